import type { Client } from '../../../app/server/testing/harness.ts'
import type { ArticleDetail } from '../knowledge.contract.ts'

let made = 0

/** Writes an article through the API; only what the test is about is given. */
export async function writeArticle(by: Client, fields: Record<string, unknown> = {}): Promise<ArticleDetail> {
  const body = { title: `Documento ${++made}`, body: '<p>Texto</p>', topicIds: [], audience: 'internal', ...fields }
  return expectOne(await by.post('/api/articles', body), 201)
}

/** Writes it, and `boss` publishes it. */
export async function publishArticle(boss: Client, fields: Record<string, unknown> = {}): Promise<ArticleDetail> {
  const { id } = await writeArticle(boss, fields)
  return expectOne(await boss.post(`/api/articles/${id}/publish`), 200)
}

/** Titles that a search or a list finds. */
export const titles = async (by: Client, query: string): Promise<string[]> =>
  ((await by.get(`/api/articles?${query}`)).body.items as { title: string }[]).map(({ title }) => title)

function expectOne<T>(answer: { status: number; body: T }, status: number): T {
  if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

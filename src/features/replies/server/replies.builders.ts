import type { Client } from '../../../app/server/testing/harness.ts'
import type { Reply } from '../replies.contract.ts'

let made = 0

/** Prepares a reply through the API; only what the test is about is given. */
export async function prepareReply(by: Client, fields: Record<string, unknown> = {}): Promise<Reply> {
  const answer = await by.post('/api/replies', { name: `Respuesta ${++made}`, body: '<p>Hola</p>', ...fields })
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Names that a list finds, in its order. */
export const names = async (by: Client, query = ''): Promise<string[]> =>
  ((await by.get(`/api/replies?${query}`)).body.items as { name: string }[]).map(({ name }) => name)

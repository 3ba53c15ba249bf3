import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import type { ArticleItem } from '../../knowledge.contract.ts'
import { publishArticle } from '../knowledge.builders.ts'
import { knownArticles } from './articles.ts'
import { type Found, type KnownQuery, measure, placeOf } from './measure.ts'
import { knownQueries } from './queries.ts'

const app = await startTestApp()
const admin = await app.signIn('admin')
const sofia = await app.signIn('supervisor')
const ana = await app.signIn('agent')

const topicIds = new Map<string, string>()
for (const name of new Set(knownArticles.map(({ topic }) => topic)))
  topicIds.set(name, (await admin.post('/api/topics', { name })).body.id)

const keys = new Map<string, string>()
for (const { key, topic, title, body, language = 'es' } of knownArticles) {
  const paragraphs = body.split('\n\n').map((text) => `<p>${text.replaceAll('\n', ' ')}</p>`)
  const fields = { title, body: paragraphs.join(''), topicIds: [topicIds.get(topic)!], language }
  keys.set((await publishArticle(sofia, fields)).id, key)
}

/** Everything is asked once, as an agent asks it. */
async function ask(one: KnownQuery): Promise<Found> {
  const words = encodeURIComponent(one.query)
  const address = one.kind === 'search' ? `/api/articles?query=${words}` : `/api/suggestions?text=${words}`
  const { status, body } = await ana.get(address)
  expect(status, one.query).toBe(200)
  const articles: Pick<ArticleItem, 'id'>[] = one.kind === 'search' ? body.items : body.articles
  return { ...one, found: articles.map(({ id }) => keys.get(id)!) }
}

const titleOf = (key: string) => knownArticles.find((article) => article.key === key)!.title
const percent = (share: number) => `${Math.round(share * 1000) / 10} %`

/** A query that failed, what it should have found, and what it found. */
function told(answer: Found): string {
  const wanted = [answer.right].flat().map(titleOf).join(' | ')
  const got = answer.found.slice(0, 3).map((key) => `      ${titleOf(key)}`)
  return [`  «${answer.query}»`, `    wanted (place ${placeOf(answer) ?? 'none'}): ${wanted}`, '    got:', ...got].join(
    '\n',
  )
}

describe('the right article', () => {
  test.each([
    ['of a search', 'search'],
    ['of a situation that is told', 'situation'],
  ] as const)('%s is among the first three in nine of ten cases', async (_, kind) => {
    const answers: Found[] = []
    for (const one of knownQueries) if (one.kind === kind) answers.push(await ask(one))
    const { first, firstThree, reciprocal } = measure(answers)
    const report = [
      `${kind}: ${answers.length} queries, first ${percent(first)}, first three ${percent(firstThree)}, mean reciprocal rank ${reciprocal.toFixed(3)}`,
      ...answers.filter((answer) => (placeOf(answer) ?? 4) > 3).map(told),
    ].join('\n')
    if (process.env.SHOW_MISSES) process.stdout.write(`${report}\n`)
    expect(firstThree, report).toBeGreaterThanOrEqual(0.9)
  })

  test('is known for every query, and every article is asked for', () => {
    const known = knownArticles.map(({ key }) => key)
    const asked = new Set(knownQueries.flatMap(({ right }) => right))
    expect(new Set(known).size).toBe(known.length)
    expect([...asked].filter((key) => !known.includes(key))).toEqual([])
    expect(known.filter((key) => !asked.has(key))).toEqual([])
    expect(new Set(knownQueries.map(({ query }) => query)).size).toBe(knownQueries.length)
  })
})

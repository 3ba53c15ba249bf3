import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { publishArticle } from '../knowledge.builders.ts'

/** As where these words stand in thousands of texts. */
const app = await startTestApp()
await classify(app)
const FREQUENT = 'balanz balanza calibr calibrar confidencialisim confidencialisimo visor'
await sql`create or replace function frequent_words(texts regclass, more_than integer) returns tsvector
  language sql stable return ${sql.lit(FREQUENT)}::tsvector`.execute(app.db)
const sofia = await app.signIn('supervisor')
const { id: customerId } = await addCustomer(sofia)
const contact = await app.signIn('contact', { customerId })

const body = '<p>El visor de la balanza se calibra con la pesa patrón.</p>'
await publishArticle(sofia, { title: 'Calibrar la balanza', body, audience: 'public' })
await publishArticle(sofia, { title: 'Asunto confidencialísimo', body, audience: 'internal' })
const find = async (client: typeof sofia, text: string) =>
  (await client.get(`/api/articles?query=${encodeURIComponent(text)}`)).body as {
    items: { title: string }[]
    correctedTo: string | null
  }
const titles = async (client: typeof sofia, text: string) => (await find(client, text)).items.map(({ title }) => title)

test('frequent words are found like others, together, with rare ones, and misspelt', async () => {
  expect(await titles(sofia, 'calibrar balanza')).toEqual(['Calibrar la balanza', 'Asunto confidencialísimo'])
  expect(await titles(sofia, 'visor patron')).toHaveLength(2)
  expect(await titles(sofia, 'blaanza')).toHaveLength(2)
  expect((await sofia.get('/api/suggestions?text=visor balanza')).body.articles).toHaveLength(2)
})

test('a frequent word alone suggests what has it, when what else is told stands nowhere', async () => {
  for (const text of ['balanza SN48812', 'balanza quirófano', 'visor calibrar balanza confidensialisimo'])
    expect((await sofia.get(`/api/suggestions?text=${encodeURIComponent(text)}`)).body.articles).not.toEqual([])
})

test('a frequent word that the reader has nothing of is no correction', async () => {
  expect((await find(sofia, 'balanza confidensialisimo')).correctedTo).toContain('confidencial')
  const { items, correctedTo } = await find(contact, 'balanza calibrar confidensialisimo')
  expect(items.map(({ title }) => title)).toEqual(['Calibrar la balanza'])
  expect(correctedTo).toBeNull()
})

test('cases are found by frequent words as by rare ones', async () => {
  const first = await registerCase(sofia, {
    customerId,
    subject: 'El visor de la balanza',
    description: '<p>Patrón</p>',
  })
  const second = await registerCase(sofia, { customerId, subject: 'Otro visor', description: '<p>Balanza</p>' })
  const found = async (text: string) =>
    (await sofia.get(`/api/cases?view=all&query=${encodeURIComponent(text)}`)).body.items.map(
      ({ id }: { id: string }) => id,
    )
  expect(await found('visor balanza')).toEqual([second.id, first.id])
  expect(await found('visor patrón')).toEqual([first.id])
})

import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { publishArticle } from '../knowledge.builders.ts'

/** The same words stand in more articles than are counted of one word. */
const MANY = 60
const app = await startTestApp()
await classify(app)
const sofia = await app.signIn('supervisor')
const { id: customerId } = await addCustomer(sofia)
const contact = await app.signIn('contact', { customerId })
const body = '<p>El cabezal térmico de la etiquetadora quema el rodillo y arruga la cinta.</p>'
for (let n = 0; n < MANY; n++) await publishArticle(sofia, { title: `Nota de taller ${n}`, body, audience: 'internal' })
await publishArticle(sofia, { title: 'La etiquetadora arruga la cinta', body, audience: 'public' })

const articles = async (client: typeof sofia, path: string) => {
  const { items, articles } = (await client.get(path)).body as Record<'items' | 'articles', { title: string }[]>
  return (items ?? articles).map(({ title }) => title)
}

test('what a reader may read is found among very many that are for others', async () => {
  expect(await articles(contact, '/api/suggestions?text=el cabezal quema la cinta')).toEqual([
    'La etiquetadora arruga la cinta',
  ])
  expect(await articles(contact, '/api/articles?query=cabezal rodillo')).toEqual(['La etiquetadora arruga la cinta'])
})

test('one word that nothing has hides nothing that has all the others', async () => {
  const query = 'cabezal termico etiquetadora quema rodillo arruga qwzxvk'
  expect(await articles(sofia, `/api/articles?query=${query}`)).toHaveLength(10)
  expect((await articles(sofia, `/api/suggestions?text=${query}`))[0]).toBe('La etiquetadora arruga la cinta')
})

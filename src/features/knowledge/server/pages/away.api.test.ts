import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { createDatabase, createPool } from '../../../../platform/server/database.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { publishArticle } from '../knowledge.builders.ts'

const app = await startTestApp({ publicUrl: 'https://ayuda.empresa.cl' })
const sofia = await app.signIn('supervisor')
const { number } = await publishArticle(sofia, { title: 'Rodillo', audience: 'public' })
const carla = await app.signIn('contact', { customerId: (await addCustomer(sofia)).id })
const { stranger } = app

test('pages and the sitemap call themselves by the address that is set, whoever calls', async () => {
  const headers = { 'x-forwarded-host': 'otro.test', 'x-forwarded-proto': 'http' }
  const page = await stranger.send('GET', `/kb/${number}-rodillo`, undefined, headers)
  expect(page.body).toContain(`<link rel="canonical" href="https://ayuda.empresa.cl/kb/${number}-rodillo" />`)
  const { body } = await stranger.send('GET', '/kb/sitemap.xml', undefined, headers)
  expect(body).toContain('<loc>https://ayuda.empresa.cl/kb</loc>')
  expect(body).not.toContain('otro.test')
})

describe('while the database is away', () => {
  const nowhere = createPool({ host: '127.0.0.1', port: 9 })
  const { db } = app.world
  beforeAll(async () => {
    expect((await carla.get('/kb')).status).toBe(200) // the session is known
    Object.assign(app.world, { db: createDatabase(nowhere) })
  })
  afterAll(() => {
    Object.assign(app.world, { db })
    return nowhere.end()
  })

  test.each(['/kb', '/kb/buscar?q=x', '/kb/temas/x', `/kb/${number}-rodillo`, '/kb/sitemap.xml'])(
    'readers of %s are told so in a page, and when to come back',
    async (address) => {
      const { status, body, headers } = await stranger.get(address)
      expect(status).toBe(503)
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'retry-after': '10',
        'cache-control': 'no-store',
      })
      expect(body).toContain('<html lang="es">')
      expect(body).toContain('La ayuda no está disponible en este momento')
    },
  )

  test('it is said in the language of the reader', async () => {
    const { body } = await stranger.send('GET', '/kb', undefined, { 'accept-language': 'en' })
    expect(body).toContain('The help is not available just now')
  })

  test('an opinion that was being sent is given back', async () => {
    const { status, body } = await carla.send('POST', `/kb/${number}/opinion`, 'sirve=no&comentario=Falta+%3Cfoto%3E', {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    })
    expect(status).toBe(503)
    expect(body).toContain('Falta &lt;foto&gt;')
  })
})

import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { PNG, sendFile } from '../../../files/server/files.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { publishArticle } from '../knowledge.builders.ts'

const app = await startTestApp()
const { topics } = await classify(app)
await app.db.insertInto('company').values({ name: 'Pesas & <Balanzas>', createdAt: new Date() }).execute()
const sofia = await app.signIn('supervisor')
const carla = await app.signIn('contact', { customerId: (await addCustomer(sofia)).id })
const { stranger } = app

const related = await publishArticle(sofia, { title: 'Pesas patrón', audience: 'public' })
const picture = (await sendFile(sofia, PNG, 'foto.png')).body.id as string
const manual = (await sendFile(sofia, 'hola', 'manual <1>.txt')).body.id as string
const one = await publishArticle(sofia, {
  title: 'Calibrar la balanza <SM-5300> "hoy"',
  body: `<h2>Pasos</h2><p>Use una pesa &amp; espere.</p><table><tbody><tr><td>1</td></tr></tbody></table><img src="/api/files/${picture}/content" alt="Foto">`,
  audience: 'public',
  topicIds: [topics.failureEquipment],
  relatedIds: [related.id],
  fileIds: [manual],
})
const path = `/kb/${one.number}-calibrar-la-balanza-sm-5300-hoy`

describe('the page of an article', () => {
  test('is read by everybody, without a script, and what is told of it is text', async () => {
    const { status, body, headers } = await stranger.get(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body).toContain('<html lang="es">')
    expect(body).toContain('<h1>Calibrar la balanza &lt;SM-5300&gt; &quot;hoy&quot;</h1>')
    expect(body).toContain('Pesas &amp; &lt;Balanzas&gt;')
    expect(body).toContain('<h2>Pasos</h2><p>Use una pesa &amp; espere.</p>')
    expect(body).toContain('content="Pasos Use una pesa &amp; espere. 1"')
    expect(body).toContain(`<link rel="canonical" href="http://localhost:80${path}" />`)
    expect(body).toContain('manual &lt;1&gt;.txt')
    expect(body).toContain(`href="/kb/${related.number}-pesas-patron"`)
    expect(body).not.toMatch(/<script|onerror/)
    expect((await stranger.get(`/api/files/${picture}/content`)).headers['content-type']).toBe('image/png')
  })

  test('keeps its tables, which move by themselves where they are too wide', async () => {
    const { body } = await stranger.get(path)
    expect(body).toContain('<div class="table" role="group" aria-label="Tabla" tabindex="0"><table><tbody>')
    expect(body).toContain('</tbody></table></div><img')
  })

  test('has one address, to which others lead', async () => {
    for (const wrong of [`/kb/${one.number}`, `/kb/${one.number}-viejo`]) {
      const { status, headers } = await stranger.get(wrong)
      expect([status, headers.location]).toEqual([301, path])
    }
  })

  test('does not let its old addresses be kept, which have the title in them', async () => {
    const { headers } = await stranger.get(`/kb/${one.number}`)
    expect(headers).toMatchObject({ 'cache-control': 'public, no-cache', vary: 'cookie, accept-language' })
    expect((await carla.get(`/kb/${one.number}`)).headers['cache-control']).toBe('private, no-store')
  })

  test('speaks the language of the article', async () => {
    const { number } = await publishArticle(sofia, { title: 'Labels', audience: 'public', language: 'en' })
    const { body } = await stranger.get(`/kb/${number}-labels`)
    expect(body).toContain('<html lang="en">')
    expect(body).toContain('Updated on')
  })

  test('is sent again only when it is another one, and kept nowhere when somebody is signed in', async () => {
    const { headers } = await stranger.get(path)
    expect(headers['cache-control']).toBe('public, no-cache')
    const again = await stranger.send('GET', path, undefined, { 'if-none-match': String(headers.etag) })
    expect(again.status).toBe(304)
    expect((await carla.get(path)).headers['cache-control']).toBe('private, no-store')
  })

  test('for customers is read by those who are signed in', async () => {
    const { number } = await publishArticle(sofia, { title: 'Clave', audience: 'customers' })
    expect((await stranger.get(`/kb/${number}-clave`)).status).toBe(404)
    expect((await carla.get(`/kb/${number}-clave`)).body).toContain('Solo para clientes')
  })
})

test.each<[Record<string, string>, string]>([
  [{ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'ayuda.empresa.cl' }, 'https://ayuda.empresa.cl/kb'],
  [{ 'x-forwarded-proto': 'javascript' }, '/kb'],
  [{ 'x-forwarded-host': 'a"><script>' }, '/kb'],
])('a page calls itself as the reader does: %j', async (headers, address) => {
  const { body } = await stranger.send('GET', '/kb', undefined, headers)
  expect(body).toContain(`<link rel="canonical" href="${address}" />`)
})

test('every page wears the colour of the company, made readable', async () => {
  await app.db.updateTable('company').set({ color: '#ffff00' }).execute()
  for (const address of [path, '/kb', '/kb/buscar?q=x', '/kb/nada']) {
    const { body } = await stranger.get(address)
    expect(body).toContain('--brand:#ffff00;--on-brand:#000000;--accent:#757500;')
    expect(body).toContain('<meta name="theme-color" content="#ffff00" />')
  }
})

test('every page tells customers who are not signed in where to do it', async () => {
  for (const address of [path, '/kb', '/kb/buscar?q=x', '/kb/nada']) {
    expect((await stranger.get(address)).body).toContain('<a href="/knowledge">Ingresar</a>')
    expect((await carla.get(address)).body).not.toContain('Ingresar')
  }
})

describe('the other pages', () => {
  test('lead from the beginning through topics to articles', async () => {
    const home = (await stranger.get('/kb')).body as string
    const top = /href="(\/kb\/temas\/fallas-[\da-f]{12})"/.exec(home)![1]!
    const failures = (await stranger.get(top)).body as string
    expect(failures).toContain(path)
    const beneath = /href="(\/kb\/temas\/equipo-[\da-f]{12})"/.exec(failures)![1]!
    expect((await stranger.get(beneath)).body).toContain(path)
    expect(home).not.toContain('Garantía')
  })

  test('find words, and show them where they stand', async () => {
    const { status, body } = await stranger.get('/kb/buscar?q=espera')
    expect(status).toBe(200)
    expect(body).toContain('<mark>espere</mark>')
    expect(body).toContain('value="espera"')
    const corrected = await stranger.get('/kb/buscar?q=blanza')
    expect(corrected.body).toContain('Se muestran resultados para «balanza».')
  })

  test('are listed for search engines, those for everybody alone', async () => {
    const { body, headers } = await sofia.get('/kb/sitemap.xml')
    expect(headers['content-type']).toBe('application/xml; charset=utf-8')
    expect(body).toContain(`<loc>http://localhost:80${path}</loc>`)
    expect(body).not.toContain('clave')
  })

  test.each([
    '/kb/x',
    '/kb/999999',
    '/kb/1/2',
    '/kb/temas/nada-000000000000',
    '/kb/temas/x',
    '/kb/12345678901234567890',
  ])('say that there is nothing at %s', async (address) => {
    const { status, body } = await stranger.get(address)
    expect(status).toBe(404)
    expect(body).toContain('La página no existe')
    expect(body).toContain('noindex')
  })

  test.each([
    '/kb/buscar',
    '/kb/buscar?q=',
    '/kb/buscar?q=%3Cscript%3Ealert(1)%3C/script%3E',
    '/kb/buscar?q=%25_%27%22%5C',
    `/kb/buscar?q=${'a'.repeat(1000)}`,
    '/kb/buscar?q=a&q=b',
    '/kb/buscar?q=%ED%A0%80',
    '/kb/buscar?q[a]=1',
    '/kb/buscar?q=balanza&desde=x',
    '/kb?desde=x',
    '/kb/%00',
    '/kb/temas/%00',
  ])('survive %s', async (address) => {
    const { status, body } = await stranger.get(address)
    expect([200, 404]).toContain(status)
    expect(body).not.toContain('<script>')
  })
})

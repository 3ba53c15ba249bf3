import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { publishArticle } from '../knowledge.builders.ts'

const app = await startTestApp()
const sofia = await app.signIn('supervisor')
const carla = await app.signIn('contact', { customerId: (await addCustomer(sofia)).id })
const { stranger } = app

const OURS = { host: 'ayuda.test:8080', origin: 'http://ayuda.test:8080', 'sec-fetch-site': 'same-origin' }
const say = (
  who: typeof stranger,
  number: number | string,
  fields: Record<string, string>,
  headers: Record<string, string> = OURS,
) =>
  who.send('POST', `/kb/${number}/opinion`, new URLSearchParams(fields).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
    ...headers,
  })
const published = (audience: string) => publishArticle(sofia, { title: 'Cambiar el rodillo', audience })
const votesOf = async ({ id }: { id: string }) => (await sofia.get(`/api/articles/${id}/helpful`)).body.items

describe('a reader who is signed in', () => {
  test('says whether it helped without a script, is thanked, and sees it as chosen', async () => {
    const one = await published('customers')
    const path = `/kb/${one.number}-cambiar-el-rodillo`
    const before = (await carla.get(path)).body
    expect(before).toContain('¿Le sirvió este artículo?')
    expect(before).not.toMatch(/checked|Gracias/)
    const { status, headers } = await say(carla, one.number, { sirve: 'no', comentario: 'Falta <la> foto\r\ny "más"' })
    expect([status, headers.location]).toEqual([303, `${path}?gracias=1#opinion`])
    const { body: after } = await carla.get(`${path}?gracias=1`)
    expect(after).toContain('Gracias por decirlo.')
    expect(after).toMatch(/value="no" required checked/)
    expect(after).toContain('>\nFalta &lt;la&gt; foto\ny &quot;más&quot;</textarea>')
    expect(await votesOf(one)).toMatchObject([{ helpful: false, comment: 'Falta <la> foto\ny "más"' }])
    await say(carla, one.number, { sirve: 'si', comentario: '' })
    expect(await votesOf(one)).toMatchObject([{ helpful: true, comment: null }])
  })

  test('loses nothing that was typed when it cannot be taken', async () => {
    const one = await published('public')
    const comment = `<b>${'x'.repeat(1200)}`
    const long = await say(carla, one.number, { sirve: 'no', comentario: comment })
    expect(long.status).toBe(422)
    expect(long.body).toContain('El comentario tiene 1203 caracteres y caben 1000.')
    expect(long.body).toContain(`&lt;b&gt;${'x'.repeat(1200)}</textarea>`)
    expect(long.body).toMatch(/value="no" required checked/)
    expect(long.headers['cache-control']).toBe('private, no-store')
    const undecided = await say(carla, one.number, { comentario: 'Bien' })
    expect(undecided.status).toBe(422)
    expect(undecided.body).toContain('Elija Sí o No.')
    expect(undecided.body).toContain('>\nBien</textarea>')
    expect((await say(carla, one.number, { sirve: 'si', comentario: 'a\u0000' })).status).toBe(422)
    expect(await votesOf(one)).toEqual([])
  })

  test('is told kindly that the article is gone, and gets back what was typed', async () => {
    const one = await published('customers')
    await sofia.post(`/api/articles/${one.id}/archive`)
    const { status, body } = await say(carla, one.number, { sirve: 'no', comentario: 'Falta <la> foto' })
    expect(status).toBe(404)
    expect(body).toContain('El artículo ya no está disponible.')
    expect(body).toContain('Falta &lt;la&gt; foto')
  })

  test('says nothing of what is not for them', async () => {
    const one = await published('internal')
    const { status, body } = await say(carla, one.number, { sirve: 'si' })
    expect(status).toBe(404)
    expect(body).not.toContain('Cambiar el rodillo')
    expect(await votesOf(one)).toEqual([])
  })

  test('who comes back to the address of the form is led to the article', async () => {
    const { status, headers } = await carla.get('/kb/12/opinion')
    expect([status, headers.location]).toEqual([302, '/kb/12'])
  })

  test.each(['x', '999999', '12345678901234567890', '%00'])('is not failed by the address %s', async (number) => {
    expect((await say(carla, number, { sirve: 'si' })).status).toBe(404)
  })
})

describe('a stranger', () => {
  test('is led to the sign-in, and the page may be kept as before', async () => {
    const one = await published('public')
    const { body, headers } = await stranger.get(`/kb/${one.number}-cambiar-el-rodillo?gracias=1`)
    expect(body).toContain(`<a href="/knowledge/${one.number}">Ingrese para decirlo</a>`)
    expect(body).not.toMatch(/<form method="post"|Gracias/)
    expect(headers['cache-control']).toBe('public, no-cache')
  })

  test('whose session ended gets back what was typed', async () => {
    const one = await published('public')
    const { status, body } = await say(stranger, one.number, { sirve: 'no', comentario: 'Falta la foto' })
    expect(status).toBe(401)
    expect(body).toContain('Su sesión terminó.')
    expect(body).toContain('Falta la foto')
    expect(await votesOf(one)).toEqual([])
  })
})

test.each<[string, Record<string, string>]>([
  ['a page of somebody else', { ...OURS, origin: 'https://malo.test' }],
  ['a page that hides itself', { ...OURS, origin: 'null' }],
  ['a neighbour of the same domain', { ...OURS, 'sec-fetch-site': 'same-site' }],
  ['nobody knows where', { host: OURS.host }],
])('a form that was sent by %s is refused', async (_title, headers) => {
  const one = await published('public')
  expect((await say(carla, one.number, { sirve: 'si' }, headers)).status).toBe(403)
  expect(await votesOf(one)).toEqual([])
})

test('forms are read beneath articles alone, and nothing else is read there', async () => {
  const one = await published('public')
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await carla.send('POST', `/api/articles/${one.id}/helpful`, 'helpful=true', form)).status).toBe(415)
  const told = await carla.send('POST', `/kb/${one.number}/opinion`, { sirve: 'si' }, OURS)
  expect(told.status).toBe(422)
})

test('a browser tells our own pages where a form was sent from, and sends it to us alone', async () => {
  const one = await published('public')
  const { headers } = await carla.get(`/kb/${one.number}-cambiar-el-rodillo`)
  expect(headers['referrer-policy']).toBe('same-origin')
  expect(headers['content-security-policy']).toContain("form-action 'self'")
})

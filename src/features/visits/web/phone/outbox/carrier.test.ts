import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { verdictOf } from '../../../outbox.rules.ts'
import { anItem } from '../../../phone.scenario.ts'
import { carry } from './carrier.ts'

const picture = { blob: new Blob(['x']), name: 'foto.jpg' } as Parameters<typeof carry>[1]
const page = (status: number) => new Response('<html>Bienvenido al hotel</html>', { status })
const json = (status: number, body: unknown) => Response.json(body, { status })
const answering = (answer: Response) => vi.stubGlobal('fetch', async () => answer)
beforeEach(() => {
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', { documentElement: { lang: 'es' } })
})
afterEach(() => vi.unstubAllGlobals())

const items = {
  photo: anItem({ id: 'foto', kind: 'photo' }),
  report: anItem({ kind: 'report' }),
  cancel: anItem({ kind: 'cancel' }),
  progress: anItem({ kind: 'progress' }),
}

test.each(Object.entries(items))('what a hotel says to a %s is no receipt, and no refusal', async (_, item) => {
  for (const answer of [page(200), page(403), page(404), page(511), json(200, {})]) {
    answering(answer)
    expect(verdictOf(item.kind, await carry(item, picture))).toBe('again')
  }
})

test('a photo is received when the office names it', async () => {
  answering(json(201, { id: 'foto' }))
  expect(await carry(items.photo, picture)).toMatchObject({ received: true })
  answering(json(413, { code: 'file.too_large', title: 'Es muy grande' }))
  expect(await carry(items.photo, picture)).toMatchObject({ received: false, rejection: { code: 'file.too_large' } })
})

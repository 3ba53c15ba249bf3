import { afterEach, expect, test, vi } from 'vitest'
import { signIn } from './sign-in.ts'

afterEach(() => vi.unstubAllGlobals())

test('whoever signs in on a phone that is full is in, and what waits is sent', async () => {
  const heard: string[] = []
  const screen = new EventTarget()
  screen.addEventListener('atiende:signed-in', ({ type }) => heard.push(type))
  const full = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  }
  vi.stubGlobal('window', screen)
  vi.stubGlobal('document', { documentElement: { lang: 'es' } })
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: full })
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({})))
  await signIn('tomas@demo.atiende.cl', 'una contraseña')
  expect(heard).toEqual(['atiende:signed-in'])
})

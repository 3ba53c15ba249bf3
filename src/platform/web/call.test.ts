import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../shared/contract.ts'
import { call } from './call.ts'
import { connectionNow, lookForServer, noteConnection } from './connection.ts'
import { tellSignedIn } from './session-events.ts'

const read = endpoint({ method: 'GET', path: '/api/x', summary: 'Reads.', answer: z.object({}) })
const refusal = () => Response.json({ code: 'sign_in_first' }, { status: 401 })

let signedOut: number
let answers: ((answer: Response | Error) => void)[]
/** Sends a request; it is answered when the test says so. */
const send = () => {
  const ended = call(read).catch((error: Error) => error)
  const [answer] = answers.slice(-1)
  return async (given: Response | Error) => {
    answer!(given)
    await ended
  }
}

beforeEach(() => {
  signedOut = 0
  answers = []
  const screen = new EventTarget()
  screen.addEventListener('atiende:signed-out', () => (signedOut += 1))
  vi.stubGlobal('window', screen)
  vi.stubGlobal('document', { documentElement: { lang: 'es' } })
  const fetch = () =>
    new Promise((resolve, reject) =>
      answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
    )
  vi.stubGlobal('fetch', fetch)
  noteConnection('well')
})
afterEach(() => vi.unstubAllGlobals())

test('a session that ended is told, and not again by what was sent before somebody signed in', async () => {
  const [first, late] = [send(), send()]
  await first(refusal())
  expect(signedOut).toBe(1)
  tellSignedIn()
  await late(refusal())
  expect(signedOut).toBe(1)
  await send()(refusal())
  expect(signedOut).toBe(2)
})

test('an answer that was under way when the network was lost does not bring it back', async () => {
  const late = send()
  noteConnection('offline')
  await late(Response.json({}))
  expect(connectionNow()).toBe('offline')
  await send()(Response.json({}))
  expect(connectionNow()).toBe('well')
})

test('a server that is not reached, or lacks its database, is told as such', async () => {
  await send()(new TypeError('Failed to fetch'))
  expect(connectionNow()).toBe('offline')
  await send()(Response.json({}, { status: 503 }))
  expect(connectionNow()).toBe('unavailable')
})

test('when the line of what colleagues change breaks, the server is asked for once', async () => {
  const looked = lookForServer()
  answers.at(-1)!(new TypeError('Failed to fetch'))
  await looked
  expect(connectionNow()).toBe('offline')
  await lookForServer()
  expect(answers).toHaveLength(1)
})

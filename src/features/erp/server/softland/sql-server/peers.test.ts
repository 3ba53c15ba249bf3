import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { failureWords } from '../../../erp.text.ts'
import { failureOf } from '../../failure.ts'
import { lineTo, PASSWORD, QUICK } from './testing/connection.ts'
import { startPeer, trickle } from './testing/peers.ts'
import type { Asked } from './testing/asked.ts'
import { ownCertificate } from './testing/certificate.ts'
import { packet, startTds } from './testing/tds.ts'

/** What is still open in this process and would keep it alive. */
const held = () => {
  const count = (kind: string) => process.getActiveResourcesInfo().filter((one) => one === kind).length
  return { sockets: count('TCPSocketWrap'), connecting: count('TCPConnectWrap'), lookups: count('UDPWrap') }
}

const GARBAGE = Buffer.from('1f8b0800deadbeef00112233445566778899aabbccddeeff00ff'.repeat(20), 'hex')
const HTTP = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'

describe('who is no SQL Server is left within the time, with a reason,', () => {
  test.each([
    ['silent', 'silent', () => undefined],
    ['cuts at once', 'cut', (socket) => socket.destroy()],
    ['cuts when it is greeted', 'cut', (socket) => socket.on('data', () => socket.end())],
    ['resets when it is greeted', 'cut', (socket) => socket.on('data', () => socket.resetAndDestroy())],
    ['talks byte by byte', 'silent', (socket) => trickle(socket, Buffer.from([4, 1, 0xff, 0]))],
    ['talks nonsense and promises more', 'silent', (socket) => socket.on('data', () => socket.write(GARBAGE))],
    [
      'talks nonsense',
      'notSqlServer',
      (socket) => socket.on('data', () => socket.write(Buffer.from([0x1f, 0x8b, 0, 2, 66, 66, 66, 66]))),
    ],
    ['talks nonsense in a packet', 'notSqlServer', (socket) => socket.on('data', () => socket.write(packet(GARBAGE)))],
    ['says nothing in a packet', 'notSqlServer', (socket) => socket.on('data', () => socket.write(Buffer.alloc(64)))],
    ['is a web server', 'cut', (socket) => socket.on('data', () => socket.end(HTTP))],
  ] satisfies [string, string, (socket: Socket) => unknown][])('when it %s', async (_what, reason, greet) => {
    const peer = await startPeer(greet)
    const before = held()
    const { ask, stop } = lineTo(peer.port, {}, reason === 'silent' ? QUICK : {})
    const error: Error = await ask().then(
      () => expect.unreachable(),
      (error: Error) => error,
    )
    expect(failureOf(error)).toBe(reason)
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(PASSWORD)
    await stop()
    await expect.poll(peer.open).toBe(0)
    await expect.poll(() => held().sockets).toBeLessThanOrEqual(before.sockets)
    expect(held().connecting).toBeLessThanOrEqual(before.connecting)
  })

  test('when nobody is there', async () => {
    const { port, end } = await startPeer(() => undefined)
    await end()
    await expect(lineTo(port).ask().catch(failureOf)).resolves.toBe('notListening')
  })

  test('when there is no such machine', async () => {
    const asked = lineTo(1433, { host: 'no-such-host.invalid' }).ask()
    await expect(asked.catch(failureOf)).resolves.toMatch(/^(unreachable|silent)$/)
  })

  test('when it talks nonsense in answer to the login', async () => {
    const server = await startTds({
      answer: ({ kind }) => (kind === 'login' ? { raw: (socket) => socket.write(packet(GARBAGE)) } : undefined),
    })
    await expect(lineTo(server.port).ask().catch(failureOf)).resolves.toBe('notSqlServer')
    await expect.poll(server.open).toBe(0)
  })

  test('when it never answers the login', async () => {
    const server = await startTds({ answer: ({ kind }) => (kind === 'login' ? { raw: () => undefined } : undefined) })
    await expect(lineTo(server.port, {}, QUICK).ask().catch(failureOf)).resolves.toBe('silent')
    await expect.poll(server.open).toBe(0)
  })

  test('and a line that is given up while it is being opened leaves nothing behind', async () => {
    const peer = await startPeer(() => undefined)
    const { ask, stop } = lineTo(peer.port, {}, { connect: 60_000 })
    const asked = ask().catch(failureOf)
    await expect.poll(peer.open).toBe(1)
    await stop()
    await expect(asked).resolves.toMatch(/^(interrupted|slow)$/)
    await expect.poll(peer.open).toBe(0)
  })
})

describe('how the line is protected', () => {
  const own = ownCertificate()
  const TODAY = { ...own, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const
  const OLD = { ...own, minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
  const answer = ({ kind }: Asked) => (kind === 'statement' ? { rows: [{ name: 'Ñuñoa' }] } : undefined)

  test.each([
    ['verified', 'a certificate of its own', TODAY, 'certificate'],
    ['unverified', 'a certificate of its own', TODAY, [{ name: 'Ñuñoa' }]],
    ['old', 'a certificate of its own', TODAY, [{ name: 'Ñuñoa' }]],
    ['verified', 'the protocols of before', OLD, 'oldEncryption'],
    ['unverified', 'the protocols of before', OLD, 'oldEncryption'],
    ['old', 'the protocols of before', OLD, [{ name: 'Ñuñoa' }]],
  ] as const)('%s, a server with %s', async (encryption, _what, tls, expected) => {
    const server = await startTds({ tls, answer })
    const told = await lineTo(server.port, { encryption }, { connect: 5_000 }).ask().catch(failureOf)
    expect(told).toEqual(expected)
    if (typeof expected === 'string') expect(server.asked).toEqual([])
  })

  test.each(['verified', 'unverified', 'old'] as const)(
    'a server that does not encrypt is not told the password when that was asked for (%s)',
    async (encryption) => {
      const server = await startTds({ encryption: 2 })
      await expect(lineTo(server.port, { encryption }).ask().catch(failureOf)).resolves.toBe('encryptionMissing')
      expect(server.asked.map(({ kind }) => kind)).not.toContain('login')
    },
  )

  test('a server that demands encryption says so', async () => {
    const server = await startTds({ encryption: 3 })
    await expect(lineTo(server.port, { encryption: 'none' }).ask().catch(failureOf)).resolves.toBe('encryptionRequired')
  })

  test.each(['verified', 'unverified', 'old'] as const)(
    'a server whose protocol is not accepted says so (%s)',
    async (encryption) => {
      // the alert of TLS that means 'protocol version'
      const alert = packet(Buffer.from([0x15, 3, 1, 0, 2, 2, 0x46]))
      let greeted = 0
      const server = await startTds({
        encryption: 1,
        answer: ({ kind }) => (kind === 'prelogin' && greeted++ ? { raw: (socket) => socket.write(alert) } : undefined),
      })
      await expect(lineTo(server.port, { encryption }).ask().catch(failureOf)).resolves.toBe('oldEncryption')
      await expect.poll(server.open).toBe(0)
    },
  )
})

test('every reason has words, in both languages', () => {
  const source = readFileSync(new URL('./problem.ts', import.meta.url), 'utf8')
  const reasons = new Set([...source.matchAll(/(?:: |Problem\()'([a-z][A-Za-z]+)'/g)].map(([, name]) => name!))
  expect(reasons.size).toBeGreaterThan(10)
  for (const reason of reasons) {
    for (const language of ['es', 'en'] as const) expect(failureWords[language][reason], reason).toMatch(/^.+\.$/)
  }
})

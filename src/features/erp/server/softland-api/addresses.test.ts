import dns from 'node:dns'
import { expect, test, vi } from 'vitest'
import { failureOf } from '../failure.ts'
import { isNever, NOWHERE, type OwnPlace, whyNotApi } from './addresses.ts'
import { connectApi, LIMITS } from './request.ts'
import { onPort, startApi } from './testing/loopback.ts'

test.each([
  '169.254.169.254',
  '169.254.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '100.100.100.200',
  '168.63.129.16',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'febf::1',
  'ff02::1',
  'fd00:ec2::254',
  '::ffff:169.254.169.254',
  '::ffff:a9fe:a9fe',
  '64:ff9b::a9fe:a9fe',
  '2002:a9fe:a9fe::1',
  '::169.254.169.254',
  '::ffff:0:a9fe:a9fe',
  '64:ff9b:1::a9fe:a9fe',
  '64:ff9b::6464:64c8',
  '::ffff:168.63.129.16',
  '2002:a83f:8110::1',
])('no ERP is at %s', (address) => expect(isNever(address)).toBe(true))

test.each([
  '10.0.0.5',
  '192.168.1.20',
  '172.16.0.9',
  '127.0.0.1',
  '200.1.2.3',
  '::1',
  'fd12::5',
  '2800::1',
  '64:ff9b::a00:5',
  '::ffff:10.0.0.5',
  'erp',
])('an ERP may be at %s: most are in the network of the company', (address) => expect(isNever(address)).toBe(false))

const own: OwnPlace = { port: () => 8080, publicUrl: 'https://atiende.empresa.cl' }

test.each<[string, number, string | undefined]>([
  ['metadata.google.internal', 80, 'erp.host_never_api'],
  ['Metadata.Google.Internal.', 80, 'erp.host_never_api'],
  ['169.254.169.254', 80, 'erp.host_never_api'],
  ['127.0.0.1', 8080, 'erp.host_own'],
  ['::1', 8080, 'erp.host_own'],
  ['localhost', 8080, 'erp.host_own'],
  ['::ffff:127.0.0.1', 8080, 'erp.host_own'],
  ['::7f00:1', 8080, 'erp.host_own'],
  ['64:ff9b::7f00:1', 8080, 'erp.host_own'],
  ['2002:7f00:1::', 8080, 'erp.host_own'],
  ['１２７.0.0.1', 8080, 'erp.host_own'],
  ['0x7f.1', 8080, 'erp.host_own'],
  ['2852039166', 80, 'erp.host_never_api'],
  ['①⑥⑨.254.169.254', 80, 'erp.host_never_api'],
  ['metadata.googlｅ.internal', 80, 'erp.host_never_api'],
  ['127.0.0.1', 8081, undefined],
  ['10.255.0.5', 8080, undefined],
  ['atiende.empresa.cl', 443, 'erp.host_own'],
  ['ATIENDE.empresa.cl', 443, 'erp.host_own'],
  ['atiende.empresa.cl', 8443, undefined],
  ['api.empresa.cl', 443, undefined],
])('%s at port %i: %s', (host, port, code) => expect(whyNotApi({ host, port }, own)?.code).toBe(code))

test('a place that nobody told is not known to be our own', () => {
  expect(whyNotApi({ host: '127.0.0.1', port: 8080 }, NOWHERE)).toBeUndefined()
})

/** A name server that says this of every name. */
function resolving(...addresses: string[]) {
  const told = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  const answer = (_host: string, _options: unknown, done: (error: null, all: typeof told) => void) => done(null, told)
  return vi.spyOn(dns, 'lookup').mockImplementation(answer as unknown as typeof dns.lookup)
}

const asked = async (port: number, place: OwnPlace, host = 'erp.empresa.cl') => {
  const line = connectApi(onPort(port, { host }), { ...LIMITS, call: 2000 }, place)
  const answer = await line.asking(3000)('CW/ConsultaMonedas').catch(failureOf)
  await line.stop()
  return answer
}

test('a name that leads where no ERP is, or to ourselves, is refused when it is resolved, and nobody is called', async () => {
  const server = await startApi(() => ({ json: [[{ CodMon: '01' }]] }))
  const looking = resolving('127.0.0.1')
  expect(await asked(server.port, NOWHERE)).toEqual([[{ CodMon: '01' }]])
  expect(server.asked).toHaveLength(1)
  expect(await asked(server.port, { port: () => server.port })).toBe('apiForbidden')
  resolving('169.254.169.254')
  expect(await asked(server.port, NOWHERE)).toBe('apiForbidden')
  resolving('169.254.169.254', 'fe80::1')
  expect(await asked(server.port, NOWHERE)).toBe('apiForbidden')
  expect(server.asked).toHaveLength(1)
  // a machine of the office has an address of the link beside its own, and only that one is called
  resolving('fe80::1', '127.0.0.1')
  expect(await asked(server.port, NOWHERE)).toEqual([[{ CodMon: '01' }]])
  looking.mockRestore()
  expect(await asked(80, NOWHERE, '169.254.169.254')).toBe('apiForbidden')
  expect(server.asked).toHaveLength(2)
})

test('a name with letters of a language is called as name servers and servers know it', async () => {
  const server = await startApi(() => ({ json: [] }))
  const looking = resolving('127.0.0.1')
  for (const host of ['ñandú.cl', 'ключ.cl']) expect(await asked(server.port, NOWHERE, host)).toEqual([])
  const names = server.asked.map(({ headers }) => headers.host)
  expect(names).toEqual([`xn--and-6ma2c.cl:${server.port}`, `xn--j1ac0b1a.cl:${server.port}`])
  looking.mockRestore()
})

test('an address that is written as one number is the one that it stands for', async () => {
  expect(await asked(80, NOWHERE, '2852039166')).toBe('apiForbidden')
  expect(await asked(80, NOWHERE, '0xa9fea9fe')).toBe('apiForbidden')
})

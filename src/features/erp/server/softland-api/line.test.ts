import https from 'node:https'
import net, { type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { afterwards } from '../../../../app/server/testing/afterwards.ts'
import { endedBy, failureOf } from '../failure.ts'
import { ownCertificate } from '../softland/sql-server/testing/certificate.ts'
import { questionOf } from './paths.ts'
import type { ApiLimits } from './request.ts'
import { driverOf, KEY, onPort, startApi, type Answer } from './testing/loopback.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const BYTES = { pageBytes: 100_000, bytes: 150_000 }
const QUICK: ApiLimits = { call: 250, question: 900, register: 900, ...BYTES }
/** For what ends by itself, however busy the machine is. */
const PATIENT: ApiLimits = { call: 20_000, question: 20_000, register: 20_000, ...BYTES }

const failing = async (port: number, more: Parameters<typeof onPort>[1] = {}, limits = PATIENT) =>
  driverOf(onPort(port, more), { now: NOW, limits })
    .customer('77')
    .then(
      (found) => found,
      (error: unknown) => {
        expect(String((error as Error).message)).not.toContain(KEY)
        return failureOf(error)
      },
    )

const says = (status: number, body: string, headers: Record<string, string> = {}): Answer => ({
  raw: (response) => void response.writeHead(status, headers).end(body),
})
const row = JSON.stringify([[{ CodAux: '77', NomAux: 'Andes' }]])

test.each<[string, string, Answer]>([
  ['words that say 404', 'apiAbsent', says(200, 'Error 404: Not Found')],
  ['a JSON text that says 404', 'apiAbsent', says(200, '"404 - no encontrado"')],
  ['no such path', 'apiAbsent', says(404, 'x')],
  [
    'the page of a proxy',
    'notSoftlandApi',
    says(200, '<html><body>Ingrese</body></html>', { 'content-type': 'text/html' }),
  ],
  ['half a JSON', 'notSoftlandApi', says(200, '[[{"CodAux":"77"')],
  ['rows of something else', 'notSoftlandApi', says(200, '[[{"id":1}]]')],
  ['an error as an object', 'notSoftlandApi', says(200, '{"Message":"An error has occurred."}')],
  ['numbers', 'notSoftlandApi', says(200, '[[1,2,3]]')],
  ['a number', 'notSoftlandApi', says(200, '7')],
  ['a failure', 'apiFailed', says(500, 'x')],
  ['maintenance', 'apiBusy', says(503, 'x')],
  ['too many calls', 'apiBusy', says(429, 'x')],
  ['a key that may not', 'keyRefused', says(403, 'x')],
  ['another address', 'apiMoved', says(302, '', { location: 'http://127.0.0.1:1/api/CW/ActualizaCliente' })],
  ['more than can be read', 'apiTooLarge', says(200, JSON.stringify('x'.repeat(200_000)))],
  ['more than can be read, in pieces', 'apiTooLarge', { raw: (response) => void flood(response) }],
  ['silence', 'slow', { raw: () => undefined }],
  ['a beginning and silence', 'slow', { raw: (response) => void response.write('[[{"CodAux":"7') }],
  ['a drop at a time', 'slow', { raw: (response) => void drip(response) }],
  ['a line that breaks', 'interrupted', { raw: (response) => void response.socket!.destroy() }],
  [
    'a line that breaks within',
    'interrupted',
    { raw: (response) => void response.write('[[', () => response.socket!.destroy()) },
  ],
])('%s is a failure with a name: %s', async (_what, reason, answer) => {
  const server = await startApi(() => answer)
  expect(await failing(server.port, {}, reason === 'slow' ? QUICK : PATIENT)).toBe(reason)
})

const drip = (response: import('node:http').ServerResponse) => {
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}
const flood = (response: import('node:http').ServerResponse) => {
  response.on('error', () => undefined)
  for (let sent = 0; sent < 300; sent++) response.write(' '.repeat(1000))
  response.end(row)
}

test('who answers that the line goes on in another protocol is heard once, and holds nobody up', async () => {
  const upgrading = net.createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', () =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    )
  })
  await new Promise<void>((done) => upgrading.listen(0, '127.0.0.1', done))
  afterwards(() => void upgrading.close())
  const erp = driverOf(onPort((upgrading.address() as AddressInfo).port), { now: NOW, limits: PATIENT })
  const asked = Array.from({ length: 6 }, () => erp.customer('77').catch(failureOf))
  expect(await Promise.all(asked)).toEqual(Array(6).fill('notSoftlandApi'))
})

test('a wrong key is refused and not shown; one that no header can carry is refused, too', async () => {
  const server = await startApi(() => says(200, row))
  expect(await failing(server.port, { password: 'otra' })).toBe('keyRefused')
  expect(await failing(server.port, { password: 'línea\nnueva' })).toBe('keyRefused')
})

test('nobody listens, or what listens speaks no HTTP', async () => {
  const mute = net.createServer(
    (socket) =>
      void socket
        .on('error', () => undefined)
        .resume()
        .end('SSH-2.0-OpenSSH_9.6\r\n'),
  )
  await new Promise<void>((done) => mute.listen(0, '127.0.0.1', done))
  const { port } = mute.address() as AddressInfo
  expect(await failing(port)).toBe('notSoftlandApi')
  await new Promise((done) => mute.close(done))
  expect(await failing(port)).toBe('unreachable')
  expect(await failing(443, { host: 'no-such-host.invalid' })).toBe('unreachable')
})

test('letters of old servers are read as they are meant', async () => {
  const body = Buffer.from('[[{"CodAux":"77","NomAux":"\xd1u\xf1oa"}]]', 'latin1')
  const server = await startApi(() => ({
    raw: (response) =>
      void response.writeHead(200, { 'content-type': 'application/json; charset=ISO-8859-1' }).end(body),
  }))
  expect(await failing(server.port)).toMatchObject({ name: 'Ñuñoa' })
})

test('every call is a GET with the key in its header, of a path that only reads', async () => {
  const server = await startApi(() => says(200, row))
  expect(await failing(server.port)).toMatchObject({ code: '77' })
  expect(server.asked).toMatchObject([{ method: 'GET', path: 'CW/ConsultaCliente', headers: { sapikey: KEY } }])
  expect(() => questionOf('CW/ActualizaCliente' as 'CW/ConsultaMonedas', {})).toThrow(RangeError)
  expect(() => questionOf('toString' as 'CW/ConsultaMonedas', {})).toThrow(RangeError)
})

test('what stands in a value stays in its value', () => {
  expect(questionOf('CW/ContactosXAuxiliar', { codaux: 'A&rut=1#/../x ñ' })).toBe(
    'CW/ContactosXAuxiliar?codaux=A%26rut%3D1%23%2F..%2Fx%20%C3%B1',
  )
  expect(questionOf('CW/TopDeudores', { CantidadTope: 3, listaCuentas: '1-1,1-2' })).toBe(
    'CW/TopDeudores?CantidadTope=3&desde=&listaCuentas=1-1,1-2&listaTipodocumentos=',
  )
})

test('at most four calls are under way, and all of one question together have their limit', async () => {
  const server = await startApi(({ path }) => ({
    raw: (response) =>
      void setTimeout(
        () => response.end(path === 'CW/ConsultaCliente' ? row : '[[]]'),
        path === 'CW/ConsultaCliente' ? 5 : 60,
      ),
  }))
  const erp = driverOf(onPort(server.port), {
    now: NOW,
    choices: { accounts: ['1'] },
    limits: PATIENT,
  })
  await Promise.all(Array.from({ length: 6 }, () => erp.accountOf('77')))
  expect(server.mostAtOnce()).toBe(4)
  const slow = driverOf(onPort(server.port), {
    now: NOW,
    choices: { accounts: ['1'] },
    limits: { ...QUICK, question: 70 },
  })
  expect(await slow.accountOf('77').catch(failureOf)).toBe('slow')
})

test('who stops waits for nothing', async () => {
  const server = await startApi(() => ({ raw: () => undefined }))
  const erp = driverOf(onPort(server.port), { now: NOW })
  const asked = erp.customer('77').catch(failureOf)
  await expect.poll(() => server.asked.length).toBe(1)
  await erp.stop()
  expect(await asked).toBe('interrupted')
  expect(await erp.customer('77').catch(failureOf)).toBe('interrupted')
})

test('an idle line that the server closed is opened again', async () => {
  const server = await startApi(() => ({
    raw: (response) => {
      const { socket } = response
      response.end(row, () => setTimeout(() => socket?.destroy(), 5))
    },
  }))
  const erp = driverOf(onPort(server.port), { now: NOW })
  for (let turn = 0; turn < 5; turn++) {
    expect((await erp.customer('77'))!.code).toBe('77')
    await new Promise((done) => setTimeout(done, turn * 3))
  }
})

test('a certificate that nobody vouches for is refused, unless that was chosen; plain text on either side has a name', async () => {
  const secure = https.createServer(ownCertificate(), (request, response) => {
    response.end(request.headers.sapikey === KEY ? row : '[]')
  })
  await new Promise<void>((done) => secure.listen(0, '127.0.0.1', done))
  afterwards(() => void secure.close())
  const { port } = secure.address() as AddressInfo
  expect(await failing(port, { encryption: 'verified' })).toBe('certificate')
  expect(await failing(port, { encryption: 'unverified' })).toMatchObject({ code: '77' })
  expect(await failing(port, { encryption: 'old' })).toMatchObject({ code: '77' })
  expect(['interrupted', 'notSoftlandApi', 'apiFailed']).toContain(await failing(port, { encryption: 'none' }))
  const plain = await startApi(() => says(200, row))
  expect(await failing(plain.port, { encryption: 'verified' })).toBe('encryptionMissing')
})

test('what is given up ends at the API as well; who shares its answer asks for it again', async () => {
  let closed = 0
  const server = await startApi(({ path }) => {
    if (path !== 'IW/ProductosComprados') return { json: [[{ CodAux: '77', NomAux: 'Andes' }]] }
    return { raw: (response) => void response.on('close', () => (closed += 1)) }
  })
  const erp = driverOf(onPort(server.port), { now: NOW })
  const given = new AbortController()
  const bought = () => server.paths().filter((path) => path === 'IW/ProductosComprados').length
  const search = erp
    .until(given.signal)
    .documentsOf('77', { panel: 'invoices', query: 'balanza' }, { cursor: null, limit: 5 })
    .catch((error: Error) => error)
  await expect.poll(bought).toBe(1)
  const shared = erp.productsOf('77').catch(() => undefined)
  await expect.poll(() => server.paths().length).toBe(3) // who the other one's customer is
  given.abort()
  const error = (await search) as Error
  expect([error.message, endedBy(error.cause, given.signal)]).toEqual(['unfinished', 'givenUp'])
  await expect.poll(() => closed).toBe(1)
  await expect.poll(bought).toBe(2)
  await erp.stop()
  await shared
})

test('what nobody waits for any more is not asked', async () => {
  const server = await startApi(() => ({ json: [[{ CodAux: '77', NomAux: 'Andes' }]] }))
  const erp = driverOf(onPort(server.port), { now: NOW })
  await expect(erp.until(AbortSignal.abort()).customer('77')).rejects.toThrow('given up')
  expect(server.asked).toEqual([])
})

import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterwards } from '../../../../../app/server/testing/afterwards.ts'
import type { ErpChoices } from '../../../erp-settings.contract.ts'
import { USUAL_CHOICES } from '../../connection.ts'
import { createSoftlandApi } from '../driver.ts'
import { type ApiConnection, type ApiLimits, connectApi, LIMITS } from '../request.ts'

export const KEY = 'llave-4711'

export type Asked = { path: string; params: URLSearchParams; headers: http.IncomingHttpHeaders; method: string }
/** What is answered: something as JSON, or whatever the test does with the response itself. */
export type Answer = { json: unknown } | { raw: (response: http.ServerResponse, request: http.IncomingMessage) => void }

/** A server that answers as it is told, below '/api/', and remembers what it was asked. */
export async function startApi(answer: (asked: Asked) => Answer | undefined, key = KEY) {
  const asked: Asked[] = []
  let most = 0
  let underWay = 0
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost')
    const one = {
      path: pathname.replace(/^\/api\//, ''),
      params: searchParams,
      headers: request.headers,
      method: request.method!,
    }
    asked.push(one)
    most = Math.max(most, ++underWay)
    response.on('close', () => (underWay -= 1))
    if (request.headers.sapikey !== key) return void response.writeHead(401).end('no')
    const given = answer(one)
    if (!given) return void response.writeHead(404).end('not here')
    if ('raw' in given) return given.raw(response, request)
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(JSON.stringify(given.json))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  afterwards(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port, asked, mostAtOnce: () => most, paths: () => asked.map(({ path }) => path) }
}

export const onPort = (port: number, more: Partial<ApiConnection> = {}): ApiConnection => ({
  kind: 'softlandApi',
  host: '127.0.0.1',
  port,
  path: 'api',
  instance: null,
  database: 'Andinos',
  user: '',
  encryption: 'none',
  password: KEY,
  ...more,
})

type Options = { now: Date; choices?: Partial<ErpChoices>; limits?: Partial<ApiLimits> }

/** The driver over this connection; stopped when the test is over. */
export function driverOf(connection: ApiConnection, { now, choices, limits }: Options) {
  const line = connectApi(connection, { ...LIMITS, ...limits })
  afterwards(line.stop)
  return createSoftlandApi({ line, connection, choices: { ...USUAL_CHOICES, ...choices }, now: () => now })
}

import http from 'node:http'
import https from 'node:https'
import { createTurns } from '../../../../platform/server/turns.ts'
import type { Encryption } from '../../erp-settings.contract.ts'
import type { ErpConnection } from '../connection.ts'
import { GivenUp } from '../erp.ts'
import { guardedLookup, inAscii, NOWHERE, type OwnPlace, whyNotApi } from './addresses.ts'
import { isPaged, type Params, type Path, questionOf } from './paths.ts'
import { ApiProblem, problemOfLine, problemOfStatus } from './problem.ts'
import { jsonOf } from './json.ts'

export type ApiConnection = Extract<ErpConnection, { kind: 'softlandApi' }>
/**
 * In milliseconds and bytes; `question` is for all calls of one answer, `pageBytes` for a page, of which there are more,
 * and `bytes` for a list that comes whole.
 */
export type ApiLimits = { call: number; question: number; register: number; pageBytes: number; bytes: number }

const MB = 1024 * 1024
/** A page of a hundred customers is a tenth of its limit; who bought 30,000 times is told in 8 MB. */
export const LIMITS: ApiLimits = {
  call: 10_000,
  question: 30_000,
  register: 15 * 60_000,
  pageBytes: 2 * MB,
  bytes: 8 * MB,
}
/** Calls under way at once, whoever asks: the same server works for others. */
const AT_ONCE = 4

/** Asks the API one thing; what is answered as JSON, null for nothing. */
export type Ask = <P extends Path>(path: P, params?: Params<P>) => Promise<unknown>

const TLS: Record<Encryption, https.AgentOptions> = {
  verified: { minVersion: 'TLSv1.2' },
  unverified: { minVersion: 'TLSv1.2', rejectUnauthorized: false },
  // which OpenSSL 3 refuses without being asked twice
  old: { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0', rejectUnauthorized: false },
  none: {},
}

/**
 * The line to an API: only reading paths, only GET, never anywhere but to the host that was named, and never where no ERP
 * can be.
 */
export function connectApi(connection: ApiConnection, limits: ApiLimits = LIMITS, own: OwnPlace = NOWHERE) {
  const { path: base, encryption } = connection
  const host = inAscii(connection.host)
  const plain = encryption === 'none'
  const port = connection.port ?? (plain ? 80 : 443)
  const lookup = guardedLookup(port, own)
  const many = { keepAlive: true, maxSockets: AT_ONCE, ...TLS[encryption] }
  const agent = plain ? new http.Agent(many) : new https.Agent(many)
  const stopped = new AbortController()
  const inTurn = createTurns(AT_ONCE)

  async function send(question: string, most: number, signal: AbortSignal, again = true): Promise<unknown> {
    // what is an address already is not looked up
    if (whyNotApi({ host, port }, own)) throw new ApiProblem('apiForbidden')
    const request = (plain ? http : https).request({
      host,
      port,
      lookup,
      path: `/${base ? `${base}/` : ''}${question}`,
      method: 'GET',
      agent,
      signal,
      headers: { SApiKey: connection.password, Accept: 'application/json', 'Accept-Encoding': 'identity' },
    })
    try {
      return await read(await answered(request), most)
    } catch (error) {
      request.destroy()
      // an idle connection that the server closed in the same moment; reading twice does no harm
      const closed = request.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET'
      if (closed && again) return send(question, most, signal, false)
      throw error
    }
  }

  /** A line for one question: all its calls together may take so long, and end when it is given up. */
  function asking(ms: number, given?: AbortSignal): Ask {
    const until = AbortSignal.any([stopped.signal, AbortSignal.timeout(ms), ...(given ? [given] : [])])
    return async (path, params = {}) => {
      const question = questionOf(path, params)
      const most = isPaged(path) ? limits.pageBytes : limits.bytes
      const inTime = async () => {
        const signal = AbortSignal.any([until, AbortSignal.timeout(limits.call)])
        return send(question, most, signal).catch((error: Error) => {
          // a body that is cut off because of it looks like a line that broke
          throw signal.aborted ? new ApiProblem('slow') : error
        })
      }
      try {
        return await inTurn(inTime, { signal: until })
      } catch (error) {
        if (given?.aborted) throw new GivenUp()
        throw stopped.signal.aborted ? new ApiProblem('interrupted') : problemOfLine(error)
      }
    }
  }

  return {
    asking,
    limits,
    stop: async () => {
      stopped.abort()
      agent.destroy()
    },
  }
}

const answered = (request: http.ClientRequest) =>
  new Promise<http.IncomingMessage>((done, fail) => {
    request.on('response', done)
    request.on('error', fail)
    // what would go on in another protocol is no answer, and nothing else would ever be heard of it
    request.on('upgrade', (_, socket) => {
      socket.destroy()
      fail(new ApiProblem('notSoftlandApi'))
    })
    request.end()
  })

async function read(response: http.IncomingMessage, most: number): Promise<unknown> {
  const status = response.statusCode ?? 0
  if (status < 200 || status >= 300) throw problemOfStatus(status)
  if (Number(response.headers['content-length'] ?? 0) > most) throw new ApiProblem('apiTooLarge')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw new ApiProblem('apiTooLarge')
    chunks.push(chunk)
  }
  return jsonOf(Buffer.concat(chunks), response.headers['content-type'])
}

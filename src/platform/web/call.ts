import type { Answer, Endpoint, Sent } from '../shared/contract.ts'
import { lossesSoFar, noteConnection } from './connection.ts'
import { screenLanguage } from './language.ts'
import { signInsSoFar, tellSignedOut } from './session-events.ts'

/** A refused request, as the server explained it (RFC 9457). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  /** What is wrong, by field, in the reader's language. */
  readonly fields: Record<string, string>
  readonly body: Record<string, unknown>

  constructor(
    status: number,
    body: { code?: string; title?: string; errors?: { field: string; message: string }[]; incident?: string },
  ) {
    super(body.incident ? `${body.title} (${body.incident.slice(-8)})` : (body.title ?? String(status)))
    this.status = status
    this.code = body.code ?? ''
    this.fields = Object.fromEntries((body.errors ?? []).map((error) => [error.field, error.message]))
    this.body = body as Record<string, unknown>
  }
}

export const OFFLINE = 0

type Options = { signal?: AbortSignal; idempotencyKey?: string }

/**
 * Calls an endpoint of the API. With `idempotencyKey`, sending again after a lost answer creates nothing twice.
 * @throws Problem — status 0 when the server cannot be reached
 */
export async function call<E extends Endpoint>(
  e: E,
  sent: Sent<E> = {} as Sent<E>,
  { signal, idempotencyKey }: Options = {},
): Promise<Answer<E>> {
  const {
    params = {},
    query = {},
    body,
  } = sent as { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }
  const path = e.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '' && value !== null)
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()
  const headers: Record<string, string> = { 'accept-language': screenLanguage() }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
  const [losses, signIns] = [lossesSoFar(), signInsSoFar()]
  const response = await fetch(search ? `${path}?${search}` : path, {
    method: e.method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  }).catch((error: Error) => {
    if (error.name === 'AbortError') throw error
    throw offline()
  })
  noteConnection(response.status === 503 ? 'unavailable' : 'well', losses)
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as Answer<E>
  const problem = new Problem(response.status, await response.json().catch(() => ({ title: response.statusText })))
  if (problem.code === 'sign_in_first') tellSignedOut(signIns)
  throw problem
}

/** The problem of a server that cannot be reached; the screen says so from now on. */
export function offline(): Problem {
  noteConnection('offline')
  const title =
    screenLanguage() === 'en'
      ? 'No connection with the server. What you wrote is still here.'
      : 'Sin conexión con el servidor. Lo escrito sigue aquí.'
  return new Problem(OFFLINE, { code: 'offline', title })
}

/** Why the API gave nothing: the name of a reason that has words in `erp.text.ts`. Of what it said, nothing is kept. */
export type ApiReason =
  | 'unreachable'
  | 'slow'
  | 'interrupted'
  | 'certificate'
  | 'encryptionMissing'
  | 'oldEncryption'
  | 'keyRefused'
  | 'notSoftlandApi'
  | 'apiMoved'
  | 'apiForbidden'
  | 'apiAbsent'
  | 'apiBusy'
  | 'apiFailed'
  | 'apiTooLarge'
  | 'apiIncomplete'

export class ApiProblem extends Error {
  readonly reason: ApiReason
  constructor(reason: ApiReason) {
    super(reason)
    this.reason = reason
  }
}

const BY_CODE: Record<string, ApiReason> = {
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'slow',
  ABORT_ERR: 'slow',
  ECONNRESET: 'interrupted',
  EPIPE: 'interrupted',
  EPROTO: 'encryptionMissing',
  ERR_SSL_WRONG_VERSION_NUMBER: 'encryptionMissing',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'encryptionMissing',
  // a key with letters that no header can carry
  ERR_INVALID_CHAR: 'keyRefused',
}

/** What went wrong on the way, as a reason. */
export function problemOfLine(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  const { code, name, message = '' } = error as { code?: unknown; name?: string; message?: string }
  if (name === 'TimeoutError' || name === 'AbortError') return new ApiProblem('slow')
  if (typeof code !== 'string') return new ApiProblem('apiFailed')
  if (/UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|NO_PROTOCOLS|DH_KEY_TOO_SMALL/i.test(code + message))
    return new ApiProblem('oldEncryption')
  if (BY_CODE[code]) return new ApiProblem(BY_CODE[code])
  if (/CERT|^UNABLE_TO_(GET|VERIFY)_/.test(code)) return new ApiProblem('certificate')
  // what is heard is no HTTP
  return new ApiProblem(code.startsWith('HPE_') ? 'notSoftlandApi' : 'apiFailed')
}

/** What a status that is no success means. */
export function problemOfStatus(status: number): ApiProblem {
  if (status >= 300 && status < 400) return new ApiProblem('apiMoved')
  if (status === 401 || status === 403) return new ApiProblem('keyRefused')
  if (status === 404 || status === 405 || status === 410) return new ApiProblem('apiAbsent')
  if (status === 429 || status === 503) return new ApiProblem('apiBusy')
  if (status === 408 || status === 504) return new ApiProblem('slow')
  return new ApiProblem('apiFailed')
}

/** Whether a part of the API does not give what was asked, while the rest of it may. */
export const isOfOnePart = (error: unknown): boolean =>
  error instanceof ApiProblem && ['apiAbsent', 'apiFailed', 'notSoftlandApi'].includes(error.reason)

/** What an answer gives that is not indispensable; an API that is away stays a failure. */
export async function orWithout<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  return asked.catch((error: unknown) => {
    if (!isOfOnePart(error)) throw error
    return otherwise
  })
}

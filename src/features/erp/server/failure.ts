import { GivenUp, Unfinished } from './erp.ts'
import { NoneFree, SqlServerProblem } from './softland/sql-server/problem.ts'
import { ApiProblem } from './softland-api/problem.ts'
import type { EndedBy } from './too-much.rules.ts'

const BY_CODE: Record<string, string> = {
  notSoftland: 'notSoftland',
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOENT: 'unreachable',
  ETIMEDOUT: 'slow',
  '57014': 'slow',
  '55P03': 'slow',
  '28P01': 'refused',
  '28000': 'refused',
  '3D000': 'noDatabase',
  '42501': 'forbidden',
  ECONNRESET: 'interrupted',
  EPIPE: 'interrupted',
  '57P01': 'interrupted',
  '57P02': 'interrupted',
  '57P03': 'notAccepting',
  '55000': 'notAccepting',
  '53300': 'notAccepting',
}

/** Why the ERP did not answer: the name of a reason that has words in `erp.text.ts`, or what else is known of it. */
export function failureOf(error: unknown): string {
  if (error instanceof SqlServerProblem || error instanceof ApiProblem) return error.reason
  const { code, message = '' } = error as { code?: string; message?: string }
  if (code === '28000' && /no encryption|SSL off/.test(message)) return 'encryptionRequired'
  if (code && BY_CODE[code]) return BY_CODE[code]
  if (code && /CERT|^UNABLE_TO_(GET|VERIFY)_/.test(code)) return 'certificate'
  if (/does not support SSL/.test(message)) return 'encryptionMissing'
  // the words of a server about a statement may have values of a customer in them
  if (code && /^[0-9A-Z]{5}$/.test(code)) return `PostgreSQL ${code}`
  if (/timeout/i.test(message)) return 'slow'
  if (/terminated|closed/i.test(message)) return 'interrupted'
  return message.slice(0, 300) || 'unreachable'
}

/** What SQL Server says of a value that it cannot count, cut or convert. */
const OF_VALUES = new Set([220, 232, 241, 242, 244, 245, 248, 537, 8114, 8115, 8134])

/**
 * Whether an ERP that is there says that it cannot give what was asked: a value in these rows cannot be counted, or the
 * login may not read them. Everything else it gives, so that is no reason to leave it alone.
 */
export function isOfWhatWasAsked(error: unknown): boolean {
  if (error instanceof SqlServerProblem) return error.reason === 'forbidden' || OF_VALUES.has(error.number ?? 0)
  if (error instanceof ApiProblem) return error.reason === 'apiTooLarge' || error.reason === 'apiAbsent'
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && /^(42501|22[0-9A-Z]{3})$/.test(code)
}

/** What the pool of connections to PostgreSQL says when all are lent; of one that cannot be opened it speaks otherwise. */
const NONE_FREE = 'timeout exceeded when trying to connect'

/** How a line looks that was ended because nobody waited. */
const WHEN_ENDED = new Set(['slow', 'interrupted'])

/** What ended a question that may have been given up. */
export function endedBy(error: unknown, signal?: AbortSignal): EndedBy {
  // also when it was asked to stop: somebody has heard that
  if ((error as { code?: unknown } | undefined)?.code === '57014') return 'itsLimit'
  if (error instanceof GivenUp) return 'givenUp'
  if (error instanceof NoneFree || (error as Error | undefined)?.message === NONE_FREE) return 'ourQueue'
  const reason = failureOf(error)
  if (signal?.aborted && WHEN_ENDED.has(reason)) return 'givenUp'
  return reason === 'slow' ? 'ourLimit' : 'other'
}

/** For what is asked after the ERP answered something: that it ends there does not mean that the ERP is away. */
export const orUnfinished =
  (signal?: AbortSignal) =>
  (error: unknown): never => {
    throw endedBy(error, signal) === 'other' ? error : new Unfinished('unfinished', { cause: error })
  }

/**
 * Why a SQL Server did not answer: the name of a reason that has words in `erp.text.ts`. Its own messages name logins,
 * hosts and even values of rows, so none of them is kept; their numbers say as much to who looks after the server.
 */
export class SqlServerProblem extends Error {
  readonly reason: string
  /** As SQL Server numbers its errors. */
  readonly number: number | undefined

  constructor(reason: string, number?: number) {
    super(number ? `${reason} (SQL Server ${number})` : reason)
    this.reason = reason
    this.number = number
  }
}

/** All our connections were lent, and none came back in time: the server was not asked. */
export class NoneFree extends SqlServerProblem {
  constructor() {
    super('slow')
  }
}

const BY_NUMBER: Record<number, string> = {
  18452: 'refused',
  18456: 'refused',
  18470: 'loginDisabled',
  18486: 'loginLocked',
  18487: 'passwordExpired',
  18488: 'passwordExpired',
  911: 'noDatabase',
  916: 'noDatabase',
  4060: 'noDatabase',
  4063: 'noDatabase',
  4064: 'noDatabase',
  207: 'missing',
  208: 'missing',
  229: 'forbidden',
  230: 'forbidden',
  297: 'forbidden',
  300: 'forbidden',
  1205: 'locked',
  1222: 'locked',
  596: 'interrupted',
  // what was being read has moved or was changed meanwhile
  601: 'locked',
  3952: 'locked',
  3961: 'locked',
  922: 'notAccepting',
  924: 'notAccepting',
  927: 'notAccepting',
  942: 'notAccepting',
  945: 'notAccepting',
  976: 'notAccepting',
  983: 'notAccepting',
  6005: 'notAccepting',
  17142: 'notAccepting',
  17809: 'notAccepting',
  17892: 'notAccepting',
  18401: 'notAccepting',
  18461: 'notAccepting',
}

const BY_CODE: Record<string, string> = {
  ETIMEOUT: 'silent',
  ETIMEDOUT: 'silent',
  ECONNREFUSED: 'notListening',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ELOGIN: 'refused',
  ECLOSE: 'interrupted',
  ECONNRESET: 'cut',
  EPIPE: 'cut',
  CERT_HAS_EXPIRED: 'certificate',
  CERT_NOT_YET_VALID: 'certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
}

type Told = { code?: unknown; number?: unknown; message?: unknown; cause?: unknown; errors?: unknown }

/** The error and all that it carries inside: tedious wraps those of the socket, and several of one statement. */
function allOf(error: unknown, depth = 0): Told[] {
  if (!error || typeof error !== 'object' || depth > 4) return []
  const { cause, errors } = error as Told
  const inner = [...(Array.isArray(errors) ? errors : []), cause]
  return [error, ...inner.flatMap((one) => allOf(one, depth + 1))]
}

const numbered = (number: number) => new SqlServerProblem(BY_NUMBER[number] ?? `SQL Server ${number}`, number)

/** Why there is no connection. `said` are the numbers of what the server answered to the login: its error has none. */
export function problemOfLogin(error: unknown, said: number[]): SqlServerProblem {
  // 'cannot open the database' is followed by 'login failed', which says less
  const telling = said.find((number) => number !== 18456) ?? said[0]
  if (telling !== undefined) return numbered(telling)
  for (const { code, message } of allOf(error)) {
    if (code === 'EENCRYPT') {
      return new SqlServerProblem(/requires/.test(String(message)) ? 'encryptionRequired' : 'encryptionMissing')
    }
    if (typeof code !== 'string') continue
    if (BY_CODE[code]) return new SqlServerProblem(BY_CODE[code])
    if (/^ERR_SSL|^ERR_OSSL|^EPROTO$/.test(code)) return new SqlServerProblem('oldEncryption')
  }
  if (allOf(error).some(({ message }) => /unexpected end of message stream/.test(String(message)))) {
    return new SqlServerProblem('cut')
  }
  return new SqlServerProblem('notSqlServer')
}

/** Why a statement failed. */
export function problemOfStatement(error: unknown): SqlServerProblem {
  const number = allOf(error).find((one) => typeof one.number === 'number')?.number as number | undefined
  return number === undefined ? new SqlServerProblem('interrupted') : numbered(number)
}

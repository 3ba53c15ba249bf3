import { fill, type Language } from '../../../../platform/shared/words.ts'
import type { ConnectionFields, Discovery, ErpChoices } from '../../erp-settings.contract.ts'
import { problemHints, warningWords } from '../../erp-settings.problems.text.ts'
import { failureWords } from '../../erp.text.ts'
import { failureOf } from '../failure.ts'

/** The field of the form that a failure comes from, where one can be told. */
const FIELD: Record<string, string> = {
  unreachable: 'host',
  slow: 'host',
  silent: 'host',
  notSqlServer: 'host',
  notSoftlandApi: 'host',
  apiMoved: 'host',
  apiForbidden: 'host',
  notListening: 'port',
  cut: 'port',
  noBrowser: 'instance',
  noInstance: 'instance',
  noDatabase: 'database',
  notSoftland: 'database',
  notAccepting: 'database',
  forbidden: 'user',
  loginDisabled: 'user',
  loginLocked: 'user',
  refused: 'password',
  keyRefused: 'password',
  passwordExpired: 'password',
  certificate: 'encryption',
  oldEncryption: 'encryption',
  encryptionRequired: 'encryption',
  encryptionMissing: 'encryption',
}

type Problem = { code: string; text: string; hint: string; field: string | null }

/** Why there is no connection, with the way out. What the server says may be told, the password never. */
export function problemOf(
  error: unknown,
  { fields: { kind }, password }: { fields: Pick<ConnectionFields, 'kind'>; password: string },
  language: Language,
): Problem {
  const reason = failureOf(error)
  const known = failureWords[language][reason]
  const code = known ? reason : 'other'
  const said = password && reason.includes(password) ? '…' : reason
  return {
    code,
    text: known ?? fill(failureWords[language].other!, { said }),
    hint: problemHints[language][`${code}.${kind}`] ?? problemHints[language][code] ?? '',
    field: FIELD[code] ?? null,
  }
}

/** What works, and should not stay like that, where what was found does not show it by itself. */
export function warningsOf(
  { server, accounts }: Discovery,
  { fields, choices }: { fields: ConnectionFields; choices: ErpChoices },
  language: Language,
): string[] {
  const say = (code: string, values?: Record<string, string>) => fill(warningWords[language][code]!, values)
  const isApi = fields.kind === 'softlandApi'
  const known = new Set(accounts.map(({ code }) => code))
  const gone = choices.accounts.filter((code) => !known.has(code))
  const warnings: (string | false)[] = [
    (server.encrypted ?? fields.encryption !== 'none') === false && say(isApi ? 'notEncryptedApi' : 'notEncrypted'),
    fields.encryption === 'old' && say('oldProtocol'),
    accounts.length === 0 && say('noAccounts'),
    isApi && accounts.length > 1 && !choices.accounts.length && say('chooseAccounts'),
    accounts.length > 0 && gone.length > 0 && say('accountsGone', { accounts: gone.join(', ') }),
  ]
  return warnings.filter((one) => one !== false)
}

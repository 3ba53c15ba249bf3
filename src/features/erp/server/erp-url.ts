import { startProblem } from '../../../platform/server/start-problem.ts'
import { connection as connectionFields } from '../erp-settings.contract.ts'
import type { ErpConnection } from './connection.ts'
import { apiConnectionOf, isApiUrl } from './softland-api/api-url.ts'

const EXAMPLE =
  'mssql://user:password@host:1433/database?encryption=unverified, mssql://user:password@host/database?instance=SOFTLAND, postgres://user:password@host:5432/database, softland+https://KEY@host/path?company=Name'

/**
 * How the ERP is reached, from the variable ERP_URL. Without `encryption` the certificate must be one that this machine
 * trusts: weaker lines are asked for by name.
 * @throws StartProblem that names the variable, and shows neither user nor password.
 */
export function parseErpUrl(text: string): ErpConnection {
  const refuse = () => startProblem('notAddress', { name: 'ERP_URL', text: withoutSecrets(text), example: EXAMPLE })
  const url = URL.parse(text.trim())
  if (url && isCutShort(url)) throw refuse()
  if (url?.protocol === 'postgres:' || url?.protocol === 'postgresql:') {
    return { kind: 'postgres', config: { connectionString: text.trim() } }
  }
  const api = url && isApiUrl(url) ? apiConnectionOf(url, plain) : undefined
  if (api) return api
  if (url?.protocol !== 'mssql:') throw refuse()

  const known = new Set(['instance', 'encryption'])
  if ([...url.searchParams.keys()].some((key) => !known.has(key)) || url.hash) throw refuse()
  const { success, data } = connectionFields.safeParse({
    kind: 'sqlServer',
    host: plain(url.hostname)?.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : null,
    instance: url.searchParams.get('instance'),
    database: plain(url.pathname.slice(1)),
    user: plain(url.username),
    encryption: url.searchParams.get('encryption') ?? 'verified',
  })
  const password = plain(url.password)
  if (!success || !password) throw refuse()
  return { ...data, kind: 'sqlServer', password }
}

/**
 * Whether a password with '/', '?' or '#' as they are has ended the address before its host: what is left of it would be
 * taken for the name of the database, and shown.
 */
const isCutShort = ({ pathname, search, searchParams, hash }: URL): boolean =>
  hash !== '' || pathname.includes('@') || (search.includes('@') && !searchParams.has('user'))

/** A password may have anything in it, also what ends one elsewhere; without '@' nobody knows where it stands. */
function withoutSecrets(text: string): string {
  const [scheme = ''] = /^\w+:\/\//.exec(text.trim()) ?? []
  const at = text.lastIndexOf('@')
  return `${scheme}…${at < 0 ? '' : text.slice(at).replace(/((?:passw|s?api|key|clave|token)\w*=)[^&]*/gi, '$1…')}`
}

/** Without its percent signs; undefined when they stand for nothing. */
function plain(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

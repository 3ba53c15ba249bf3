import { connection as connectionFields } from '../../erp-settings.contract.ts'
import type { ErpConnection } from '../connection.ts'

/** How addresses of the API begin; one that is not encrypted is asked for by name. */
const ENCRYPTED: Record<string, boolean> = { 'softland+https:': true, 'softland+http:': false }

export const isApiUrl = ({ protocol }: Pick<URL, 'protocol'>): boolean => Object.hasOwn(ENCRYPTED, protocol)

/**
 * 'softland+https://KEY@host:port/path?company=Name&encryption=unverified'; without a company's name it is called as the
 * host. Undefined for what says something else.
 */
export function apiConnectionOf(url: URL, plain: (text: string) => string | undefined): ErpConnection | undefined {
  const encrypted = ENCRYPTED[url.protocol]
  const { searchParams } = url
  const known = new Set(encrypted ? ['company', 'encryption'] : ['company'])
  if ([...searchParams.keys()].some((key) => !known.has(key)) || url.password || url.hash) return undefined
  const encryption = encrypted ? (searchParams.get('encryption') ?? 'verified') : 'none'
  if (encrypted && encryption === 'none') return undefined
  const host = plain(url.hostname)?.replace(/^\[|\]$/g, '')
  const { success, data } = connectionFields.safeParse({
    kind: 'softlandApi',
    host,
    port: url.port ? Number(url.port) : null,
    path: url.pathname,
    instance: null,
    database: searchParams.get('company') ?? host,
    user: '',
    encryption,
  })
  const password = plain(url.username)
  return success && password ? { ...data, kind: 'softlandApi', password } : undefined
}

import dns, { type LookupAddress, type LookupOptions } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { networkInterfaces } from 'node:os'
import { domainToASCII } from 'node:url'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import { ApiProblem } from './problem.ts'
import { within } from './within-ipv6.ts'

/** Where this product itself is asked: at which port of this machine, and how people type it. */
export type OwnPlace = { port: () => number | undefined; publicUrl?: string }
export const NOWHERE: OwnPlace = { port: () => undefined }

/** Networks in which no ERP is, and where machines of a cloud tell their secrets; private ones are where most ERPs are. */
const NEVER = new BlockList()
const SUBNETS: [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 128, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
]
for (const [net, bits, family] of SUBNETS) NEVER.addSubnet(net, bits, family)
// services of clouds that stand outside of the link-local network
for (const address of ['100.100.100.200', '168.63.129.16', '192.0.0.192']) NEVER.addAddress(address)
for (const address of ['fd00:ec2::254', 'fd20:ce::254']) NEVER.addAddress(address, 'ipv6')

const NAMES =
  /^(metadata|instance-data|metadata\.goog|metadata\.(google|azure)\.internal|instance-data\.ec2\.internal)$/

/** A host in the letters that lines and certificates know: 'ñandú.cl' as 'xn--and-6ma2c.cl', '0x7f.1' as '127.0.0.1'. */
export const inAscii = (host: string): string => (isIP(host) ? host : domainToASCII(host) || host)

const plain = (host: string) => inAscii(host).toLowerCase().replace(/\.$/, '').replace(/%.*$/, '')

/** Whether a list has an address of IP, or the one that is written within it. */
function has(list: BlockList, address: string): boolean {
  const bare = plain(address)
  const kind = isIP(bare)
  if (kind !== 6) return kind === 4 && list.check(bare)
  const inner = within(bare)
  return list.check(bare, 'ipv6') || (inner !== undefined && list.check(inner))
}

/** Whether no ERP can be at this address of IP; names are told by what they resolve to. */
export const isNever = (address: string): boolean => has(NEVER, address)

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8)
LOOPBACK.addAddress('::1', 'ipv6')

function isThisMachine(address: string): boolean {
  if (has(LOOPBACK, address)) return true
  const own = new BlockList()
  for (const one of Object.values(networkInterfaces()).flat())
    if (one) own.addAddress(plain(one.address), one.family === 'IPv6' ? 'ipv6' : 'ipv4')
  return has(own, address)
}

type At = { host: string; port: number }

function isPublicUrl({ host, port }: At, publicUrl: string | undefined): boolean {
  const url = publicUrl ? URL.parse(publicUrl) : null
  if (!url) return false
  const usual = url.protocol === 'https:' ? 443 : 80
  return plain(host) === plain(url.hostname.replace(/^\[|\]$/g, '')) && port === (Number(url.port) || usual)
}

/** Why this is no address of an API, as far as it is told without asking a name server; undefined when it may be one. */
export function whyNotApi(at: At, own: OwnPlace): Reason | undefined {
  const no = (code: string): Reason => ({ code, field: 'connection.host', status: 422 })
  if (isNever(at.host) || NAMES.test(plain(at.host))) return no('erp.host_never_api')
  const isOwn = at.port === own.port() && (isThisMachine(at.host) || plain(at.host) === 'localhost')
  return isOwn || isPublicUrl(at, own.publicUrl) ? no('erp.host_own') : undefined
}

/**
 * Resolves names as usual, and gives no address that no ERP can have: what is checked is what is connected to, whatever a
 * name server says the next time.
 */
export const guardedLookup =
  (port: number, own: OwnPlace): LookupFunction =>
  (host, options, done) =>
    dns.lookup(host, { ...(options as LookupOptions), all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return done(error, '')
      // machines of an office often have an address of the link beside their own
      const allowed = addresses.filter(({ address }) => !whyNotApi({ host: address, port }, own))
      const [first] = allowed
      if (!first) return done(new ApiProblem(addresses.length ? 'apiForbidden' : 'unreachable'), '')
      return options.all ? done(null, allowed) : done(null, first.address, first.family)
    })

/**
 * Ways to write an address of IPv4 within one of IPv6, by how they begin (RFC 4291 2.5.5, RFC 2765, RFC 6052, RFC 8215,
 * RFC 3056), and at which of its eight groups it stands.
 */
const WAYS: [begins: readonly number[], at: number][] = [
  [[0, 0, 0, 0, 0, 0], 6],
  [[0, 0, 0, 0, 0, 0xffff], 6],
  [[0, 0, 0, 0, 0xffff, 0], 6],
  [[0x64, 0xff9b, 0, 0, 0, 0], 6],
  [[0x64, 0xff9b, 1], 6],
  [[0x2002], 1],
]

/** The address of IPv4 that is written within one of IPv6; undefined where there is none. */
export function within(address: string): string | undefined {
  const groups = groupsOf(address)
  if (!groups) return undefined
  const way = WAYS.find(([begins]) => begins.every((group, place) => groups[place] === group))
  if (!way) return undefined
  const [high = 0, low = 0] = groups.slice(way[1])
  // '::' and '::1' are their own
  if (high === 0 && way[1] === 6 && groups.slice(0, 6).every((group) => group === 0)) return undefined
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
}

/** Its eight groups, however it is written. */
function groupsOf(address: string): number[] | undefined {
  const shortest = URL.parse(`http://[${address}]`)?.hostname.slice(1, -1)
  if (!shortest) return undefined
  const [before = '', after] = shortest.split('::')
  const told = (part: string) => (part ? part.split(':').map((group) => parseInt(group, 16)) : [])
  const [first, last] = [told(before), told(after ?? '')]
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last]
}

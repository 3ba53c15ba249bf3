/**
 * What a key means after those already pressed: 'h' after 'g' is 'g h'.
 * `match` is the whole sequence when it is one of `known`; `pending` is what to wait with.
 */
export function hear(pending: string, key: string, known: string[]): { pending: string; match?: string } {
  const pressed = pending ? `${pending} ${key}` : key
  if (known.includes(pressed)) return { pending: '', match: pressed }
  if (known.some((keys) => keys.startsWith(`${pressed} `))) return { pending: pressed }
  return pending ? hear('', key, known) : { pending: '' }
}

const KINDS = { '0': 'rows', '?': 'maybeRows', SELECT: 'permission' } as const

type Lack = { kind: (typeof KINDS)[keyof typeof KINDS] | undefined; name: string }

/** What is told as 'cwmovim (0)': rows of a table, knowledge of them, the right to read it; without more, itself. */
export function lackOf(told: string): Lack {
  const [, name, sign] = /^(\S+) \((0|\?|SELECT)\)$/.exec(told) ?? []
  return { kind: sign ? KINDS[sign as keyof typeof KINDS] : undefined, name: name ?? told }
}

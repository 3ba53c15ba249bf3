const KINDS = {
  '0': 'rows',
  '?': 'maybeRows',
  SELECT: 'permission',
  module: 'module',
  api: 'api',
  accounts: 'accounts',
} as const

type Lack = { kind: (typeof KINDS)[keyof typeof KINDS] | undefined; name: string }

/**
 * What is told as 'cwmovim (0)': rows of a table, knowledge of them, the right to read it; of an API a module, what it
 * does not tell, accounts to read; without more, itself.
 */
export function lackOf(told: string): Lack {
  const [, name, sign] = /^(\S+) \((0|\?|SELECT|module|api|accounts)\)$/.exec(told) ?? []
  return { kind: sign ? KINDS[sign as keyof typeof KINDS] : undefined, name: name ?? told }
}

const RIGHTS = ['INSERT', 'UPDATE', 'DELETE'] as const
export type Right = (typeof RIGHTS)[number]

/** Tables that a login may change in the same way. */
export type Changing = { rights: Right[]; tables: string[] }

/** What is told as 'cwtauxi: INSERT, UPDATE', by what may be done; first what may be done to most tables. */
export function changingOf(told: string[]): Changing[] {
  const rightsIn = (one: string) => RIGHTS.filter((right) => one.split(': ')[1]?.split(', ').includes(right))
  const byRights = Map.groupBy(told, (one) => rightsIn(one).join())
  return [...byRights]
    .map(([, same]) => ({ rights: rightsIn(same[0]!), tables: same.map((one) => one.split(': ')[0]!) }))
    .filter(({ rights }) => rights.length)
    .toSorted((one, other) => other.tables.length - one.tables.length)
}

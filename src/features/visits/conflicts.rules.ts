type Planned = {
  id: string
  number: number
  technicianIds: readonly string[]
  /** Instants, ISO 8601; null: to be planned. */
  startsAt: string | null
  endsAt: string | null
  state: string
}

/** Two visits of one technician whose windows overlap. */
export type Conflict = { personId: string; otherId: string; otherNumber: number }

/**
 * The conflicts of every visit, by its id. Windows that only touch do not overlap; what is done or cancelled is in
 * nobody's way. Of n visits, in the order of their beginning, each is held against those that begin before it ends.
 */
export function conflictsOf(visits: readonly Planned[]): Map<string, Conflict[]> {
  const found = new Map<string, Conflict[]>()
  const tell = (one: Planned, other: Planned, personId: string) => {
    const conflicts = found.get(one.id) ?? []
    found.set(one.id, [...conflicts, { personId, otherId: other.id, otherNumber: other.number }])
  }
  const going = visits
    .filter(({ startsAt, endsAt, state }) => startsAt && endsAt && state !== 'done' && state !== 'cancelled')
    .map((visit) => ({ visit, from: Date.parse(visit.startsAt!), until: Date.parse(visit.endsAt!) }))
    .sort((a, b) => a.from - b.from || a.visit.number - b.visit.number)
  for (const [place, { visit, until }] of going.entries()) {
    for (let next = place + 1; next < going.length && going[next]!.from < until; next++) {
      const other = going[next]!.visit
      for (const personId of visit.technicianIds.filter((id) => other.technicianIds.includes(id))) {
        tell(visit, other, personId)
        tell(other, visit, personId)
      }
    }
  }
  return found
}

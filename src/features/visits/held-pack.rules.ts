import type { Pack, PackedVisit } from './phone.contract.ts'

/** A visit as the phone keeps it; `gone`: the office does not count it among mine any more, but I worked on it. */
export type HeldVisit = PackedVisit & { gone?: boolean }
export type HeldPack = Omit<Pack, 'visits'> & { visits: HeldVisit[] }

/** The pack that replaces the one held: what has work on this phone stays, also when the office does not send it. */
export function renewPack(held: HeldPack | undefined, fresh: Pack, worked: ReadonlySet<string>): HeldPack {
  const sent = new Set(fresh.visits.map(({ id }) => id))
  const kept = (held?.visits ?? []).filter(({ id }) => worked.has(id) && !sent.has(id))
  const forms = [...fresh.forms]
  for (const { form } of kept) {
    const own = held!.forms.find(({ id, version }) => id === form.id && version === form.version)
    if (own && !forms.some(({ id, version }) => id === own.id && version === own.version)) forms.push(own)
  }
  return {
    ...fresh,
    forms,
    visits: [...fresh.visits, ...kept.map((visit) => Object.assign({}, visit, { gone: true }))],
  }
}

/** The form that a visit is filled with. */
export const formOf = ({ forms }: HeldPack, { form }: HeldVisit) =>
  forms.find(({ id, version }) => id === form.id && version === form.version)?.form

export type Group = { day: string; visits: HeldVisit[] }

const isOver = ({ state }: HeldVisit) => state === 'done' || state === 'cancelled'

/**
 * Visits by day, the nearest first; those of earlier days that are not finished come with today, and what has no time
 * yet comes last (its day is empty). What earlier days finished is left out. `dayOf` tells the day of an instant.
 */
export function daysOf(visits: readonly HeldVisit[], today: string, dayOf: (instant: string) => string): Group[] {
  const groups = new Map<string, HeldVisit[]>()
  const begins = ({ startsAt }: HeldVisit) => startsAt ?? '9999'
  for (const visit of [...visits].sort((a, b) => begins(a).localeCompare(begins(b)) || a.number - b.number)) {
    const own = visit.startsAt ? dayOf(visit.startsAt) : ''
    const last = visit.endsAt ? dayOf(visit.endsAt) : own
    if (own && last < today && isOver(visit)) continue
    const day = own && own < today ? today : own
    groups.set(day, [...(groups.get(day) ?? []), visit])
  }
  return [...groups]
    .map(([day, visits]) => ({ day, visits }))
    .sort((a, b) => (a.day || '9999').localeCompare(b.day || '9999'))
}

import type { Cell } from '../../reports.contract.ts'
import type { Company } from './company.ts'

/** A report computed in plain loops over the raw rows, to hold the product's own against. */
export type Cells = Record<string, Cell>
export type Table = { rows: Cells[]; totals: Cells }
/** What an address says. */
export type Asked = Record<string, string>
export type Naive = (company: Company, asked: Asked) => Table

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago', dateStyle: 'short' })

/** The day that a calendar on a wall in Santiago shows. */
export const dayOf = (at: Date): string => clock.format(at)
export const daysBetween = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / 86_400_000

export type Days = { from: string; until: string }
export const isOn = (day: string, { from, until }: Days): boolean => from <= day && day <= until

const addDay = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The days that a ready range had at some day, by going back from it. */
function readyDays(name: string, today: string): Days {
  const yesterday = addDay(today, -1)
  if (name === 'yesterday') return { from: yesterday, until: yesterday }
  if (name === 'lastYear') {
    const year = Number(today.slice(0, 4)) - 1
    return { from: `${year}-01-01`, until: `${year}-12-31` }
  }
  if (name === 'lastMonth') {
    const until = addDay(`${today.slice(0, 7)}-01`, -1)
    return { from: `${until.slice(0, 7)}-01`, until }
  }
  let until = yesterday
  while (new Date(until).getUTCDay() !== 0) until = addDay(until, -1) // the Sunday before this week
  return { from: addDay(until, -6), until }
}

/** The days that were asked for; nothing said, those of the month or the year up to today. */
export function daysAsked({ range, from, until }: Asked, { today }: Company, usual: 'month' | 'year'): Days {
  if (range) return readyDays(range, today)
  if (from && until) return { from, until }
  return { from: usual === 'month' ? `${today.slice(0, 7)}-01` : `${today.slice(0, 4)}-01-01`, until: today }
}
/** The same, where nothing said narrows nothing. */
export const daysAskedOrAll = (asked: Asked, company: Company): Days =>
  asked.range || asked.from ? daysAsked(asked, company, 'month') : { from: '0001-01-01', until: '9999-12-31' }

/** Whether something is as asked, where anything was. */
export const isAsked = (asked: string | undefined, value: string | null): boolean => !asked || asked === value

export const sum = <T>(all: T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0)
export const sumOf = (rows: Cells[], key: string): number => sum(rows, (row) => Number(row[key]))
/** The sums of some columns. */
export const sumsOf = (rows: Cells[], keys: string[]): Cells =>
  Object.fromEntries(keys.map((key) => [key, sumOf(rows, key)]))
/** The same of columns that may say nothing: of one that does so in every row there is no sum. */
export const sumsOrNone = (rows: Cells[], keys: string[]): Cells =>
  Object.fromEntries(keys.map((key) => [key, rows.every((row) => row[key] === null) ? null : sumOf(rows, key)]))
export const countOf = <T>(all: T[], is: (one: T) => boolean): number => all.filter(is).length
export const distinct = (all: (string | null)[]): number => new Set(all.filter((one) => one !== null)).size

/** A row for each group of facts that are alike. */
export function rowsBy<T>(facts: T[], keyOf: (fact: T) => string, rowOf: (facts: [T, ...T[]]) => Cells): Cells[] {
  const groups: Record<string, [T, ...T[]]> = {}
  for (const fact of facts) {
    const group = groups[keyOf(fact)]
    if (group) group.push(fact)
    else groups[keyOf(fact)] = [fact]
  }
  return Object.values(groups).map(rowOf)
}

/** A person's name, marked when the account is closed. */
export function nameOf<N extends string | null = string>(
  { people }: Company,
  id: string | null,
  none = 'Sin responsable' as N,
): string | N {
  const person = people.find((one) => one.id === id)
  if (!person) return none
  return person.active ? person.name : `${person.name} (inactivo)`
}
export const wordOf = (all: { id: string; name: string }[], id: string | null): string | null =>
  all.find((one) => one.id === id)?.name ?? null

/** Work that was not taken back. */
export const workThatCounts = ({ timeEntries, timeEntryReversals }: Company) =>
  timeEntries.filter(({ id }) => !timeEntryReversals.some(({ timeEntryId }) => timeEntryId === id))
export const chargesThatCount = ({ charges }: Company) =>
  charges.filter(({ id, kind }) => kind === 'charge' && !charges.some(({ reversesId }) => reversesId === id))

/** Periods as '7,30' tells them: first and last days, the last one without end. */
export function spans(asked: string): { from: number; until: number }[] {
  const ends = asked.split(',').map(Number)
  return [...ends, Infinity].map((until, place) => ({ from: place ? ends[place - 1]! + 1 : 0, until }))
}
/** How many ages are in each period, by the key of its column. */
export const byAge = (ages: number[], asked: string): Cells =>
  Object.fromEntries(
    spans(asked).map(({ from, until }) => [`age:${from}`, countOf(ages, (age) => from <= age && age <= until)]),
  )
export const ageKeys = (asked: string): string[] => spans(asked).map(({ from }) => `age:${from}`)

/** The nearest whole number; nothing of nothing. */
export const average = (all: number, by: number): number | null => (by ? Math.round(all / by) : null)

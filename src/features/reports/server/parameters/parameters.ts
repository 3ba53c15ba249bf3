import { sql } from 'kysely'
import { id, isDay } from '../../../../platform/shared/contract.ts'
import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import { rangeOf, type Range, type ReadyRange, readyRanges, whyNotRange } from '../../range.rules.ts'
import { readPeriods } from '../../periods.rules.ts'
import { reportsText } from '../../reports.text.ts'
import type { Said } from '../engine/define.ts'
import type { Ask, Parameter } from './parameter.ts'

const said = (key: keyof (typeof reportsText)['es']['asked']): Said => ({
  es: reportsText.es.asked[key],
  en: reportsText.en.asked[key],
})
const wrong = (code: string, field: string, values?: Reason['values']) => ({
  wrong: [{ code, field, values, status: 422 }],
})

export type AskedRange = Range & { ready: ReadyRange | null }

/** Days: `from` and `until`, or a ready range by its name. */
export function range(usual: ReadyRange): Parameter<AskedRange> {
  return {
    kind: 'range',
    label: said('range'),
    keys: ['range', 'from', 'until'],
    options: ({ ctx }) => readyRanges.map((value) => ({ value, label: reportsText[ctx.language].ready[value] })),
    read: ({ range, from, until }, _key, { today }) => {
      if (range !== undefined && !readyRanges.some((one) => one === range))
        return wrong('report.unknown_choice', 'range')
      const bad = [['from', from] as const, ['until', until] as const].filter(
        ([, day]) => day !== undefined && !isDay(day),
      )
      if (bad.length) return { wrong: bad.map(([field]) => ({ code: 'report.no_day', field, status: 422 })) }
      const ready = rangeOf((range as ReadyRange | undefined) ?? usual, today)
      if (from === undefined && until === undefined)
        return { value: { ...ready, ready: (range as ReadyRange | undefined) ?? usual } }
      const days = {
        from: from ?? (until! < ready.from ? until! : ready.from),
        until: until ?? (from! > today ? from! : today),
      }
      const reasons = whyNotRange(days)
      return reasons.length ? { wrong: reasons } : { value: { ...days, ready: null } }
    },
    write: ({ ready, from, until }) => (ready ? { range: ready } : { from, until }),
    tell: ({ from, until }, { ctx }) => reportsText[ctx.language].span(showDay(from), showDay(until)),
  }
}

/** The same, where it need not be asked: then it narrows nothing. */
export function optionalRange(): Parameter<AskedRange | null> {
  const days = range('thisMonth')
  return {
    ...days,
    read: (raw, key, ask) =>
      raw.range === undefined && raw.from === undefined && raw.until === undefined
        ? { value: null }
        : days.read(raw, key, ask),
    write: (value, key) => (value ? days.write(value, key) : {}),
    tell: (value, ask) => (value ? days.tell(value, ask) : null),
  }
}

/** One of some ways, the first one when nothing is said. */
export function choice<const T extends string>(label: Said, options: Record<T, Said>): Parameter<T> {
  const names = Object.keys(options) as T[]
  return {
    kind: 'choice',
    label,
    options: ({ ctx }) => names.map((value) => ({ value, label: options[value][ctx.language] })),
    read: (raw, key) => {
      const value = raw[key] ?? names[0]!
      return names.some((name) => name === value) ? { value: value as T } : wrong('report.unknown_choice', key)
    },
    write: (value, key) => ({ [key]: value }),
    tell: (value, { ctx }) => options[value][ctx.language],
  }
}

type Table = 'customers' | 'people' | 'coverage_types' | 'commitment_types' | 'priorities' | 'topics'

/** Something of a table by its id; nothing narrows nothing. */
function named(
  kind: 'customer' | 'person' | 'choice',
  table: Table,
  label: Said,
  more: { required?: true } = {},
): Parameter<string | null> {
  const find = async ({ ctx }: Ask, value: string) => {
    // one that was joined with another means that one, also in what was saved and is made at nobody's request
    const meant =
      table === 'customers' ? sql`(select coalesce(joined_into, id) from customers where id = ${value})` : value
    const { rows } = await sql<{ id: string; name: string }>`
      select id, name from ${sql.table(table)} where id = ${meant}`.execute(ctx.db)
    return rows[0]
  }
  return {
    kind,
    label,
    ...more,
    read: async (raw, key, ask) => {
      const value = raw[key]
      if (!value) return more.required ? wrong(`report.needs_${kind}`, key) : { value: null }
      const read = id.safeParse(value)
      const found = read.success ? await find(ask, read.data) : undefined
      return found ? { value: found.id } : wrong(`report.unknown_${kind}`, key)
    },
    write: (value, key) => (value ? { [key]: value } : {}),
    tell: async (value, ask) => (value ? ((await find(ask, value))?.name ?? null) : null),
  }
}

export const customer = (more: { required?: true } = {}) => named('customer', 'customers', said('customer'), more)
export const person = (label: Said = said('person')) => named('person', 'people', label)

/** One of the company's own words, those in use first. */
const classified = (table: Table, label: Said): Parameter<string | null> => ({
  ...named('choice', table, label),
  options: async ({ ctx }) => {
    const { rows } = await sql<{ value: string; label: string }>`
      select id as value, name as label from ${sql.table(table)} order by active desc, name`.execute(ctx.db)
    return rows
  },
})
export const coverageType = () => classified('coverage_types', said('coverageType'))
export const commitmentType = () => classified('commitment_types', said('commitmentType'))
export const priority = () => classified('priorities', said('priority'))
export const topic = () => classified('topics', said('topic'))

/** A whole number of something. */
export function number(
  label: Said,
  { usual, least = 0, most }: { usual: number; least?: number; most: number },
): Parameter<number> {
  return {
    kind: 'number',
    label,
    read: (raw, key) => {
      const text = raw[key] ?? String(usual)
      const value = Number(text)
      const fits = /^\d{1,9}$/.test(text) && value >= least && value <= most
      return fits ? { value } : wrong('report.no_number', key, { least, most })
    },
    write: (value, key) => ({ [key]: String(value) }),
    tell: (value) => String(value),
  }
}

/** Minutes, typed as hours; nothing narrows nothing. */
export function minutes(label: Said, most = 6_000_000): Parameter<number | null> {
  return {
    kind: 'minutes',
    label,
    read: (raw, key) => {
      const text = raw[key]
      if (!text) return { value: null }
      const fits = /^\d{1,9}$/.test(text) && Number(text) <= most
      return fits ? { value: Number(text) } : wrong('report.no_minutes', key, { limitMinutes: most })
    },
    write: (value, key) => (value === null ? {} : { [key]: String(value) }),
    tell: (value, { ctx }) => (value === null ? null : showMinutes(value, ctx.language)),
  }
}

/** Aging periods as their last days: '7,15,30'. */
export function periods(usual: number[]): Parameter<number[]> {
  return {
    kind: 'periods',
    label: said('periods'),
    hint: said('periodsHint'),
    read: (raw, key) => {
      const read = readPeriods(raw[key] ?? usual.join(','))
      return Array.isArray(read) ? { value: read } : { wrong: [{ ...read, field: key }] }
    },
    write: (value, key) => ({ [key]: value.join(',') }),
    tell: (value) => value.join(', '),
  }
}

import { sql } from 'kysely'
import { PLAN_EACH_TIME } from '../../../../platform/server/database.ts'
import type { Across, Dimension, Measure, Plan, Source, Sql } from './define.ts'

/** A figure of a report as a column: `m0`, `m1` … of the statement. */
export type Figure = { measure: Measure; of: Exclude<Measure['of'], { ratio: unknown }>; value?: string | number }

/** What is counted in SQL: all measures but the ratios, which are made of others, and a figure for each value across. */
export function figuresOf({ measures, across }: Plan): Figure[] {
  const counted = measures.flatMap((measure) => ('ratio' in asObject(measure.of) ? [] : [{ measure, of: measure.of }]))
  return [...counted, ...(across ? acrossFigures(across) : [])] as Figure[]
}

const acrossFigures = ({ measure, values }: Across) =>
  values.map(({ key, value, label }) => ({
    measure: { ...measure, key, label: { es: label, en: label } },
    of: measure.of,
    value,
  }))

const asObject = (of: Measure['of']) => (of === 'count' ? {} : of)
export const isSum = ({ of }: Pick<Measure, 'of'>): boolean => of === 'count' || 'sum' in of

const f = (field: string) => sql`f.${sql.ref(field)}`

/** Whether the sum of facts that have nothing of it is none instead of zero. */
export const mayBeNone = (of: Measure['of']): boolean => of !== 'count' && 'sum' in of && of.orNone === true
const added = (sum: Sql, of: Measure['of']) => (mayBeNone(of) ? sql`${sum}::bigint` : sql`coalesce(${sum}, 0)::bigint`)

/** What a figure is of a source that has nothing of it. */
const NOTHING = sql`null::bigint`

/** The aggregate of a measure over facts `f`. */
export function aggregate({ of, where }: Pick<Measure, 'of' | 'where'>): Sql {
  const filter = where ? sql` filter (where ${where})` : sql``
  if (of === 'count') return sql`count(*)${filter}`
  if ('sum' in of) return added(sql`sum(${f(of.sum)})${filter}`, of)
  if ('distinct' in of) return sql`count(distinct ${f(of.distinct)})${filter}`
  if ('max' in of) return sql`max(${f(of.max)})${filter}`
  throw new Error('a ratio is made of other figures')
}

/** The same of one fact alone. */
function ofOne({ of, where = sql`true` }: Pick<Measure, 'of' | 'where'>): Sql {
  if (of === 'count') return sql`(${where})::int::bigint`
  if ('sum' in of) return added(sql`case when ${where} then ${f(of.sum)} end`, of)
  if ('distinct' in of) return sql`(${where} and ${f(of.distinct)} is not null)::int::bigint`
  if ('max' in of) return sql`case when ${where} then ${f(of.max)} end`
  throw new Error('a ratio is made of other figures')
}

/** Name of the source that a measure counts. */
export const sourceOf = ({ sources }: Plan, { source }: Pick<Measure, 'source'>): string =>
  source ?? Object.keys(sources)[0]!

/** How many different ones there are is no sum of parts: where it is asked, facts are not parted by what stands across. */
const eachOnItsOwn = (plan: Plan): boolean =>
  plan.measures.some(
    ({ of, ...one }) =>
      of !== 'count' && 'distinct' in of && plan.across && sourceOf(plan, one) === sourceOf(plan, plan.across.measure),
  )

const ofValue = ({ field, measure }: Across, value: Figure['value']): Measure => {
  const here = sql`${f(field)} = ${value}`
  return { ...measure, where: measure.where ? sql`${measure.where} and ${here}` : here }
}

/**
 * Joins what was grouped of each source again: one row has a figure and none of the others, but for the source that
 * stands across, whose parts are added.
 */
const regroup = (figure: Figure, place: number, plan: Plan): Sql => {
  const column = sql.ref(`i.m${place}`)
  const { across } = plan
  const parted = across && !eachOnItsOwn(plan)
  if (figure.value !== undefined && parted)
    return sql`coalesce(sum(i.x0) filter (where i.x = ${figure.value}), 0)::bigint`
  if (!isSum(figure)) return 'distinct' in asObject(figure.of) ? sql`coalesce(max(${column}), 0)` : sql`max(${column})`
  const isParted = parted && sourceOf(plan, across.measure) === sourceOf(plan, figure.measure)
  return added(isParted ? sql`sum(${column})` : sql`max(${column})`, figure.of)
}

function ofSource(plan: Plan, name: string, figures: Figure[]): Sql {
  const { dimensions, across } = plan
  const apart = eachOnItsOwn(plan)
  const here = across && sourceOf(plan, across.measure) === name
  const measures = figures.map((figure) => {
    const measure = figure.value !== undefined && across ? ofValue(across, figure.value) : figure.measure
    return sourceOf(plan, measure) === name ? measure : undefined
  })
  const { facts } = plan.sources[name]!
  const different = [...new Set(measures.flatMap((measure) => differentOf(measure) ?? []))]
  const [only] = different.length === 1 && !(here && !apart) ? different : []
  const columns = [
    ...dimensions.map(
      ({ field }, place) => sql`${only ? sql.ref(`e.d${place}`) : f(field)} as ${sql.ref(`d${place}`)}`,
    ),
    ...figures.flatMap((figure, place) => {
      if (figure.value !== undefined && !apart) return []
      const measure = measures[place]
      const value = measure ? (only ? ofEach(measure, place) : aggregate(measure)) : NOTHING
      return [sql`${value} as ${sql.ref(`m${place}`)}`]
    }),
    ...(across && !apart
      ? [here ? sql`${f(across.field)} as x, ${aggregate(across.measure)} as x0` : sql`null as x, 0 as x0`]
      : []),
  ]
  const groups = dimensions.map(({ field }, place) => (only ? sql.ref(`e.d${place}`) : f(field)))
  const from = only ? sql`(${eachOnce(plan, facts, only, measures)}) e` : sql`(${facts}) f`
  return sql`select ${sql.join(columns)} from ${from} group by ${sql.join([...groups, ...(here && !apart ? [f(across.field)] : [])])}`
}

const differentOf = (measure: Measure | undefined) =>
  measure && measure.of !== 'count' && 'distinct' in measure.of ? measure.of.distinct : undefined

/** Facts brought to one row for each value of a field: counting different ones of these rows sorts nothing. */
function eachOnce({ dimensions }: Plan, facts: Sql, field: string, measures: (Measure | undefined)[]): Sql {
  const columns = [
    ...dimensions.map((one, place) => sql`${f(one.field)} as ${sql.ref(`d${place}`)}`),
    sql`${f(field)} as one`,
    ...measures.flatMap((measure, place) => {
      if (!measure) return []
      const value = aggregate(differentOf(measure) ? { ...measure, of: 'count' } : measure)
      return [sql`${value} as ${sql.ref(`m${place}`)}`]
    }),
  ]
  return sql`select ${sql.join(columns)} from (${facts}) f group by ${sql.join([...dimensions.map((one) => f(one.field)), f(field)])}`
}

/** The aggregate of a measure over such rows `e`. */
function ofEach(measure: Measure, place: number): Sql {
  const column = sql.ref(`e.m${place}`)
  if (differentOf(measure)) return sql`count(e.one) filter (where ${column} > 0)`
  return isSum(measure) ? added(sql`sum(${column})`, measure.of) : sql`max(${column})`
}

/** What was grouped of a source, with the dimensions that follow from others looked up for each of its rows. */
function ofSourceWhole(plan: Plan, name: string, figures: Figure[]): Sql {
  const all = plan.dimensions.map((one, place) => ({ one, place }))
  const own = all.filter(({ one }) => !one.follows)
  if (own.length === all.length) return ofSource(plan, name, figures)
  const found = (place: number) => sql.ref(`h.d${own.findIndex((other) => other.place === place)}`)
  const columns = all.map(({ one: { follows }, place }) =>
    follows ? sql`${follows.value} as ${sql.ref(`d${place}`)}` : sql`${found(place)} as ${sql.ref(`d${place}`)}`,
  )
  const parted = plan.across !== undefined && !eachOnItsOwn(plan)
  const counted = figures.flatMap(({ value }, place) => (value !== undefined && parted ? [] : [sql.ref(`h.m${place}`)]))
  const joins = all.map(({ one: { follows } }) => (follows ? follows.join(found(follows.place)) : sql``))
  const inner = ofSource({ ...plan, dimensions: own.map(({ one }) => one) }, name, figures)
  return sql`select ${sql.join([...columns, ...counted, ...(parted ? [sql`h.x, h.x0`] : [])])} from (${inner}) h ${sql.join(joins, sql` `)}`
}

/** Facts that are rows themselves, having a dimension of their own: nothing is grouped. */
const eachAlone = ({ dimensions }: Plan, { facts }: Source, figures: Figure[]): Sql =>
  sql`select ${sql.join([
    ...dimensions.map(({ field }, place) => sql`${f(field)} as ${sql.ref(`d${place}`)}`),
    ...figures.map(({ measure }, place) => sql`${ofOne(measure)} as ${sql.ref(`m${place}`)}`),
  ])} from (${facts}) f`

/** A row for each combination of the dimensions that there is: `d0`, `d1` …, `m0`, `m1` … */
function grouped(plan: Plan, figures: Figure[]): Sql {
  const names = Object.keys(plan.sources)
  if (names.length === 1 && !plan.across && plan.dimensions.some(({ field }) => field === 'id'))
    return eachAlone(plan, plan.sources[names[0]!]!, figures)
  const parts = names.map((name) => ofSourceWhole(plan, name, figures))
  if (names.length === 1 && !plan.across) return parts[0]!
  const keys = plan.dimensions.map((_, place) => sql.ref(`i.d${place}`))
  const again = figures.map((figure, place) => sql`${regroup(figure, place, plan)} as ${sql.ref(`m${place}`)}`)
  return sql`select ${sql.join([...keys, ...again])} from (${sql.join(parts, sql` union all `)}) i group by ${sql.join(keys)}`
}

const fieldOf = (place: number) => sql.ref(`q.d${place}`)
const joinOf = ({ join }: Dimension, field: Sql) => (join ? join(field) : sql``)

/** Words of a dimension, where they lead, and what they are put in order by. */
function wordsOf(one: Dimension, place: number, field: Sql): Sql[] {
  const words = one.words(field)
  const isText = one.kind === undefined || one.kind === 'text'
  const sort = one.sort?.(field) ?? (isText ? sql`search_key((${words})::text)` : words)
  return [
    sql`${words} as ${sql.ref(`w${place}`)}, ${sort} as ${sql.ref(`o${place}`)}`,
    ...(one.link ? [sql`${one.link.id(field)} as ${sql.ref(`l${place}`)}`] : []),
  ]
}

const attributesOf = ({ attributes = [] }: Plan): Sql[] =>
  attributes.flatMap((one, place) => [
    sql`${one.of} as ${sql.ref(`a${place}`)}`,
    ...(one.link ? [sql`${one.link.id} as ${sql.ref(`k${place}`)}`] : []),
  ])

const sumsOf = (figures: Figure[], sign: 't' | 's'): Sql[] =>
  figures.flatMap((figure, place) =>
    isSum(figure) ? [sql`sum(${sql.ref(`g.m${place}`)})::bigint as ${sql.ref(`${sign}${place}`)}`] : [],
  )

/** No group has the key of none: neither an id nor, as `rowKeyOf` tells it in an address, anything else is that. */
const keyOf = (field: Sql, { type }: Dimension) =>
  type === 'uuid' ? sql`coalesce(${field}, '00000000-0000-0000-0000-000000000000')` : sql`coalesce(${field}::text, '')`

/** The groups that rows stand in, each with its words and what it holds. */
function groupsOf({ dimensions }: Plan, held: Sql[]): Sql {
  const [first] = dimensions as [Dimension]
  const field = sql.ref('p.d0')
  return sql`select p.*, ${sql.join(wordsOf(first, 0, field))} from (
    select g.d0, ${sql.join([sql`${keyOf(sql.ref('g.d0'), first)} as of`, ...held])} from g group by g.d0
  ) p ${joinOf(first, field)}`
}

/**
 * The groups with their sums as \`part\`. Where groups stand in the order of their words, sums are worked out for those
 * alone that the first so many rows belong to: there may be a group for each of ten thousand customers.
 */
function groupTables(plan: Plan, figures: Figure[], limit: number | null): Sql[] {
  const sums = sumsOf(figures, 's')
  const [first] = plan.dimensions as [Dimension]
  if (limit === null || plan.order[0] !== first.key) return [sql`part as materialized (${groupsOf(plan, sums)})`]
  const key = keyOf(sql.ref('g.d0'), first)
  const inOrder = sql`order by n.o0 asc nulls last, n.d0`
  return [
    sql`front as materialized (select n.* from (
      select n.*, sum(n.held) over (${inOrder}) - n.held as before from (
        select n.* from (${groupsOf(plan, [sql`count(*)::int as held`])}) n ${inOrder} limit ${sql.lit(limit)}
      ) n) n where n.before < ${sql.lit(limit)})`,
    sql`part as materialized (select front.*, s.* from front join (
      select ${sql.join([sql`${key} as summed`, ...sums])} from g where ${key} in (select front.of from front) group by ${key}
    ) s on s.summed = front.of)`,
  ]
}

/** Rows in their order, each with the totals of all (`t0` …) and of its group (`s0` …); null reads every row. */
export function reportStatement(plan: Plan, limit: number | null): Sql {
  const figures = figuresOf(plan)
  const order = sql`order by ${sql.join(orderOf(plan, figures))}`
  const sorted = (rows: Sql) =>
    sql`select q.* from (${rows}) q ${order} ${limit === null ? sql`` : sql`limit ${sql.lit(limit)}`}`
  const tables = [
    sql`g as materialized (${grouped(plan, figures)})`,
    sql`whole as (select ${sql.join([...sumsOf(figures, 't'), sql`count(*) as n`])} from g)`,
    ...(plan.grouped ? groupTables(plan, figures, limit) : []),
  ]
  const columns = [sql`whole.*, g.*`, ...(plan.grouped ? groupColumns(plan, figures) : [])]
  const ofGroup = plan.grouped ? sql`join part on part.of = ${keyOf(sql.ref('g.d0'), plan.dimensions[0]!)}` : sql``
  const counted = sql`select ${sql.join(columns)} from g cross join whole ${ofGroup}`
  // words of ten thousand rows are looked up for those that are shown, where the order does not depend on them
  const rows =
    limit !== null && orderIsCounted(plan, figures)
      ? sql`${named(plan, sorted(counted))} ${order}`
      : sorted(named(plan, counted))
  return sql`${sql.raw(PLAN_EACH_TIME)} with ${sql.join(tables)} ${rows}`
}

/** Rows with the words of their dimensions, but for the group, and with what else is shown of them. */
function named(plan: Plan, rows: Sql): Sql {
  const own = plan.dimensions.map((one, place) => ({ one, field: fieldOf(place), place })).slice(plan.grouped ? 1 : 0)
  const words = own.flatMap(({ one, field, place }) => wordsOf(one, place, field))
  const joins = sql.join(
    own.map(({ one, field }) => joinOf(one, field)),
    sql` `,
  )
  return sql`select ${sql.join([sql`q.*`, ...words, ...attributesOf(plan)])} from (${rows}) q ${joins}`
}

/** Whether rows are put in order by their figures and by the words of their group alone. */
const orderIsCounted = ({ order, grouped, dimensions }: Plan, figures: Figure[]): boolean =>
  order
    .map((name) => name.replace(/^-/, ''))
    .every((key) => figures.some(({ measure }) => measure.key === key) || (grouped && dimensions[0]!.key === key))

const groupColumns = ({ dimensions }: Plan, figures: Figure[]): Sql[] => [
  sql`part.w0, part.o0`,
  ...(dimensions[0]!.link ? [sql`part.l0`] : []),
  ...figures.flatMap((figure, place) => (isSum(figure) ? [sql.ref(`part.s${place}`)] : [])),
]

/** Words in the order of the alphabet, whatever accents they have; what is missing last. Groups stay together. */
function orderOf(plan: Plan, figures: Figure[]): Sql[] {
  const [first, ...more] = plan.order.map((name) => {
    const down = name.startsWith('-')
    const column = columnOf(down ? name.slice(1) : name, plan, figures)
    return down ? sql`${column} desc nulls last` : sql`${column} asc nulls last`
  })
  const ties = plan.dimensions.map((_, place) => sql.ref(`q.d${place}`))
  return [...(first ? [first] : []), ...(plan.grouped ? [sql.ref('q.d0')] : []), ...more, ...ties]
}

function columnOf(key: string, { dimensions, attributes = [] }: Plan, figures: Figure[]): Sql {
  const dimension = dimensions.findIndex((one) => one.key === key)
  if (dimension >= 0) return sql.ref(`q.o${dimension}`)
  const attribute = attributes.findIndex((one) => one.key === key)
  if (attribute >= 0) {
    const column = sql.ref(`q.a${attribute}`)
    return attributes[attribute]!.kind === 'text' ? sql`search_key(${column}::text)` : column
  }
  const figure = figures.findIndex(({ measure }) => measure.key === key)
  if (figure < 0) throw new Error(`no column ${key} to order by`)
  return sql.ref(`q.m${figure}`)
}

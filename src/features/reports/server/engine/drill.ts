import { sql } from 'kysely'
import { type Ctx, inPicture } from '../../../../platform/server/context.ts'
import { PLAN_EACH_TIME } from '../../../../platform/server/database.ts'
import { clean, id, isDay, isInstant } from '../../../../platform/shared/contract.ts'
import { invalid } from '../../../../platform/shared/refusal.ts'
import type { Column, Drill, Row } from '../../reports.contract.ts'
import type { Raw } from '../parameters/parameter.ts'
import { type Listing, type Measure, type Plan, saidIn, type Sql } from './define.ts'
import { attributeCell, type Found, tellLink, wordsColumn } from './present.ts'
import { type Asked, askReport } from './read-report.ts'
import { aggregate, figuresOf, sourceOf } from './statement.ts'

/** Which figure of which row is meant; without column all facts of the row, without row those of all rows. */
export type Clicked = { row?: string; column?: string }
type Page = { cursor?: string; limit: number }

/** Facts that are put in order sooner than an index is gone through for the first ones. */
const FEW = 2000

/** The facts behind a figure: what counted it, as a select, and how they are listed. */
export type Behind = { facts: Sql; measure: Measure; listing: Listing; title: string; narrow?: true | undefined }

/** @throws Refusal 422 when the report has no such row or no such figure */
export function behindFigure({ definition, ask, plan }: Asked, { row, column }: Clicked): Behind {
  const figure = figuresOf(plan).find(({ measure }) => measure.key === column) ?? undefined
  if (column !== undefined && !figure) throw invalid({ code: 'report.unknown_column', field: 'column' })
  const measure = figure?.measure ?? plan.measures.find(({ of }) => of === 'count') ?? plan.measures[0]!
  const source = plan.sources[sourceOf(plan, measure)]!
  const conditions = [
    ...ofRow(plan, row),
    ...(figure && measure.where ? [measure.where] : []),
    ...(figure?.value !== undefined ? [sql`f.${sql.ref(plan.across!.field)} = ${figure.value}`] : []),
  ]
  const where = conditions.length ? sql`where ${sql.join(conditions, sql` and `)}` : sql``
  const said = saidIn(ask.ctx)
  return {
    facts: sql`select f.* from (${source.facts}) f ${where}`,
    measure: figure ? measure : { ...measure, of: 'count', where: undefined },
    listing: source.listing,
    narrow: source.narrow,
    title: figure ? `${said(definition.title)} · ${said(measure.label)}` : said(definition.title),
  }
}

/** The conditions that a row is of: one for each dimension that its key names. */
function ofRow({ dimensions }: Plan, row: string | undefined): Sql[] {
  if (row === undefined) return []
  // what is nothing may be written as a dash: many programs drop from an address what is empty
  const values = row.split('~').map((value) => (value === '-' ? '' : value))
  const unknown =
    values.length > dimensions.length || values.some((value, place) => !fits(value, dimensions[place]!.type))
  if (unknown) throw invalid({ code: 'report.unknown_row', field: 'row' })
  return values.map((value, place) => {
    const { field, type } = dimensions[place]!
    const column = sql`f.${sql.ref(field)}`
    return value ? sql`${column} = ${value}::${sql.raw(type)}` : sql`${column} is null`
  })
}

function fits(value: string, type: 'uuid' | 'text' | 'date'): boolean {
  if (!value) return true
  if (type === 'text') return clean(400).safeParse(value).success
  return type === 'uuid' ? id.safeParse(value).success : isDay(value)
}

/** A page of the facts that a figure was counted from, and the figure counted again from all of them. */
export async function readDrill(ctx: Ctx, key: string, raw: Raw, clicked: Clicked & Page): Promise<Drill> {
  const asked = await askReport(ctx, key, raw)
  const behind = behindFigure(asked, clicked)
  const { limit } = clicked
  const [rows, counted] = await inPicture(ctx, async (inside) => {
    const [counted] = ((await countStatement(behind).execute(inside.db)) as { rows: Found[] }).rows
    const page = pageStatement(behind, clicked, behind.narrow || Number(counted!.n) <= FEW)
    return [((await page.execute(inside.db)) as { rows: Found[] }).rows, counted!]
  })
  const page = rows.slice(0, limit)
  const present = listed(behind, ctx)
  return {
    title: behind.title,
    columns: listColumns(behind, ctx),
    rows: page.map(present),
    totals: { amount: counted.amount === null ? null : Number(counted.amount) },
    rowCount: Number(counted.n),
    nextCursor: rows.length > limit ? cursorOf(page.at(-1)!, behind.listing) : null,
  }
}

/** How many facts there are, `n`, and the figure counted again from all of them, `amount`. */
export const countStatement = ({ facts, measure }: Behind) =>
  sql`${sql.raw(PLAN_EACH_TIME)} select count(*) as n, ${aggregate({ of: measure.of })} as amount from (${facts}) f`

/** All facts in their order. */
export const listStatement = (behind: Behind): Sql =>
  sql`${sql.raw(PLAN_EACH_TIME)} ${listOf(behind, sql`(${behind.facts})`)}`

/** A page of the facts and one more. Few are put in order as they are; of many, an index has the first ones. */
function pageStatement(behind: Behind, { cursor, limit }: Page, few: boolean): Sql {
  const { facts, listing } = behind
  const places = listing.position.map((_, place) => sql.ref(`place${place}`))
  const placed = sql`select f.*, ${sql.join(listing.position.map(({ of }, place) => sql`${of} as ${places[place]}`))}
    from (${facts}) f ${listing.joins} ${cursor === undefined ? sql`` : sql`where ${after(cursor, listing)}`}`
  const first = sql`order by ${inOrder(places, listing)} limit ${sql.lit(limit + 1)}`
  return few
    ? sql`${sql.raw(PLAN_EACH_TIME)} with placed as materialized (${placed})
        ${listOf(behind, sql`(select * from placed ${first})`)}`
    : sql`${sql.raw(PLAN_EACH_TIME)} ${listOf(behind, sql`(${placed} ${first})`)}`
}

const inOrder = (places: Sql[], { descending }: Listing): Sql =>
  sql.join(places.map((place) => sql`${place} ${descending ? sql`desc` : sql`asc`}`))

/** Facts with all that is shown of them, in their order. */
function listOf({ measure, listing }: Behind, facts: Sql): Sql {
  const columns = [
    ...listing.columns.flatMap((one, place) => [
      sql`${one.of} as ${sql.ref(`a${place}`)}`,
      ...(one.link ? [sql`${one.link.id} as ${sql.ref(`k${place}`)}`] : []),
    ]),
    sql`${amountOf(measure)} as amount`,
    ...listing.position.map(({ of }, place) => sql`(${of})::text as ${sql.ref(`p${place}`)}`),
  ]
  const places = listing.position.map(({ of }) => of)
  return sql`select ${sql.join(columns)} from ${facts} f ${listing.joins} order by ${inOrder(places, listing)}`
}

/** What one fact adds to the figure; of one that is no sum it adds nothing of its own. */
function amountOf({ of }: Measure): Sql {
  if (of === 'count') return sql`1`
  if ('sum' in of) return sql`f.${sql.ref(of.sum)}`
  return sql`null::int`
}

export const listColumns = ({ listing }: Behind, ctx: Ctx): Column[] =>
  listing.columns.map((one) => wordsColumn(one, ctx))

/** A fact as a row of the list. */
export function listed({ listing }: Behind, ctx: Ctx) {
  return (found: Found): Row => {
    const links: Row['links'] = {}
    const cells = Object.assign(
      {},
      ...listing.columns.map((one, place) => {
        tellLink(links, one.key, one.link?.to, found[`k${place}`])
        return attributeCell(one, found[`a${place}`], ctx)
      }),
    )
    const rowKey = listing.position.map((_, place) => String(found[`p${place}`])).join('~')
    return { rowKey, links, ...cells, amount: found.amount === null ? null : Number(found.amount) } as Row
  }
}

const cursorOf = (found: Found, { position }: Listing): string =>
  Buffer.from(JSON.stringify(position.map((_, place) => found[`p${place}`]))).toString('base64url')

function after(cursor: string, { position, descending }: Listing): Sql {
  const values = readCursor(cursor)
  const known =
    values?.length === position.length && values.every((value, place) => isPlace(value, position[place]!.type))
  if (!values || !known) throw invalid({ code: 'wrong_cursor', field: 'cursor' })
  const given = values.map((value, place) => sql`${value}::${sql.raw(position[place]!.type)}`)
  return sql`(${sql.join(position.map(({ of }) => of))}) ${descending ? sql`<` : sql`>`} (${sql.join(given)})`
}

function readCursor(cursor: string): string[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(values) && values.every((value) => typeof value === 'string') ? values : undefined
  } catch {
    return undefined
  }
}

function isPlace(value: string, type: Listing['position'][number]['type']): boolean {
  if (type === 'uuid') return id.safeParse(value).success
  if (type === 'bigint') return /^\d{1,18}$/.test(value)
  if (type === 'date') return isDay(value)
  return (
    /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/.test(value) &&
    isInstant(`${value.slice(0, 10)}T${value.slice(11, 19)}Z`)
  )
}

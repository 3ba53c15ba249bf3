import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { type Answer, type Input, isDay } from '../../../platform/shared/contract.ts'
import { addDays } from '../../../platform/shared/days.ts'
import { invalid, notFound } from '../../../platform/shared/refusal.ts'
import { searchKey } from '../../../platform/shared/search-key.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import type { coveragesApi } from '../coverages.contract.ts'
import { type ItemRow, itemColumns, itemJoins, notOver, presentItem, todayOf } from './coverage-items.ts'

type Query = Input<typeof coveragesApi.list>['query']

/** Contracts and warranties by the day they end; those that are over, the latest first. */
export async function listCoverages(ctx: Ctx, { query }: { query: Query }): Promise<Answer<typeof coveragesApi.list>> {
  if (!isStaff(ctx.actor) && query.customerId && query.customerId !== ctx.actor.customerId) throw notFound('customer')
  const today = todayOf(ctx)
  const backwards = query.status === 'ended' || query.status === 'all'
  const order = backwards ? sql`desc` : sql`asc`
  const conditions = [...visible(ctx), ...asked(query, today), ...after(query.cursor, backwards)]
  const { rows } = await sql<ItemRow & { lastDay: string }>`
    select ${itemColumns}, coverages.last_day from coverages ${itemJoins(today)}
    ${conditions.length ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
    order by coverages.last_day ${order}, coverages.id ${order} limit ${sql.lit(query.limit + 1)}`.execute(ctx.db)
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => presentItem(row, today)),
    nextCursor: last ? `${last.lastDay}|${last.id}` : null,
  }
}

const visible = ({ actor }: Ctx) => (isStaff(actor) ? [] : [sql<boolean>`coverages.customer_id = ${actor.customerId}`])

function asked(query: Query, today: string): RawBuilder<boolean>[] {
  const conditions = [...byStatus(query.status ?? 'inForce', today)]
  if (query.customerId) conditions.push(sql`coverages.customer_id = ${query.customerId}`)
  if (query.typeId) conditions.push(sql`coverages.type_id = ${query.typeId}`)
  if (query.kind) conditions.push(sql`coverages.kind = ${query.kind}`)
  if (query.endingWithinDays !== undefined)
    conditions.push(sql`coverages.last_day between ${today} and ${addDays(today, query.endingWithinDays)}`)
  if (query.atMostMinutes !== undefined)
    conditions.push(sql`coverages.grant_minutes is not null and coalesce(hours.remaining, 0) <= ${query.atMostMinutes}`)
  if (query.overrun !== undefined)
    conditions.push(query.overrun ? sql`totals.overrun_minutes > 0` : sql`coalesce(totals.overrun_minutes, 0) = 0`)
  if (query.query?.trim()) conditions.push(byWords(query.query))
  return conditions
}

const suspendedOn = (today: string) => sql<boolean>`exists (
  select from coverage_suspensions s where s.coverage_id = coverages.id and s.from_on <= ${today}
    and (s.until_on is null or s.until_on >= ${today}))`

function byStatus(status: NonNullable<Query['status']>, today: string): RawBuilder<boolean>[] {
  const begun = sql<boolean>`coverages.starts_on <= ${today}`
  switch (status) {
    case 'all':
      return []
    case 'ended':
      return [sql`coverages.last_day < ${today}`, sql`not ${notOver(today)}`]
    case 'future':
      return [sql`coverages.starts_on > ${today}`]
    case 'active':
      return [notOver(today), begun, sql`not ${suspendedOn(today)}`]
    case 'suspended':
      return [notOver(today), begun, suspendedOn(today)]
    case 'inForce':
      return [notOver(today)]
  }
}

/** Every word is part of the customer's name or of the reference, or is the number. */
function byWords(text: string): RawBuilder<boolean> {
  const words = searchKey(text).split(' ').filter(Boolean).slice(0, 8)
  const conditions = words.map((word) => {
    const inside = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    const number = /^\d{1,12}$/.test(word) ? sql`coverages.number = ${word}::bigint or` : sql``
    return sql<boolean>`(${number} customers.name_key like ${inside} or search_key(coverages.reference) like ${inside})`
  })
  return conditions.length ? sql`(${sql.join(conditions, sql` and `)})` : sql`true`
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})\|([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

function after(cursor: string | undefined, backwards: boolean): RawBuilder<boolean>[] {
  if (!cursor) return []
  const [, day, id] = CURSOR.exec(cursor) ?? []
  if (!isDay(day)) throw invalid({ code: 'wrong_cursor', field: 'cursor' })
  const beyond = backwards ? sql`<` : sql`>`
  return [sql`(coverages.last_day, coverages.id) ${beyond} (${day}::date, ${id}::uuid)`]
}

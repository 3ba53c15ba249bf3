import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { standingDay } from '../coverage.rules.ts'
import type { ItemRow } from './coverage-items.ts'

type Hours = [startsOn: string, expiresOn: string, granted: number, used: number, own: boolean]

/** `coverages.glance`: all of a coverage that its own row does not have. */
export type Glance = Pick<ItemRow, 'renewedBy' | 'suspensions' | 'repairs'> & {
  hours: Hours[]
  charged: number
  overrun: number
}

/** A coverage read from its own row and its glance; goes with `glanceJson`. */
export type GlanceRow = Omit<
  ItemRow,
  keyof Glance | 'remainingMinutes' | 'currentMinutes' | 'grantedMinutes' | 'chargedMinutes' | 'overrunMinutes'
> & {
  glance: Glance
}

/** Writes the glance anew where it is no longer what the tables say. */
export async function refreshGlances(ctx: Ctx, which: RawBuilder<unknown>): Promise<void> {
  await sql`
    update coverages set glance = now.glance from (
      select id, coverage_glance(id) as glance from coverages where ${which}
    ) now where coverages.id = now.id and coverages.glance is distinct from now.glance`.execute(ctx.db)
}

/** The coverage `coverages` of the customer `c`, its type joined as `coverage_types`, as one JSON value. */
export const glanceJson = sql`json_build_object('id', coverages.id, 'number', coverages.number,
  'reference', coverages.reference, 'customerId', c.id, 'customerName', c.name, 'typeId', coverages.type_id,
  'typeName', coverage_types.name, 'kind', coverages.kind, 'startsOn', coverages.starts_on, 'endsOn', coverages.ends_on,
  'endedOn', coverages.ended_on, 'scope', coverages.scope, 'unlimited', coverages.grant_minutes is null,
  'glance', coverages.glance)`

/** The row of a list, its hours those of a day (of one that has not begun: of its first day). */
export function itemOfGlance({ glance, ...row }: GlanceRow, today: string): ItemRow {
  const { hours, charged, overrun, ...rest } = glance
  const day = standingDay(row.startsOn, today)
  const usable = hours.filter(([startsOn, expiresOn]) => startsOn <= day && day <= expiresOn)
  const sum = (all: Hours[], of: (one: Hours) => number) => all.reduce((sum, one) => sum + of(one), 0)
  return {
    ...row,
    ...rest,
    remainingMinutes: sum(usable, ([, , granted, used]) => Math.max(0, granted - used)),
    currentMinutes: sum(usable, ([, , granted]) => granted),
    grantedMinutes: sum(hours, ([, , granted, , own]) => (own ? granted : 0)),
    chargedMinutes: charged,
    overrunMinutes: overrun,
  }
}

/** Not over so many days before this one; what an open repair keeps in force among them. */
export const toldOn = (on: string, days: number) => sql<boolean>`(last_day >= ${on}::date - ${sql.lit(days)}
  or (stops_during_repair and ended_on is null and glance->'repairs' @> '[{"returnedOn": null}]'))`

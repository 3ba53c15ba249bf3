import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { type GrantFact, OPEN_END, type Term, usableGrants } from '../../grants.rules.ts'
import type { Allocated, Balance, Charge, Part } from '../../ledger.rules.ts'

/** Balances as they stand, of every grant of a ledger. */
export async function readBalances(ctx: Ctx, ledgerId: string): Promise<Balance[]> {
  const { rows } = await sql<Balance>`
    select grant_id as id, starts_on, expires_on, granted_minutes as minutes, used_minutes
    from grant_balances where ledger_id = ${ledgerId}`.execute(ctx.db)
  return rows
}

/** One of its products is with us, and its days do not run: its hours do not expire meanwhile. */
const underRepair = sql`(coverages.stops_during_repair and coverages.ended_on is null and exists (
  select from coverage_equipment e join repairs r on r.equipment_id = e.equipment_id
  where e.coverage_id = coverages.id and r.returned_on is null and r.received_on <= coverages.last_day))`

/** The facts that the grants of a ledger follow from: what was put in, adjusted, and the days of its coverages. */
export async function readGrantFacts(ctx: Ctx, ledgerId: string): Promise<{ terms: Term[]; facts: GrantFact[] }> {
  const terms = await sql<Term>`
    select id, ends_on, renewed_from, takes_hours_along,
      case when ${underRepair} then ${OPEN_END}::date else last_day end as last_day
    from coverages where ledger_id = ${ledgerId}`.execute(ctx.db)
  const facts = await sql<GrantFact>`
    select id, coverage_id, kind, adjusts_id, minutes, starts_on, expires_on from grants where ledger_id = ${ledgerId}`.execute(
    ctx.db,
  )
  return { terms: terms.rows, facts: facts.rows }
}

/** The grants of a ledger as they can be used. */
export async function readGrants(ctx: Ctx, ledgerId: string) {
  const { terms, facts } = await readGrantFacts(ctx, ledgerId)
  return usableGrants(terms, facts)
}

type Row = [
  id: string,
  coverageId: string,
  workedOn: string,
  workedAt: number,
  realMinutes: number,
  accountedMinutes: number,
  mode: string,
  personId: string,
  caseId: string | null,
  unlimited: boolean,
  parts: [kind: Part['kind'], grantId: string | null, minutes: number][] | null,
]

/** A place in the order of the work. */
export type Place = { workedOn: string; workedAt: Date }

/**
 * The charges of a ledger that count, from a place on (all when none is given), with the parts they have. As arrays in
 * one JSON value: a ledger may have thousands, and naming every column of every row costs more than reading them. Parts
 * are looked up charge by charge: joined as a whole, a day that has many charges costs their square.
 */
export async function readCharges(ctx: Ctx, ledgerId: string, from?: Place): Promise<Allocated[]> {
  const { rows } = await sql<{ all: Row[] | null }>`
    select json_agg(json_build_array(c.id, c.coverage_id, c.worked_on, (extract(epoch from c.worked_at) * 1000)::bigint,
      c.real_minutes, c.accounted_minutes, c.mode, c.person_id, c.case_id, v.grant_minutes is null,
      (select json_agg(json_build_array(kind, grant_id, minutes) order by part) from allocations where charge_id = c.id)
      )) as all
    from charges c join coverages v on v.id = c.coverage_id
    where c.ledger_id = ${ledgerId} and c.kind = 'charge' ${
      from ? sql`and (c.worked_on, c.worked_at) >= (${from.workedOn}::date, ${from.workedAt}::timestamptz)` : sql``
    }
      and not exists (select from charges r where r.reverses_id = c.id)`.execute(ctx.db)
  return (rows[0]!.all ?? []).map(readRow)
}

function readRow(row: Row): Allocated {
  const [id, coverageId, workedOn, workedAt, realMinutes, accountedMinutes, mode, personId, caseId, unlimited, parts] =
    row
  const charge: Charge = {
    id,
    coverageId,
    workedOn,
    workedAt,
    realMinutes,
    accountedMinutes,
    mode,
    personId,
    caseId,
    unlimited,
  }
  return { charge, parts: (parts ?? []).map(readPart) }
}

/** What a grant had before and after is not stored: it follows from the order of the work. */
const readPart = ([kind, grantId, minutes]: NonNullable<Row[10]>[number]): Part =>
  kind === 'grant' ? { kind, grantId: grantId!, minutes, before: 0, after: 0 } : { kind, minutes }

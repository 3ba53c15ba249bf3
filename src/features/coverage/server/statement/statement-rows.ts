import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { invalid } from '../../../../platform/shared/refusal.ts'
import type { Statement, StatementLine, StatementMovement } from '../../statement.contract.ts'
import type { Period } from '../../statement.rules.ts'
import { coverageKind } from '../../terms.contract.ts'
import type { CoverageRow } from '../hold-coverage.ts'
import { isOwnCase } from '../own-case.ts'

/** More work than this is not one month of one contract. */
const MOST_LINES = 5000

/** The id of a coverage by its id or the number people know. */
export async function findKey(ctx: Ctx, key: string): Promise<string | undefined> {
  if (!/^\d+$/.test(key)) return key
  const row = await ctx.db.selectFrom('coverages').select('id').where('number', '=', Number(key)).executeTakeFirst()
  return row?.id
}

type Head = Pick<Statement, 'company' | 'customer' | 'coverage' | 'passesTo'>

/** Whose paper it is, for whom and about what. */
export async function readHead(ctx: Ctx, coverage: CoverageRow): Promise<Head> {
  const { rows } = await sql<Pick<Head, 'company' | 'customer' | 'passesTo'>>`
    select
      (select json_build_object('name', name, 'taxId', tax_id) from company) as company,
      (select json_build_object('id', id, 'name', name, 'taxId', tax_id) from customers
        where id = ${coverage.customerId}) as customer,
      (select json_build_object('id', id, 'number', number) from coverages
        where renewed_from = ${coverage.id} and takes_hours_along) as passes_to`.execute(ctx.db)
  const { company, customer, passesTo } = rows[0]!
  return {
    company: company ?? { name: '', taxId: null },
    customer,
    passesTo,
    coverage: {
      id: coverage.id,
      number: coverage.number,
      reference: coverage.reference,
      type: coverage.typeName,
      kind: coverageKind.parse(coverage.kind),
      startsOn: coverage.startsOn,
      lastDay: coverage.lastDay,
    },
  }
}

/** What was written down with the hours of a ledger; an adjustment names its grant and the day it was written. */
export type GrantNote = {
  id: string
  grantId: string | null
  minutes: number
  writtenOn: string
  source: StatementMovement['source']
  reason: string | null
}

export async function readGrantNotes(ctx: Ctx, ledgerId: string): Promise<GrantNote[]> {
  const { rows } = await sql<GrantNote>`
    select id, adjusts_id as grant_id, minutes, (created_at at time zone 'America/Santiago')::date as written_on,
      source, reason
    from grants where ledger_id = ${ledgerId} order by created_at, id`.execute(ctx.db)
  return rows
}

type Told = 'id' | 'timeEntryId' | 'kind' | 'on' | 'case' | 'person' | 'reversed' | 'coverageNumber'
export type LineRow = Pick<StatementLine, Told> & {
  ownCase: boolean
  startedAt: Date | null
  mode: string
  realMinutes: number
  accountedMinutes: number
  note: string | null
}

/** Charges and their reversals in the order of the work; a reversal stands behind what it takes back. */
export async function readLines(ctx: Ctx, ledgerId: string, { from, until }: Period): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select c.id, c.time_entry_id, c.kind, c.worked_on as on, t.started_at, c.mode, c.real_minutes, c.accounted_minutes,
      v.number as coverage_number, worker.name as person,
      exists (select from charges r where r.reverses_id = c.id) as reversed,
      case c.kind when 'reversal' then c.reason else t.note end as note,
      case when cases.id is not null then
        json_build_object('id', cases.id, 'number', cases.number, 'subject', cases.subject) end as case,
      ${isOwnCase(ctx)} as own_case
    from charges c
    join coverages v on v.id = c.coverage_id
    join people worker on worker.id = c.person_id
    left join cases on cases.id = c.case_id
    left join time_entries t on t.id = c.time_entry_id
    where c.ledger_id = ${ledgerId} and c.worked_on between ${from} and ${until}
    order by c.worked_on, c.worked_at, coalesce(c.reverses_id, c.id), c.kind limit ${sql.lit(MOST_LINES + 1)}`.execute(
    ctx.db,
  )
  if (rows.length > MOST_LINES)
    throw invalid({ code: 'statement.too_many_lines', field: 'month', values: { most: MOST_LINES } })
  return rows
}

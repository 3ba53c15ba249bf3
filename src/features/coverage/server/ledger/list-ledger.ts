import { sql } from 'kysely'
import { type Ctx, inPicture } from '../../../../platform/server/context.ts'
import { type Answer, type Input, isDay, isInstant } from '../../../../platform/shared/contract.ts'
import { isStaff } from '../../../../platform/shared/actor.ts'
import { invalid } from '../../../../platform/shared/refusal.ts'
import type { Accounting } from '../../accounting.rules.ts'
import type { Explanation, ledgerApi, LedgerItem } from '../../ledger.contract.ts'
import { type Allocation, explainTail } from '../../ledger.rules.ts'
import { mayNameCase, mayReadNote } from '../../coverage.rules.ts'
import { mode } from '../../terms.contract.ts'
import { type CoverageRow, findCoverage, holdCoverage } from '../hold-coverage.ts'
import { isOwnCase } from '../own-case.ts'
import { explain, namedGrants } from './explain.ts'
import { type Place, readBalances, readCharges } from './read-ledger.ts'

type Query = Input<typeof ledgerApi.read>['query']

type Asked = { params: { id: string }; query: Query }

/** The ledger of a coverage, newest day first, each charge with its explanation, in a picture of one moment. */
export const listLedger = (ctx: Ctx, asked: Asked): Promise<Answer<typeof ledgerApi.read>> =>
  inPicture(ctx, (ctx) => readLedger(ctx, asked))

async function readLedger(ctx: Ctx, { params, query }: Asked): Promise<Answer<typeof ledgerApi.read>> {
  const coverage = await findCoverage(ctx, params.id)
  const rows = await readRows(ctx, coverage, query)
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  const oldest = page.findLast((row) => row.kind === 'charge')
  const explained = oldest && (await explainFrom(ctx, coverage, { workedOn: oldest.on, workedAt: oldest.orderAt }))
  return {
    items: page.map((row) => present(ctx, row, explained?.(row) ?? null)),
    nextCursor: last ? `${last.on}|${last.orderAt.toISOString()}|${last.id}` : null,
  }
}

type Row = {
  id: string
  kind: LedgerItem['kind']
  on: string
  at: Date
  orderAt: Date
  minutes: number
  expiresOn: string | null
  source: LedgerItem['source']
  reason: string | null
  byName: string
  timeEntryId: string | null
  mode: string | null
  person: string | null
  case: { id: string; number: number; subject: string } | null
  ownCase: boolean
  startedAt: Date | null
  note: string | null
  reversed: boolean
  accounting: Accounting | null
}

/** Grants stand at the beginning of their first day, adjustments when they were written, work when it was done. */
const readRows = async (ctx: Ctx, coverage: CoverageRow, query: Query): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select l.*, people.name as by_name from (
      select g.id, g.kind, coalesce(g.starts_on, (g.created_at at time zone 'America/Santiago')::date) as on,
        g.created_at as at,
        coalesce(g.starts_on::timestamp at time zone 'America/Santiago', g.created_at) as order_at, g.minutes, b.expires_on, g.source, g.reason, g.created_by, null::uuid as time_entry_id,
        null as mode, null as person, null::json as case, false as own_case, null::timestamptz as started_at, null as note,
        false as reversed, null::jsonb as accounting
      from grants g left join grant_balances b on b.grant_id = g.id where g.coverage_id = ${coverage.id}
      union all
      select c.id, c.kind, c.worked_on, c.created_at, c.worked_at,
        case c.kind when 'charge' then -c.accounted_minutes else c.accounted_minutes end, null, null, c.reason,
        c.created_by, c.time_entry_id, c.mode, worker.name,
        case when cases.id is not null then
          json_build_object('id', cases.id, 'number', cases.number, 'subject', cases.subject) end,
        ${isOwnCase(ctx)},
        t.started_at, t.note, exists (select from charges r where r.reverses_id = c.id), c.accounting
      from charges c join people worker on worker.id = c.person_id
      left join cases on cases.id = c.case_id left join time_entries t on t.id = c.time_entry_id
      where c.coverage_id = ${coverage.id}
    ) l join people on people.id = l.created_by
    where ${query.from ? sql`l.on >= ${query.from}` : sql`true`} and ${query.until ? sql`l.on <= ${query.until}` : sql`true`}
      and ${after(query.cursor)}
    order by l.on desc, l.order_at desc, l.id desc limit ${sql.lit(query.limit + 1)}`.execute(ctx.db)
  return rows
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})\|(\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z)\|([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

function after(cursor: string | undefined) {
  if (!cursor) return sql<boolean>`true`
  const [, on, at, id] = CURSOR.exec(cursor) ?? []
  if (!isDay(on) || !isInstant(at)) throw invalid({ code: 'wrong_cursor', field: 'cursor' })
  // instants of the ledger are written to the millisecond
  return sql<boolean>`(l.on, l.order_at, l.id) < (${on}::date, ${at}::timestamptz, ${id}::uuid)`
}

/**
 * The explanation, as it stands now, of the charge of a time entry; undefined when it has none that counts. Holds its
 * coverage, so that nobody charges between one reading and the next.
 */
export async function explainTimeEntry(ctx: Ctx, timeEntryId: string): Promise<Explanation | undefined> {
  const { rows } = await sql<Place & { id: string; coverageId: string; accounting: Accounting }>`
    select id, coverage_id, worked_on, worked_at, accounting from charges c where time_entry_id = ${timeEntryId} and kind = 'charge'
      and not exists (select from charges r where r.reverses_id = c.id)`.execute(ctx.db)
  const [found] = rows
  if (!found) return undefined
  const explained = await explainFrom(ctx, await holdCoverage(ctx, found.coverageId), found)
  return explained(found) ?? undefined
}

/** The explanation of every charge that counts from a place in the order of the work on. */
async function explainFrom(ctx: Ctx, coverage: CoverageRow, from: Place) {
  const balances = await readBalances(ctx, coverage.ledgerId)
  const { found: grants, allocation } = explainTail(balances, await readCharges(ctx, coverage.ledgerId, from))
  const byId = new Map<string, Allocation[number]>(allocation.map((one) => [one.charge.id, one]))
  const named = namedGrants(ctx, grants)
  return ({ id, accounting }: Pick<Row, 'id' | 'accounting'>) => {
    const allocated = byId.get(id)
    if (!allocated || !accounting) return null
    return explain(ctx, { coverage: { ...coverage, name: coverage.typeName }, accounting, allocated, grants: named })
  }
}

/** The customer's own people see hours, work and cases; not what we wrote down for ourselves. */
function present(ctx: Ctx, row: Row, explanation: LedgerItem['explanation']): LedgerItem {
  const staff = isStaff(ctx.actor)
  const named = mayNameCase(ctx.actor, row)
  return {
    id: row.id,
    kind: row.kind,
    on: row.on,
    minutes: row.minutes,
    expiresOn: row.expiresOn,
    source: row.source,
    reason: staff ? row.reason : null,
    work: row.timeEntryId
      ? {
          timeEntryId: row.timeEntryId,
          mode: mode.parse(row.mode),
          person: row.person!,
          case: named ? row.case : null,
          caseHidden: !named && row.case !== null,
          startedAt: row.startedAt?.toISOString() ?? null,
          note: mayReadNote(ctx.actor, row) ? row.note : null,
          reversed: row.reversed,
        }
      : null,
    explanation,
    by: row.byName,
    at: row.at.toISOString(),
  }
}

import { type CasePromise, type Change, duesOf } from '../../../../features/cases/promises.rules.ts'
import { makePromise } from '../../../../features/cases/server/promises/make-promise.ts'
import type { Category } from '../../../../features/settings/settings.contract.ts'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Person } from '../people.ts'
import type { Row, Rows } from '../rows.ts'
import { timeOf } from './work.ts'

/** What each case was promised when it was registered, and how that stands. After the coverages are written. */
export async function promiseCases(ctx: Ctx, rows: Rows, people: Person[]): Promise<void> {
  const ours = new Set<unknown>(people.map(({ id }) => id))
  const changes = grouped(
    rows.all('case_events').filter(({ kind }) => kind === 'stateChanged'),
    (row): Change => ({ at: row.at as Date, to: (row.to_value as { category: Category }).category }),
  )
  const said = grouped(
    rows.all('entries').filter((row) => !row.internal && ours.has(row.author_id)),
    (row) => timeOf(row.said_at),
  )
  const typeOf = new Map(rows.all('coverages').map((row) => [row.id, row.type_id]))
  const promises = new Map<string, Promise<Made>>()
  for (const row of rows.all('cases')) {
    const registeredAt = row.registered_at as Date
    const key = [typeOf.get(row.coverage_id), row.priority_id, registeredAt.getUTCFullYear()].join(' ')
    if (!promises.has(key)) promises.set(key, made(ctx, row))
    const { promise, columns } = await promises.get(key)!
    const saidAt = Math.min(...(said.get(row.id) ?? []))
    const ordered = (changes.get(row.id) ?? []).toSorted((one, other) => one.at.getTime() - other.at.getTime())
    const dues = duesOf(
      { registeredAt, changes: ordered, saidAt: Number.isFinite(saidAt) ? new Date(saidAt) : null },
      promise,
    )
    rows.change(String(row.id), {
      ...columns,
      promised_at: registeredAt,
      responded_at: dues.respondedAt,
      response_due_at: dues.responseDueAt,
      response_left_minutes: dues.responseLeftMinutes,
      solution_due_at: dues.solutionDueAt,
      solution_left_minutes: dues.solutionLeftMinutes,
    })
  }
}

type Made = { promise: CasePromise; columns: Row }

async function made(ctx: Ctx, row: Row): Promise<Made> {
  const coverageId = row.coverage_id as string | null
  const asked = { coverageId, priorityId: String(row.priority_id), registeredAt: row.registered_at as Date }
  const { promise, columns } = await makePromise(ctx, asked)
  const { responseMinutes, solutionMinutes, promisedCalendarId } = columns
  return {
    promise,
    columns: {
      response_minutes: responseMinutes,
      solution_minutes: solutionMinutes,
      promised_calendar_id: promisedCalendarId,
    },
  }
}

function grouped<T>(rows: Row[], read: (row: Row) => T): Map<unknown, T[]> {
  const found = new Map<unknown, T[]>()
  for (const row of rows) {
    const list = found.get(row.case_id)
    if (list) list.push(read(row))
    else found.set(row.case_id, [read(row)])
  }
  return found
}

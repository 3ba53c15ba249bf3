import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import type { timeEntriesApi } from '../time-entries.contract.ts'
import { entryAbilities, mayLogTime } from '../time-entries.rules.ts'
import { entryColumns, entryJoins, type EntryRow, presentEntry } from './entry-items.ts'
import { refuseHiddenCase } from './list-entries.ts'

/** One time entry. A technician sees the own and those of the cases behind the own work. */
export async function findEntry(
  ctx: Ctx,
  { params }: Input<typeof timeEntriesApi.read>,
): Promise<Answer<typeof timeEntriesApi.read>> {
  if (!mayLogTime(ctx.actor)) throw notAllowed()
  const { rows } = await sql<EntryRow & { replaced: boolean }>`
    select ${entryColumns(ctx)}, exists (select from time_entries correction where correction.replaces_id = t.id) as replaced
    from time_entries t ${entryJoins} where t.id = ${params.id}`.execute(ctx.db)
  const [row] = rows
  if (!row) throw notFound('timeEntry')
  if (!may(ctx.actor, 'attend') && row.person.id !== ctx.actor.id) {
    if (!row.case) throw notFound('timeEntry')
    await refuseHiddenCase(ctx, row.case.id)
  }
  const entry = presentEntry(ctx, row)
  const held = { personId: row.person.id, recordedBy: row.recordedBy.id, reversed: row.replaced }
  const finish = row.reversal !== null && entryAbilities(ctx.actor, held).reverse
  return { ...entry, abilities: { ...entry.abilities, finish } }
}

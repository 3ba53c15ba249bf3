import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { RepairTold } from '../../coverage/server/repairs/tell-cases.ts'
import type { NewCaseEvent } from '../cases.events.ts'
import { holdCases, recordEvents, touchCases } from './history.ts'

/** More cases about one product than this are not under way. */
const MOST = 20

/** Writes what became of a product in repair into the follow-up of the case it came for, and of those under way about it. */
export async function tellCasesOfRepair(ctx: Ctx, told: RepairTold): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from cases
    where id = ${told.caseId} or (equipment_id = ${told.equipment.id} and category in ('open', 'waiting'))
    order by (id = ${told.caseId}) desc nulls last, id desc limit ${sql.lit(MOST)}`.execute(ctx.db)
  if (!rows.length) return
  const cases = await holdCases(
    ctx,
    rows.map(({ id }) => id),
  )
  await recordEvents(
    ctx,
    cases.map(({ id }) => eventOf(id, told)),
  )
  await touchCases(ctx, cases)
}

function eventOf(caseId: string, { equipment, repairId: subjectId, ...told }: RepairTold): NewCaseEvent {
  if (told.kind === 'repairReceived')
    return { caseId, subjectId, kind: told.kind, to: { equipment, receivedOn: told.to.receivedOn } }
  if (told.kind === 'repairReturned') return { caseId, subjectId, kind: told.kind, to: { equipment, ...told.to } }
  const { kind, from, to, reason } = told
  return { caseId, subjectId, kind, from, to: { equipment, ...to }, reason }
}

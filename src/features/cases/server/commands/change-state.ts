import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, Refusal } from '../../../../platform/shared/refusal.ts'
import { category, type Category } from '../../../settings/settings.contract.ts'
import type { casesApi } from '../../cases.contract.ts'
import { caseAbilities, instantsAfter, type PendingCommitment, stateBeginsAt, whyNotMove } from '../../cases.rules.ts'
import { changeCase, refuseStale } from '../change-case.ts'
import { type CaseRow, lockCase, recordEvent } from '../history.ts'
import { promisesAfter } from '../promises/keep-promises.ts'
import { readCase } from '../read-case.ts'
import { mergeInto, survivorOf } from '../survivor.ts'
import { unfinishedVisits } from '../unfinished-visits.ts'

export function changeState(
  ctx: Ctx,
  { params, body }: Input<typeof casesApi.changeState>,
): Promise<Answer<typeof casesApi.changeState>> {
  return inTransaction(ctx, async (ctx) => {
    const row = await lockCase(ctx, params.id)
    if (!caseAbilities(ctx.actor, row).changeState) throw notAllowed()
    await refuseStale(ctx, row, body.version)
    await moveLocked(ctx, row, body.stateId, body.reason)
    return readCase(ctx, row.id)
  })
}

/**
 * Brings a case that this transaction holds into another state. What is closed as a duplicate is merged into its survivor.
 * @throws Refusal with every reason against it
 */
export async function moveLocked(ctx: Ctx, row: CaseRow, stateId: string, reason?: string): Promise<void> {
  if (!caseAbilities(ctx.actor, row).changeState) throw notAllowed()
  const { from, to } = await readStates(ctx, row.stateId, stateId)
  if (!to) throw invalid({ code: 'case.state_unknown', field: 'stateId' })
  const closing = to.category === 'closed' && row.category !== 'closed'
  const survivor = closing ? await survivorOf(ctx, row.id) : undefined
  const pending = {
    pendingCommitments: closing ? await pendingCommitments(ctx, row.id) : [],
    unfinishedVisits: closing ? await unfinishedVisits(ctx, row.id) : [],
  }
  const reasons = whyNotMove({ from, to, reason, isDuplicate: Boolean(survivor), pending })
  if (reasons.length) throw new Refusal(reasons[0]!.status ?? 409, reasons)

  const at = stateBeginsAt(ctx.now, row.stateSince)
  await changeCase(ctx, row, {
    stateId: to.id,
    category: to.category,
    stateSince: at,
    ...instantsAfter(row, to.category, at),
    ...(to.category === 'closed' ? {} : { survivorId: null }),
    ...(await promisesAfter(ctx, row, { change: { at, to: to.category } })),
  })
  const then = (state: typeof to) => ({ id: state.id, name: state.name, category: state.category })
  const told = { caseId: row.id, kind: 'stateChanged', from: then(from), to: then(to), reason } as const
  await recordEvent({ ...ctx, now: at }, told)
  if (survivor) await mergeInto(ctx, row, survivor)
}

type State = { id: string; name: string; category: Category; active: boolean }

async function readStates(ctx: Ctx, fromId: string, toId: string): Promise<{ from: State; to: State | undefined }> {
  const rows = await ctx.db
    .selectFrom('caseStates')
    .select(['id', 'name', 'category', 'active'])
    .where('id', 'in', [fromId, toId])
    .orderBy('id')
    .forKeyShare() // nobody deletes the state, or gives it another category, while a case enters it
    .execute()
  const states = rows.map((row) => ({
    id: row.id,
    name: row.name,
    active: row.active,
    category: category.parse(row.category),
  }))
  return { from: states.find((state) => state.id === fromId)!, to: states.find((state) => state.id === toId) }
}

async function pendingCommitments(ctx: Ctx, caseId: string): Promise<PendingCommitment[]> {
  const { rows } = await sql<PendingCommitment>`
    select commitment_types.name as type, commitments.description from commitments
    join commitment_types on commitment_types.id = commitments.type_id
    where case_id = ${caseId} and status = 'pending' order by due_at`.execute(ctx.db)
  return rows
}

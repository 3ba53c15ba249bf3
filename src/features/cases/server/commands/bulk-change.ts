import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, notFound, Refusal } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { casesApi } from '../../cases.contract.ts'
import { type CaseRow, lockCases } from '../history.ts'
import { inWords } from '../reasons.ts'
import { assignLocked } from './assign-case.ts'
import { moveLocked } from './change-state.ts'

type Result = Answer<typeof casesApi.bulk>

/** The same act on many cases: each is done whole or refused on its own, and the answer says which. */
export function bulkChange(ctx: Ctx, { body }: Input<typeof casesApi.bulk>): Promise<Result> {
  if (!may(ctx.actor, 'attend')) throw notAllowed()
  if (body.responsibleId === undefined && !body.stateId)
    throw invalid({ code: 'case.bulk_nothing', field: 'responsibleId' })
  return inTransaction(ctx, async (ctx) => {
    const ids = [...new Set(body.caseIds)]
    const rows = new Map((await lockCases(ctx, ids)).map((row) => [row.id, row]))
    const results: Result['results'] = []
    for (const id of ids) {
      const problem = await attempt(ctx, () => changeOne(ctx, rows.get(id), body))
      results.push({ id, done: !problem, problem })
    }
    return { results }
  })
}

async function changeOne(ctx: Ctx, row: CaseRow | undefined, body: Input<typeof casesApi.bulk>['body']): Promise<void> {
  if (!row) throw notFound('case')
  if (body.responsibleId !== undefined) await assignLocked(ctx, row, body.responsibleId, body.reason)
  if (body.stateId && body.stateId !== row.stateId) await moveLocked(ctx, row, body.stateId, body.reason)
}

/** Runs one act of several; what a refused one wrote is taken back. Answers why it was refused. */
async function attempt(ctx: Ctx, act: () => Promise<void>): Promise<string | null> {
  await sql`savepoint one_case`.execute(ctx.db)
  try {
    await act()
    await sql`release savepoint one_case`.execute(ctx.db)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await sql`rollback to savepoint one_case`.execute(ctx.db)
    return error.reasons.map((reason) => inWords(ctx, reason)).join(' ')
  }
}

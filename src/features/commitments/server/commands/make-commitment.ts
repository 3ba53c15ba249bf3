import { sql } from 'kysely'
import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed, obey, type Reason } from '../../../../platform/shared/refusal.ts'
import { caseAbilities } from '../../../cases/cases.rules.ts'
import { type CaseRow, lockCase, recordEvent, touchCase } from '../../../cases/server/history.ts'
import type { commitmentsApi } from '../../commitments.contract.ts'
import { whyNotMake } from '../../commitments.rules.ts'
import { readResponsible, responsibleUnavailable } from '../responsible.ts'

type Body = Input<typeof commitmentsApi.make>['body']

/** Commits an action in a case: what, who answers for it, by when. A repetition with the same id is answered with it. */
export function makeCommitment(
  ctx: Ctx,
  { params, body }: Input<typeof commitmentsApi.make>,
): Promise<Answer<typeof commitmentsApi.make>> {
  return inTransaction(ctx, async (ctx) => {
    const one = await lockCase(ctx, params.id)
    if (!caseAbilities(ctx.actor, { ...one, category: 'open' }).commit) throw notAllowed()
    if (body.id && (await isMade(ctx, body.id, one))) return { id: body.id }
    return commitIn(ctx, one, body)
  })
}

/** The same in a case that this transaction holds, for whoever may do so. All that is refused is so before it writes. */
export async function commitIn(ctx: Ctx, one: CaseRow, body: Body): Promise<{ id: string }> {
  const dueAt = new Date(body.dueAt)
  obey(whyNotMake(one, dueAt, ctx.now))
  const { type, responsible } = await readNames(ctx, body)
  const id = body.id ?? ctx.newId()
  await ctx.db
    .insertInto('commitments')
    .values({
      id,
      caseId: one.id,
      customerId: one.customerId,
      typeId: body.typeId,
      description: body.description,
      responsibleId: responsible.id,
      dueAt,
      firstDueAt: dueAt,
      createdBy: ctx.actor.id,
      createdAt: ctx.now,
    })
    .execute()
  await recordEvent(ctx, {
    caseId: one.id,
    kind: 'commitmentMade',
    subjectId: id,
    to: { type: type.name, description: body.description, responsible, dueAt: dueAt.toISOString() },
  })
  await touchCase(ctx, one)
  return { id }
}

/** Whether this person made it before; whoever sends the same id at the same moment waits. */
async function isMade(ctx: Ctx, id: string, one: { id: string }): Promise<boolean> {
  await lockByName(ctx, `commitment.${id}`)
  const row = await ctx.db
    .selectFrom('commitments')
    .select(['caseId', 'createdBy'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row && (row.caseId !== one.id || row.createdBy !== ctx.actor.id)) throw conflict({ code: 'commitment.id_taken' })
  return row !== undefined
}

/** The names of the moment, for the history; all that cannot be chosen is told at once. */
async function readNames(ctx: Ctx, body: { typeId: string; responsibleId: string }) {
  const type = await ctx.db
    .selectFrom('commitmentTypes')
    .select('name')
    .where('id', '=', body.typeId)
    .where('active', '=', true)
    // nobody deletes the type while it comes into use
    .modifyEnd(sql`for key share`)
    .executeTakeFirst()
  const responsible = await readResponsible(ctx, body.responsibleId)
  const reasons: Reason[] = []
  if (!type) reasons.push({ code: 'commitment.type_unavailable', field: 'typeId' })
  if (!responsible) reasons.push(responsibleUnavailable)
  if (!type || !responsible) throw invalid(...reasons)
  return { type, responsible }
}

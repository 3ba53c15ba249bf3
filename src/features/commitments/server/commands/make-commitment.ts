import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, obey, type Reason } from '../../../../platform/shared/refusal.ts'
import { caseAbilities } from '../../../cases/cases.rules.ts'
import { lockCase, recordEvent, touchCase } from '../../../cases/server/history.ts'
import type { commitmentsApi } from '../../commitments.contract.ts'
import { whyNotMake } from '../../commitments.rules.ts'
import { readResponsible, responsibleUnavailable } from '../responsible.ts'

/** Commits an action in a case: what, who answers for it, by when. */
export function makeCommitment(
  ctx: Ctx,
  { params, body }: Input<typeof commitmentsApi.make>,
): Promise<Answer<typeof commitmentsApi.make>> {
  const dueAt = new Date(body.dueAt)
  return inTransaction(ctx, async (ctx) => {
    const one = await lockCase(ctx, params.id)
    if (!caseAbilities(ctx.actor, { ...one, category: 'open' }).commit) throw notAllowed()
    obey(whyNotMake(one, dueAt, ctx.now))
    const { type, responsible } = await readNames(ctx, body)
    const id = ctx.newId()
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
  })
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

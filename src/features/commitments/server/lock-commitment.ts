import type { Ctx } from '../../../platform/server/context.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import { type CaseRow, lockCase } from '../../cases/server/history.ts'
import { commitmentAbilities, type Status } from '../commitments.rules.ts'

export type LockedCommitment = {
  one: CaseRow
  id: string
  status: Status
  type: string
  description: string
  responsible: { id: string; name: string }
  dueAt: Date
  metAt: Date | null
  version: number
  /** What this person may do to it, as far as it is pending. */
  abilities: ReturnType<typeof commitmentAbilities>
}

/**
 * Holds a commitment through its case, as everybody does who changes a case: two changes never wait for each other.
 * @throws Refusal 404 when it does not exist or is out of this person's reach
 */
export async function lockCommitment(ctx: Ctx, id: string): Promise<LockedCommitment> {
  const owner = await ctx.db.selectFrom('commitments').select('caseId').where('id', '=', id).executeTakeFirst()
  if (!owner) throw notFound('commitment')
  const one = await lockCase(ctx, owner.caseId)
  const row = await ctx.db
    .selectFrom('commitments')
    .innerJoin('commitmentTypes', 'commitmentTypes.id', 'commitments.typeId')
    .innerJoin('people', 'people.id', 'commitments.responsibleId')
    .select([
      'commitments.status',
      'commitments.description',
      'commitments.responsibleId',
      'commitments.dueAt',
      'commitments.metAt',
      'commitments.version',
      'commitmentTypes.name as type',
      'people.name as responsibleName',
    ])
    .where('commitments.id', '=', id)
    .executeTakeFirstOrThrow()
  const held = { responsibleId: row.responsibleId, caseResponsibleId: one.responsibleId }
  return {
    one,
    id,
    status: row.status as Status,
    type: row.type,
    description: row.description,
    responsible: { id: row.responsibleId, name: row.responsibleName },
    dueAt: row.dueAt,
    metAt: row.metAt,
    version: row.version,
    abilities: commitmentAbilities(ctx.actor, { ...held, status: 'pending' }),
  }
}

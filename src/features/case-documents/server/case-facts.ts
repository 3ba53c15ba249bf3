import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import { caseAbilities, type CaseFacts, maySeeCase } from '../../cases/cases.rules.ts'
import { ownWork } from '../../cases/server/history.ts'

/**
 * Whose case it is, and what this person may do with its documents; holds nothing. What the company's books say is for our
 * own people.
 * @throws Refusal 404 when the case does not exist or is out of this person's reach, 403 for contacts
 */
export async function readCaseFacts(ctx: Ctx, caseId: string) {
  const { rows } = await sql<CaseFacts>`
    select customer_id, responsible_id, category, ${ownWork(ctx)} from cases where id = ${caseId}`.execute(ctx.db)
  const [found] = rows
  if (!found || !maySeeCase(ctx.actor, found)) throw notFound('case')
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  return { customerId: found.customerId, abilities: { link: caseAbilities(ctx.actor, found).link } }
}

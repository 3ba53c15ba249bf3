import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import { caseAbilities, type CaseFacts, maySeeCase } from '../../cases/cases.rules.ts'
import { ownWork } from '../../cases/server/history.ts'

/**
 * What this person may do with the documents of a case, and the code of its customer in the ERP; holds nothing. What the
 * company's books say is for our own people.
 * @throws Refusal 404 when the case does not exist or is out of this person's reach, 403 for contacts
 */
export async function readCaseFacts(ctx: Ctx, caseId: string) {
  const { rows } = await sql<CaseFacts & { erpCode: string | null }>`
    select customer_id, responsible_id, category, erp_code, ${ownWork(ctx)}
    from cases join customers on customers.id = cases.customer_id
    where cases.id = ${caseId}`.execute(ctx.db)
  const [found] = rows
  if (!found || !maySeeCase(ctx.actor, found)) throw notFound('case')
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  return { erpCode: found.erpCode, abilities: { link: caseAbilities(ctx.actor, found).link } }
}

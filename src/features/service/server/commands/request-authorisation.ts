import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import { isStaff } from '../../../../platform/shared/actor.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { todayOf } from '../../../coverage/server/coverage-items.ts'
import { holdCustomer } from '../../../customers/server/lock-customer.ts'
import { mayDecide, mayRequest, whyNotRequest } from '../../authorisations.rules.ts'
import type { serviceApi } from '../../service.contract.ts'
import { readAuthorisation } from '../authorisation-items.ts'
import { hasOwnCase, isWithinReach } from '../own-cases.ts'
import type { AuthorisationTold, TellCase } from '../tell-case.ts'
import { touchAuthorisation } from '../touch-authorisation.ts'

/** Asks a supervisor to let this customer be served; a supervisor who asks has granted it. */
export function requestAuthorisation(
  ctx: Ctx,
  tellCase: TellCase,
  { params, body }: Input<typeof serviceApi.request>,
): Promise<Answer<typeof serviceApi.request>> {
  return inTransaction(ctx, async (ctx) => {
    const customer = await holdCustomer(ctx, params.id)
    if (!mayRequest(ctx.actor, { hasOwnCase: await hasOwnCase(ctx, customer.id) }))
      throw notAllowed(isStaff(ctx.actor) ? 'service.of_own_cases' : undefined)
    const { caseId = null, reason, validUntil } = body
    const today = todayOf(ctx)
    const pending = await pendingOf(ctx, customer.id)
    obey(whyNotRequest(ctx.actor, { active: customer.active, pending, validUntil }, today))
    if (caseId && !(await isCaseOf(ctx, caseId, customer.id)))
      throw invalid({ code: 'service.case_unknown', field: 'caseId' })
    const id = ctx.newId()
    const decided = mayDecide(ctx.actor) && {
      decision: 'granted',
      decidedBy: ctx.actor.id,
      decidedAt: ctx.now,
      validUntil: validUntil ?? today,
    }
    const asked = { requestedBy: ctx.actor.id, requestedAt: ctx.now, requestReason: reason }
    await ctx.db
      .insertInto('authorisations')
      .values({ id, customerId: customer.id, caseId, ...asked, ...decided })
      .execute()
    if (caseId) await tellCase(ctx, toldOf({ id, caseId, customerId: customer.id, reason }, decided || undefined))
    touchAuthorisation(ctx, customer.id)
    return readAuthorisation(ctx, id)
  })
}

type Asked = { id: string; caseId: string; customerId: string; reason: string }

const toldOf = (
  { id: authorisationId, caseId, customerId, reason }: Asked,
  granted: { validUntil: string } | undefined,
): AuthorisationTold => {
  const about = { authorisationId, case: { id: caseId, customerId }, reason }
  return granted
    ? { ...about, kind: 'authorisationGranted', validUntil: granted.validUntil }
    : { ...about, kind: 'authorisationAsked' }
}

async function pendingOf(ctx: Ctx, customerId: string): Promise<{ requestedBy: string } | null> {
  const { rows } = await sql<{ requestedBy: string }>`
    select people.name as requested_by from authorisations join people on people.id = requested_by
    where authorisations.customer_id = ${customerId} and decision is null`.execute(ctx.db)
  return rows[0] ?? null
}

async function isCaseOf(ctx: Ctx, id: string, customerId: string): Promise<boolean> {
  const { rows } = await sql`
    select from cases where id = ${id} and customer_id = ${customerId} and ${isWithinReach(ctx)}`.execute(ctx.db)
  return rows.length > 0
}

import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import type { Authorisation } from '../service.contract.ts'

/** A row of `authorisationJson`: in JSON, instants are texts. */
export type AuthorisationRow = Authorisation

/** An authorisation as one JSON value; the rows stand in `authorisations`, with `authorisationJoins`. */
export const authorisationJson = sql`json_build_object('id', authorisations.id,
  'customer', json_build_object('id', customers.id, 'name', customers.name),
  'case', case when of_case.id is not null then
    json_build_object('id', of_case.id, 'number', of_case.number, 'subject', of_case.subject) end,
  'requestedBy', asker.name, 'requestedAt', authorisations.requested_at,
  'requestReason', authorisations.request_reason, 'decision', authorisations.decision, 'decidedBy', decider.name,
  'decidedAt', authorisations.decided_at, 'decisionReason', authorisations.decision_reason,
  'validUntil', authorisations.valid_until, 'revokedBy', revoker.name, 'revokedAt', authorisations.revoked_at,
  'revocationReason', authorisations.revocation_reason)`

export const authorisationJoins = sql`
  join customers on customers.id = authorisations.customer_id
  join people asker on asker.id = authorisations.requested_by
  left join people decider on decider.id = authorisations.decided_by
  left join people revoker on revoker.id = authorisations.revoked_by
  left join cases of_case on of_case.id = authorisations.case_id`

/** A technician sees the cases of the own work alone: which one it was asked for is not told. */
export const presentAuthorisation = ({ actor }: Pick<Ctx, 'actor'>, row: AuthorisationRow): Authorisation => ({
  id: row.id,
  customer: row.customer,
  case: may(actor, 'attend') ? row.case : null,
  requestedBy: row.requestedBy,
  requestedAt: new Date(row.requestedAt).toISOString(),
  requestReason: row.requestReason,
  decision: row.decision,
  decidedBy: row.decidedBy,
  decidedAt: row.decidedAt && new Date(row.decidedAt).toISOString(),
  decisionReason: row.decisionReason,
  validUntil: row.validUntil,
  revokedBy: row.revokedBy,
  revokedAt: row.revokedAt && new Date(row.revokedAt).toISOString(),
  revocationReason: row.revocationReason,
})

export async function readAuthorisation(ctx: Ctx, id: string): Promise<Authorisation> {
  return presentAuthorisation(ctx, (await authorisationRow(ctx, id))!)
}

/** The row of an authorisation; null for none. */
export async function authorisationRow(ctx: Ctx, id: string | null): Promise<AuthorisationRow | null> {
  if (!id) return null
  const { rows } = await sql<{ one: AuthorisationRow }>`
    select ${authorisationJson} as one from authorisations ${authorisationJoins}
    where authorisations.id = ${id}`.execute(ctx.db)
  return rows[0]?.one ?? null
}

/** How long it is told that a request was denied, or what was granted taken back. */
const REFUSED_DAYS = 7
const DAY_MS = 24 * 60 * 60_000

/**
 * The one of a customer to be told on a day, or at a moment of it: the one that holds; else the one that waits, one granted for another case,
 * or one just refused.
 */
export async function authorisationToTell(
  ctx: Ctx,
  { customerId, on, at, caseId }: { customerId: string; on: string; at: Date | null; caseId: string | null },
): Promise<AuthorisationRow | null> {
  const refusedSince = new Date(ctx.now.getTime() - REFUSED_DAYS * DAY_MS)
  const holds = sql`valid_until >= ${on}::date and (revoked_at is null or ${
    at ? sql`${at} < revoked_at` : sql`${on}::date <= (revoked_at at time zone 'America/Santiago')::date`
  })`
  const { rows } = await sql<{ id: string }>`
    select id from authorisations where customer_id = ${customerId}
      and (decision is null or ${holds} or (decision = 'denied' and decided_at > ${refusedSince})
        or revoked_at > ${refusedSince})
    order by case
      when ${holds} and (case_id is null or case_id = ${caseId}::uuid) then 0
      when decision is null then 1
      when ${holds} then 2 else 3 end, requested_at desc limit 1`.execute(ctx.db)
  return authorisationRow(ctx, rows[0]?.id ?? null)
}

type Held = Pick<Authorisation, 'decision' | 'validUntil' | 'decidedBy' | 'revokedBy'> & {
  customerId: string
  caseId: string | null
}

/**
 * An authorisation held for this transaction: of two who decide about it at once, the second one hears what was decided.
 * @throws Refusal 404 when there is none
 */
export async function holdAuthorisation(ctx: Ctx, id: string): Promise<Held> {
  const name = (of: ReturnType<typeof sql>) => sql`(select name from people where people.id = authorisations.${of})`
  const { rows } = await sql<Held>`
    select customer_id, case_id, decision, valid_until, ${name(sql`decided_by`)} as decided_by, ${name(sql`revoked_by`)} as revoked_by
    from authorisations where id = ${id} for no key update`.execute(ctx.db)
  if (!rows[0]) throw notFound('authorisation')
  return rows[0]
}

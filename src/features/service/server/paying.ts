import type { Ctx } from '../../../platform/server/context.ts'
import { dayInChile } from '../../../platform/shared/chile/day.ts'
import { inWords } from '../../../platform/shared/in-words.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import { todayOf } from '../../coverage/server/coverage-items.ts'
import type { Account } from '../../erp/erp.contract.ts'
import { agedOn } from '../../erp/erp.rules.ts'
import { FIRST_COMPANY } from '../../erp/server/status.ts'
import { serveAbilities } from '../authorisations.rules.ts'
import { type OwedPart, owedTogether } from '../debt.rules.ts'
import type { Fit } from '../fit.rules.ts'
import type { Candidate, ServeAnswer } from '../service.contract.ts'
import { type Facts, type Granted, type Verdict, whoPays } from '../service.rules.ts'
import { serviceReasons } from '../service.text.ts'
import { type AuthorisationRow, authorisationToTell, presentAuthorisation } from './authorisation-items.ts'
import { coverageFactsOf, type FactsRow } from './facts.ts'
import { hasOwnCase } from './own-cases.ts'

/** The verdict with what it was made from; `candidates[].coverage.name` is the name of its type. */
export type Paying = Verdict &
  Pick<ServeAnswer, 'debt' | 'debtPolicy'> & { authorisation: AuthorisationRow | null; hasOwnCase: boolean }

/** The rule applied to what was read of a customer. */
export async function payingOf(
  ctx: Ctx,
  customer: { id: string; active: boolean },
  facts: FactsRow,
  asked: Facts['asked'],
): Promise<Paying> {
  const { on, at, caseId } = asked
  const authorisation = facts.hasAuthorisations
    ? await authorisationToTell(ctx, { customerId: customer.id, on, at, caseId })
    : null
  const today = todayOf(ctx)
  const copies = copiesOf(facts, today)
  const tolerance = facts.debtClass?.tolerance ?? 0
  const owed = owedTogether(copies, { today, tolerance })
  const debtPolicy = isStaff(ctx.actor) ? (facts.debtClass?.policy ?? 'warn') : 'ignore'
  const verdict = whoPays({
    asked,
    today,
    customer,
    coverages: facts.coverageFacts.map((one) => coverageFactsOf(one, asked.on)),
    debt: owed && { overdue: owed.overdue, readOn: owed.readOn },
    blocked: copies.some((copy) => copy.blocked),
    blockedIn: await namesWhereBlocked(ctx, facts, copies),
    debtPolicy,
    debtTolerance: tolerance,
    authorisation: authorisation && grantedOf(authorisation, asked),
  })
  const debt = owed && { overdue: owed.overdue, readAt: owed.readAt.toISOString() }
  return {
    ...verdict,
    debt,
    debtPolicy,
    authorisation,
    hasOwnCase: verdict.answer === 'authorise' && (await hasOwnCase(ctx, customer.id)),
  }
}

type Copy = OwedPart & { company: number; blocked: boolean; readAt: Date }

/** What the last copy of each company says of the debt, the oldest first; nothing where the ERP does not know the customer. */
function copiesOf({ snapshot, otherAccounts }: FactsRow, today: string): Copy[] {
  const all = [{ company: FIRST_COMPANY, copy: snapshot }, ...(otherAccounts ?? [])]
  const copies = all.flatMap(({ company, copy }) => {
    if (!copy?.payload) return []
    const { overdue, blocked } = agedOn(copy.payload as Account, today)
    const readAt = new Date(copy.readAt)
    return [{ company, overdue, blocked, readAt, readOn: dayInChile(readAt) }]
  })
  return copies.toSorted((one, other) => one.readAt.getTime() - other.readAt.getTime())
}

/** The companies that sell it nothing by their names; null where there is only one, and nothing to tell apart. */
async function namesWhereBlocked({ db }: Ctx, { otherAccounts }: FactsRow, copies: Copy[]): Promise<string | null> {
  const blocked = copies.flatMap((copy) => (copy.blocked ? [copy.company] : []))
  if (!otherAccounts || !blocked.length) return null
  const rows = await db
    .selectFrom('erpStatus')
    .select('companyName')
    .where('company', 'in', blocked)
    .orderBy('company')
    .execute()
  const names = rows.flatMap(({ companyName }) => companyName ?? [])
  return names.length === blocked.length ? names.join(', ') : null
}

function grantedOf(row: AuthorisationRow, asked: Pick<Facts['asked'], 'on' | 'at'>): Granted | null {
  const { decision, validUntil, decidedBy, revokedAt, case: of } = row
  const taken = revokedAt !== null && isTaken(new Date(revokedAt), asked)
  return decision === 'granted' && !taken ? { validUntil: validUntil!, decidedBy: decidedBy!, case: of } : null
}

/** Work of which only the day is known may have been done before it was taken back. */
const isTaken = (revokedAt: Date, { on, at }: Pick<Facts['asked'], 'on' | 'at'>) =>
  at ? at >= revokedAt : dayInChile(revokedAt) < on

/** As many as anybody reads; those that cover come first. */
export const MOST_CANDIDATES = 20

/** The answer as it is told to whoever asks. */
export function presentServe(ctx: Ctx, paying: Paying): ServeAnswer {
  const { answer, payer, light, coverageId, debt, debtPolicy, authorisation } = paying
  const words = (reasons: Reason[]) => reasons.map((one) => inReason(ctx, one))
  const candidates = paying.candidates.slice(0, MOST_CANDIDATES).map((one) => presentCandidate(ctx, one))
  return {
    answer,
    payer,
    light,
    coverage: candidates.find(({ id }) => id === coverageId) ?? null,
    candidates,
    debt,
    debtPolicy,
    authorisation: authorisation && presentAuthorisation(ctx, authorisation),
    reasons: words(paying.reasons),
    abilities: serveAbilities(ctx.actor, paying, todayOf(ctx)),
  }
}

const presentCandidate = (ctx: Ctx, { coverage, covers, reasons, standing }: Fit): Candidate => ({
  id: coverage.id,
  number: coverage.number,
  name: coverage.name,
  kind: coverage.kind,
  covers,
  reasons: reasons.map((one) => inReason(ctx, one)),
  standing,
})

const inReason = ({ language }: Ctx, { code, values }: Reason) => ({
  code,
  values,
  text: inWords(serviceReasons, language, { code, values }),
})

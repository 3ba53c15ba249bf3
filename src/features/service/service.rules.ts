import { addDays } from '../../platform/shared/days.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { daysLight, hoursLight } from '../coverage/lights.rules.ts'
import type { Light } from '../coverage/coverages.contract.ts'
import type { DebtPolicy } from '../settings/settings.contract.ts'
import { type Asked, type CoverageFacts, type Fit, fitOf, isOpen, isOutOfHours } from './fit.rules.ts'
import type { ServeAnswer } from './service.contract.ts'

/** A granted authorisation that holds on the day; of one case, or of everything done for the customer. */
export type Granted = { validUntil: string; decidedBy: string; case: { id: string; number: number } | null }

/** All that the question depends on. */
export type Facts = {
  asked: Asked & { at: Date | null; caseId: string | null }
  today: string
  customer: { active: boolean }
  coverages: CoverageFacts[]
  /** Overdue pesos in the last copy of the ERP, and the day it was read; null when it says nothing of this customer. */
  debt: { overdue: number; readOn: string } | null
  /** The ERP says that nothing is to be sold to this customer. */
  blocked: boolean
  /** The companies that say so, where the customer has a code in several. */
  blockedIn?: string | null
  debtPolicy: DebtPolicy
  /** Overdue pesos without consequence. */
  debtTolerance: number
  authorisation: Granted | null
}

export type Verdict = {
  answer: ServeAnswer['answer']
  payer: ServeAnswer['payer']
  light: Light
  coverageId: string | null
  /** Every coverage, the one that applies first. */
  candidates: Fit[]
  /** The most telling first. */
  reasons: Reason[]
}

/**
 * May we serve, and who pays?
 *
 *     the customer is inactive                                       refuse
 *     it owes more than tolerated, its class needs authorisation     authorise, unless one was granted
 *     it owes more than tolerated, its class warns; or blocked       warn
 *     nothing covers the work                                        warn: the customer pays
 *     what covers it has no hours left, and warns beyond them        warn
 *     otherwise                                                      serve
 *
 * Of what covers the work, the first of this order pays; among equals the one that ends first, then the one that
 * began first, then the lowest number:
 *
 *     a warranty of exactly this equipment, of this product, of everything
 *     a contract without limit, so that nobody's hours are spent without need
 *     a contract with hours left
 *     one without hours left that may go beyond them; then one that warns of it
 */
export function whoPays(facts: Facts): Verdict {
  const { asked, today } = facts
  const candidates = facts.coverages.map((one) => fitOf(one, asked, today)).sort(byPreference)
  const [first] = candidates
  const chosen = first?.covers ? first : undefined
  const debt = debtOf(facts)
  const beyond = chosen && isOutOfHours(chosen.coverage) && chosen.coverage.overrunPolicy === 'warn'
  const warned = debt.reasons.length > 0 || facts.blocked || !chosen || beyond
  const answer = !facts.customer.active ? 'refuse' : debt.needsAuthorisation ? 'authorise' : warned ? 'warn' : 'serve'
  return {
    answer,
    payer: chosen?.coverage.kind ?? 'customer',
    light: lightOf(answer, chosen),
    coverageId: chosen?.coverage.id ?? null,
    candidates,
    reasons: [
      ...(facts.customer.active ? [] : [{ code: 'service.customer_inactive' }]),
      ...debt.reasons,
      ...(facts.blocked ? [whyBlocked(facts)] : []),
      ...(chosen ? whyPaid(chosen) : [whyUnpaid(candidates)]),
      ...(chosen?.coverage.kind === 'contract' && candidates.some(isOpenWarranty)
        ? [{ code: 'service.may_be_under_warranty' }]
        : []),
    ],
  }
}

const whyBlocked = ({ blockedIn }: Facts): Reason =>
  blockedIn
    ? { code: 'service.blocked_in_company', values: { company: blockedIn } }
    : { code: 'service.blocked_in_erp' }

/** A copy older than this says what was, and nobody is kept waiting for what may be paid by now. */
export const OLD_COPY_DAYS = 30

function debtOf(facts: Facts): { needsAuthorisation: boolean; reasons: Reason[] } {
  const { debt, debtPolicy, debtTolerance, authorisation, asked, today } = facts
  if (!debt || debt.overdue <= debtTolerance || debtPolicy === 'ignore')
    return { needsAuthorisation: false, reasons: [] }
  const values = { overduePesos: debt.overdue, day: debt.readOn }
  const old = debt.readOn < addDays(today, -OLD_COPY_DAYS)
  if (old) return { needsAuthorisation: false, reasons: [{ code: 'service.debt_of_old', values }] }
  if (debtPolicy === 'warn') return { needsAuthorisation: false, reasons: [{ code: 'service.debt', values }] }
  const granted = authorisation && { name: authorisation.decidedBy, day: authorisation.validUntil }
  const forThis = authorisation && (!authorisation.case || authorisation.case.id === asked.caseId)
  if (granted && forThis) {
    const authorised = { code: 'service.authorised', values: granted }
    return { needsAuthorisation: false, reasons: [authorised, { code: 'service.debt', values }] }
  }
  const reasons: Reason[] = [{ code: 'service.debt_needs_authorisation', values }]
  if (granted)
    reasons.push({ code: 'service.authorised_elsewhere', values: { ...granted, number: authorisation.case!.number } })
  return { needsAuthorisation: true, reasons }
}

/** Whether a reason is about serving the customer at all, and not about who pays. */
export const isAboutServing = (code: string): boolean =>
  /^service\.(customer_inactive|blocked_in_erp|blocked_in_company|debt|debt_.+|authorised|authorised_elsewhere)$/.test(
    code,
  )

function whyPaid({ coverage, standing }: Fit): Reason[] {
  const { number, name, unlimited, remainingMinutes, overrunPolicy } = coverage
  const { lastDay: day, remainingDays: days } = standing
  if (isOutOfHours(coverage))
    return [
      { code: overrunPolicy === 'warn' ? 'service.paid_beyond_warn' : 'service.paid_beyond', values: { number, name } },
    ]
  const reasons: Reason[] = [
    unlimited
      ? { code: 'service.paid', values: { number, name, day } }
      : { code: 'service.paid_from_hours', values: { number, name, day, remainingMinutes } },
  ]
  if (daysLight(standing) !== 'green') reasons.push({ code: 'service.few_days', values: { days } })
  if (hoursLight(coverage) !== 'green') reasons.push({ code: 'service.few_hours', values: { remainingMinutes } })
  return reasons
}

function whyUnpaid(candidates: Fit[]): Reason {
  const open = candidates.filter(isOpen)
  if (open.length) {
    const product = open.some(({ reasons }) => reasons.some(({ code }) => code !== 'service.say_which_topic'))
    return { code: product ? 'service.depends_on_product' : 'service.depends_on_topic' }
  }
  const inForce = candidates.some(({ standing }) => standing.status === 'active' || standing.status === 'suspended')
  return { code: inForce ? 'service.nothing_covers' : 'service.no_coverage' }
}

const isOpenWarranty = (one: Fit) => one.coverage.kind === 'warranty' && isOpen(one)

function lightOf(answer: Verdict['answer'], chosen: Fit | undefined): Light {
  if (answer === 'refuse' || answer === 'authorise') return 'red'
  return answer === 'serve' && chosen?.standing.light === 'green' ? 'green' : 'amber'
}

function byPreference(one: Fit, other: Fit): number {
  const tier = placeOf(one)
  return tier - placeOf(other) || (tier === ENDED ? -byDays(one, other) : byDays(one, other))
}

const ENDED = 19

function placeOf({ coverage, covers, standing, reasons }: Fit): number {
  const { kind, scope, unlimited, overrunPolicy } = coverage
  if (!covers) {
    if (standing.status !== 'active') return { suspended: 17, future: 18, ended: ENDED }[standing.status]
    return isOpen({ covers, reasons }) ? 15 : 16
  }
  const contract = kind === 'contract' ? 1 : 0
  if (isOutOfHours(coverage)) return (overrunPolicy === 'warn' ? 12 : 10) + contract
  return contract ? (unlimited ? 3 : 4) : { equipment: 0, products: 1, all: 2 }[scope]
}

function byDays(one: Fit, other: Fit): number {
  const [a, b] = [one, other].map(({ standing, coverage }) => [standing.lastDay, coverage.startsOn].join(' '))
  return a === b ? one.coverage.number - other.coverage.number : a! < b! ? -1 : 1
}

/**
 * Why nobody may work for this customer just now; the same for everybody. A supervisor records the authorisation too,
 * so that it can be seen afterwards who gave it and why.
 */
export function whyNotServe({ answer }: Pick<Verdict, 'answer'>): Reason | undefined {
  if (answer === 'refuse') return { code: 'customer.inactive' }
  return answer === 'authorise' ? { code: 'service.needs_authorisation' } : undefined
}

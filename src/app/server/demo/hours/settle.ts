import { type GrantFact, type Term, usableGrants } from '../../../../features/coverage/grants.rules.ts'
import { allocate, type Charge, overrunOf } from '../../../../features/coverage/ledger.rules.ts'
import type { Row } from '../rows.ts'

/** What is known of a ledger: its coverages, what was put in, and the work that counts. */
export type LedgerFacts = { id: string; terms: Term[]; grants: GrantFact[]; charges: Charge[] }

/** Rows of the tables that follow from the facts of a ledger, as the rules have them. */
export type Settled = Record<'allocations' | 'grant_balances' | 'coverage_balances', Row[]>

export function settle({ id: ledger_id, terms, grants, charges }: LedgerFacts): Settled {
  const usable = usableGrants(terms, grants)
  const coverageOf = new Map(usable.map((one) => [one.id, one.coverageId]))
  const { allocation, balances } = allocate(usable, charges)
  const totals = new Map<string, Row & Record<'charged_minutes' | 'overrun_minutes' | 'charge_count', number>>()
  for (const { charge, parts } of allocation) {
    const coverage_id = charge.coverageId
    const total = totals.get(coverage_id) ?? {
      coverage_id,
      ledger_id,
      charged_minutes: 0,
      overrun_minutes: 0,
      charge_count: 0,
    }
    total.charged_minutes += charge.accountedMinutes
    total.overrun_minutes += overrunOf(parts)
    total.charge_count++
    totals.set(coverage_id, total)
  }
  return {
    allocations: allocation.flatMap(({ charge, parts }) =>
      parts.map((part, n) => ({
        charge_id: charge.id,
        coverage_id: charge.coverageId,
        worked_on: charge.workedOn,
        part: n + 1,
        ledger_id,
        kind: part.kind,
        grant_id: part.kind === 'grant' ? part.grantId : null,
        minutes: part.minutes,
      })),
    ),
    grant_balances: balances.map((one) => ({
      grant_id: one.id,
      ledger_id,
      coverage_id: coverageOf.get(one.id)!,
      starts_on: one.startsOn,
      expires_on: one.expiresOn,
      granted_minutes: one.minutes,
      used_minutes: one.usedMinutes,
    })),
    coverage_balances: [...totals.values()],
  }
}

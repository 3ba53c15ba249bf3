import type { ReportKey } from '../../reports.contract.ts'
import type { Naive } from './naive.ts'
import { casesByState, casesOfCustomer, pendingCases } from './naive-cases.ts'
import { commitmentMoves, commitmentsByType } from './naive-commitments.ts'
import { coveragesAvailable, coveragesExpiring } from './naive-coverages.ts'
import { hoursCharged, hoursUsed, statistics } from './naive-hours.ts'
import { offlineTime } from './naive-offline.ts'

export const naiveReports: Record<ReportKey, Naive> = {
  'cases-by-responsible-and-state': casesByState,
  'statistics-by-responsible': statistics,
  'pending-by-responsible': pendingCases,
  'cases-of-customer': casesOfCustomer,
  'commitments-by-type': commitmentsByType,
  'coverages-available': coveragesAvailable,
  'coverages-expiring': coveragesExpiring,
  'hours-charged': hoursCharged,
  'hours-used-vs-contracted': hoursUsed,
  'offline-time': offlineTime,
  'commitment-date-changes': commitmentMoves,
}

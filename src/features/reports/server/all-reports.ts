import type { ReportDefinition } from './engine/define.ts'
import { casesByResponsibleAndState } from './reports/cases-by-responsible-and-state.ts'
import { casesOfCustomer } from './reports/cases-of-customer.ts'
import { commitmentDateChanges } from './reports/commitment-date-changes.ts'
import { commitmentsByType } from './reports/commitments-by-type.ts'
import { coveragesAvailable } from './reports/coverages-available.ts'
import { coveragesExpiring } from './reports/coverages-expiring.ts'
import { hoursCharged } from './reports/hours-charged.ts'
import { hoursUsedVsContracted } from './reports/hours-used-vs-contracted.ts'
import { offlineTime } from './reports/offline-time.ts'
import { pendingByResponsible } from './reports/pending-by-responsible.ts'
import { statisticsByResponsible } from './reports/statistics-by-responsible.ts'

/** Every report, in the order of the list. A new one is a file, and a line here. */
export const allReports: ReportDefinition[] = [
  casesByResponsibleAndState,
  statisticsByResponsible,
  pendingByResponsible,
  casesOfCustomer,
  commitmentsByType,
  coveragesAvailable,
  coveragesExpiring,
  hoursCharged,
  hoursUsedVsContracted,
  offlineTime,
  commitmentDateChanges,
]

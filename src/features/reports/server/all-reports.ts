import type { ReportDefinition } from './engine/define.ts'
import { casesByResponsibleAndState } from './reports/cases-by-responsible-and-state.ts'
import { hoursCharged } from './reports/hours-charged.ts'

/** Every report, in the order of the list. A new one is a file, and a line here. */
export const allReports: ReportDefinition[] = [casesByResponsibleAndState, hoursCharged]

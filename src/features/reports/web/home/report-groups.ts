import type { ReportKey } from '../../reports.contract.ts'

/** What each report is about. */
const groups = {
  cases: ['cases-by-responsible-and-state', 'pending-by-responsible', 'cases-of-customer'],
  commitments: ['commitments-by-type', 'commitment-date-changes'],
  hours: ['coverages-available', 'coverages-expiring', 'hours-charged', 'hours-used-vs-contracted'],
  time: ['statistics-by-responsible', 'offline-time'],
} satisfies Record<string, ReportKey[]>
export type ReportGroup = keyof typeof groups

/** The reports in their groups, in the order of the groups; those without any are left out. */
export const grouped = <Report extends { key: ReportKey }>(
  reports: Report[],
): { group: ReportGroup; reports: Report[] }[] =>
  (Object.keys(groups) as ReportGroup[])
    .map((group) => ({
      group,
      reports: groups[group].flatMap((key) => reports.filter((one) => one.key === key)),
    }))
    .filter((one) => one.reports.length)

import type { Report } from '../../reports.contract.ts'
import { type Figure, rowOf } from '../page/report-search.ts'

/** The figure as the report shows it; undefined when it shows none such. */
export function valueOf(report: Report, { row, column }: Figure): number | null | undefined {
  const value =
    row === undefined
      ? report.totals[column]
      : (report.rows.find(({ rowKey }) => rowOf(rowKey) === row)?.[column] ??
        report.subtotals.find(({ rowKey }) => rowOf(rowKey) === row)?.totals[column])
  return typeof value === 'number' || value === null ? value : undefined
}

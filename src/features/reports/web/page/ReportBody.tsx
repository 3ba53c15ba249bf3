import { Panel } from '../../../../platform/web/Panel.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import type { Column, Report } from '../../reports.contract.ts'
import { reportPageText } from '../../report-page.text.ts'
import { isFigure } from '../../show-cell.ts'
import { ReportChart } from '../chart/ReportChart.tsx'
import { ReportTable } from '../table/ReportTable.tsx'
import { nextSort } from '../table/sort-rows.ts'
import { useRenewal } from '../renewal/use-renewal.tsx'
import type { Figure } from './report-search.ts'

type Props = {
  report: Report
  sort: string | undefined
  open: Figure | undefined
  addressOfFigure: (figure: Figure) => string
  onFigure: (figure: Figure) => void
  onSort: (sort: string | undefined) => void
}

/** The chart and the table, which say the same. */
export function ReportBody({ report, sort, onSort, ...figures }: Props) {
  const t = useText(reportPageText).table
  const formats = useFormats()
  const { acts, dialog } = useRenewal(report)
  const { rows, rowCount } = report
  useShortcuts([
    {
      keys: 'f',
      label: t.toFigures,
      group: 'screen',
      run: () => document.querySelector<HTMLElement>('.report-table tbody a[data-column]')?.focus(),
    },
  ])
  if (!rowCount) return <p className="report-empty">{report.empty}</p>
  return (
    <>
      <ReportChart report={report} onFigure={figures.onFigure} />
      <Panel title={t.title} count={rowCount === 1 ? t.row : t.rows(formats.number(rowCount))} flush>
        {rowCount > rows.length && (
          <p className="report-first">{t.first(formats.number(rows.length), formats.number(rowCount))}</p>
        )}
        <ReportTable
          report={report}
          sort={sort}
          acts={acts}
          onSort={({ key, kind }: Column) => onSort(nextSort(sort, key, isFigure(kind)))}
          {...figures}
        />
      </Panel>
      {dialog}
    </>
  )
}

import { Skeleton } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { lazy, Suspense, use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { chartHeight } from '../../chart.ts'
import type { Report } from '../../reports.contract.ts'
import { reportPageText } from '../../report-page.text.ts'
import type { Figure } from '../page/report-search.ts'
import { usePrinting } from './printing.ts'

export type ChartProps = { report: Report; onFigure: (figure: Figure) => void }

// the table says the same: without the picture the report still stands
const DrawnChart = lazy(() => import('./DrawnChart.tsx').catch(() => ({ default: NoChart })))
/** What the narrower side of letter and A4 leaves between its margins, in pixels. */
const PAPER_WIDTH = 680

/** The chart of a report; its room is kept while it is on its way. */
export function ReportChart({ report, onFigure }: ChartProps) {
  const t = useText(reportPageText).chart
  const language = use(LanguageContext)
  const printing = usePrinting()
  const { ref, width: screen } = useElementSize()
  const width = printing ? PAPER_WIDTH : Math.floor(screen)
  const height = chartHeight(report, { language, width: width || undefined })
  if (!height) return null
  return (
    <section className="report-chart" aria-label={t.title}>
      <div ref={ref} style={{ minHeight: height }}>
        {width > 0 && (
          <Suspense fallback={<Skeleton height={height} />}>
            <DrawnChart report={report} onFigure={onFigure} width={width} height={height} />
          </Suspense>
        )}
      </div>
    </section>
  )
}

function NoChart() {
  return <p className="report-chart-none">{useText(reportPageText).chart.failed}</p>
}

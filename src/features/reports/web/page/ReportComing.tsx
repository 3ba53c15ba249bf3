import { Skeleton } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { reportPageText } from '../../report-page.text.ts'

/** The shape of a report that is on its way: a chart and a table. */
export function ReportComing() {
  const t = useText(reportPageText)
  return (
    <div className="report-body" role="status" aria-label={t.coming}>
      <Skeleton height={260} />
      <Skeleton height={300} />
    </div>
  )
}

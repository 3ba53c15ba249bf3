import { Alert, Anchor, Stack, Title } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { Faces, Refused } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { usePageTitle } from '../../../platform/web/title.ts'
import { AskBar } from './ask/AskBar.tsx'
import { usePrinting } from './chart/printing.ts'
import { DrillPanel } from './drill/DrillPanel.tsx'
import { reportPageText } from '../report-page.text.ts'
import type { ReportItem } from '../reports.contract.ts'
import { ReportBody } from './page/ReportBody.tsx'
import { ReportComing } from './page/ReportComing.tsx'
import { ReportHead } from './page/ReportHead.tsx'
import { useShownReport } from './page/use-shown-report.ts'
import { useReports } from './reports.api.ts'
import { SavedBar } from './saved/SavedBar.tsx'
import './page/report.css'

/** Columns that a sheet has room for as it stands. */
const MOST_UPRIGHT = 10

/** A report: what is asked, the chart, the table, and beside them what a figure was counted from. */
export function ReportPage() {
  const { key = '' } = useParams({ strict: false })
  const list = useReports()
  return (
    <Faces query={list} lines={10}>
      {({ reports }) => {
        const item = reports.find((one) => one.key === key)
        return item ? <OneReport key={key} item={item} /> : <NoReport />
      }}
    </Faces>
  )
}

function OneReport({ item }: { item: ReportItem }) {
  const t = useText(reportPageText).ask
  usePageTitle(item.title)
  const printing = usePrinting()
  const { query, report, missing, wrong, asked, figure, sort, saved, ...acts } = useShownReport(item)
  const known = new Set(item.parameters.flatMap(({ keys }) => keys))
  return (
    <div
      className="report-page"
      data-drilled={(figure && report && true) || undefined}
      data-wide={(report && report.columns.length > MOST_UPRIGHT) || undefined}
    >
      <div className="report-main">
        <ReportHead item={item} report={report} renewing={query.isFetching} onRenew={() => void query.refetch()} />
        <SavedBar report={item.key} asked={asked} savedId={saved} />
        <AskBar
          parameters={item.parameters}
          asked={asked}
          stands={report?.parameters ?? {}}
          errors={wrong ?? {}}
          onAsk={acts.ask}
        />
        {missing.length > 0 && <p className="report-empty">{t.needs(missing.join(', '))}</p>}
        {wrong && Object.keys(wrong).some((name) => known.has(name)) && (
          <Alert color="red" role="alert" p="xs">
            {report ? t.wrong : t.wrongAtFirst}
          </Alert>
        )}
        {report ? (
          <div className="report-body" aria-busy={query.isPlaceholderData} data-stale={acts.isStale || undefined}>
            <ReportBody
              report={report}
              sort={sort}
              open={figure}
              addressOfFigure={acts.addressOfFigure}
              onFigure={acts.open}
              onSort={acts.sortBy}
            />
          </div>
        ) : (
          !wrong &&
          !missing.length &&
          (query.error ? <Refused error={query.error} again={query.refetch} /> : <ReportComing />)
        )}
      </div>
      {figure && report && !printing && (
        <DrillPanel
          key={`${figure.row}|${figure.column}`}
          report={report}
          asked={asked}
          figure={figure}
          onClose={acts.close}
          onMoved={() => void query.refetch()}
        />
      )}
    </div>
  )
}

function NoReport() {
  const t = useText(reportPageText)
  usePageTitle(t.all)
  return (
    <Stack align="flex-start">
      <Title order={1} size="h2">
        {t.noReport}
      </Title>
      <Anchor renderRoot={(props) => <Link to="/reports" {...props} />}>{t.toReports}</Anchor>
    </Stack>
  )
}

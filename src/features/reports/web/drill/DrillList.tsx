import { Button, Text } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { useRouter } from '@tanstack/react-router'
import { type MouseEvent, use, useEffect, useEffectEvent } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import type { Drill, Report } from '../../reports.contract.ts'
import { reportPageText } from '../../report-page.text.ts'
import { showCell } from '../../show-cell.ts'
import { DownloadProgress } from '../../../../platform/web/files/DownloadProgress.tsx'
import { FilesMenu } from '../../../../platform/web/files/FilesMenu.tsx'
import { useDownload } from '../../../../platform/web/files/use-download.ts'
import type { Figure } from '../page/report-search.ts'
import { useDrill } from '../reports.api.ts'
import { DrillLine } from './DrillLine.tsx'
import { valueOf } from './figure-value.ts'

type Props = { report: Report; asked: Record<string, string>; figure: Figure; onMoved: () => void }

/** The facts behind a figure, page by page, and the figure counted again from all of them. */
export function DrillList({ report, asked, figure, onMoved }: Props) {
  const found = useDrill(report.key, asked, figure)
  const data = found.data && { first: found.data.pages[0]!, rows: found.data.pages.flatMap(({ rows }) => rows) }
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found
  return (
    <Faces query={{ ...found, data }} lines={8}>
      {({ first, rows }) => (
        <>
          <Head report={report} asked={asked} figure={figure} first={first} shown={rows.length} onMoved={onMoved} />
          <Rows report={report} figure={figure} first={first} rows={rows} />
          {hasNextPage && <More loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
        </>
      )}
    </Faces>
  )
}

type HeadProps = Props & { first: Drill; shown: number }

/** The figure, how many facts it has, and the ways to take them along. */
function Head({ report, asked, figure, first, shown, onMoved }: HeadProps) {
  const t = useText(reportPageText).drill
  const language = use(LanguageContext)
  const formats = useFormats()
  const { running, start } = useDownload()
  const column = report.columns.find(({ key }) => key === figure.column)
  const amount = first.totals.amount ?? null
  const stands = valueOf(report, figure)
  const moved = typeof stands === 'number' && typeof amount === 'number' && stands !== amount
  const tell = useEffectEvent(onMoved)
  useEffect(() => {
    if (moved) tell()
  }, [moved])
  return (
    <>
      <div className="drill-figure">
        <b>{showCell(amount, column?.kind ?? 'count', language)}</b>
        <span role="status">
          {/* a count says itself how many there are, once all of them are in sight */}
          {(shown < first.rowCount || column?.kind !== 'count') &&
            t.shown(formats.number(shown), formats.number(first.rowCount))}
        </span>
        <FilesMenu
          address={`/api/reports/${report.key}/drill`}
          asked={{ ...asked, ...(figure.row === undefined ? {} : { row: figure.row }), column: figure.column }}
          sheetsOnly
          disabled={!first.rowCount}
          onStart={start}
        />
      </div>
      <DownloadProgress running={running} />
      {moved && (
        <Text size="xs" c="dimmed" px="sm" role="status">
          {t.moved}
        </Text>
      )}
    </>
  )
}

type RowsProps = { report: Report; figure: Figure; first: Drill; rows: Drill['rows'] }

function Rows({ report, figure, first, rows }: RowsProps) {
  const t = useText(reportPageText).drill
  const language = use(LanguageContext)
  const router = useRouter()
  const kind = report.columns.find(({ key }) => key === figure.column)?.kind
  // one line of many each adding one says nothing
  const amountOf = (amount: unknown) =>
    kind && kind !== 'count' && typeof amount === 'number' ? showCell(amount, kind, language) : undefined
  const onClick = (event: MouseEvent) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[href]')
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.history.push(link.getAttribute('href')!)
  }
  if (!rows.length) return <p className="panel-empty">{t.none}</p>
  return (
    <ul className="lines" onClick={onClick}>
      {rows.map((row) => (
        <DrillLine key={row.rowKey} row={row} columns={first.columns} amount={amountOf(row.amount)} />
      ))}
    </ul>
  )
}

/** The next page comes as soon as the end is in sight; the button is for those who do not scroll. */
function More({ loading, onMore }: { loading: boolean; onMore: () => void }) {
  const t = useText(reportPageText).drill
  const { ref, entry } = useIntersection({ rootMargin: '200px' })
  const more = useEffectEvent(onMore)
  const inSight = entry?.isIntersecting ?? false
  useEffect(() => {
    if (inSight && !loading) more()
  }, [inSight, loading])
  return (
    <div ref={ref} className="drill-more">
      <Button size="xs" variant="default" loading={loading} onClick={onMore}>
        {t.more}
      </Button>
    </div>
  )
}

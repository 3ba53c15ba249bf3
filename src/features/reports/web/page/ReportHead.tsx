import { ActionIcon, Anchor, Button, Group, Kbd, Title } from '@mantine/core'
import { mdiPrinterOutline, mdiRefresh } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { use } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { useMe } from '../../../auth/web/session.ts'
import type { Report, ReportItem } from '../../reports.contract.ts'
import { reportPageText } from '../../report-page.text.ts'
import { showCell } from '../../show-cell.ts'
import { DownloadProgress } from '../../../../platform/web/files/DownloadProgress.tsx'
import { FilesMenu } from '../../../../platform/web/files/FilesMenu.tsx'
import { useDownload } from '../../../../platform/web/files/use-download.ts'

type Props = {
  item: ReportItem
  report: Report | undefined
  renewing: boolean
  onRenew: () => void
}

/** What the report is, as of when, and the ways to take it along. */
export function ReportHead({ item, report, renewing, onRenew }: Props) {
  const t = useText(reportPageText)
  const me = useMe()
  const language = use(LanguageContext)
  const { running, start } = useDownload()
  const print = () => window.print()
  useShortcuts(report ? [{ keys: 'p', label: t.print, icon: mdiPrinterOutline, group: 'screen', run: print }] : [])
  const asOf = report && t.asOf(showCell(report.asOf, 'instant', language))
  return (
    <header className="report-title">
      <div className="letterhead" aria-hidden>
        <b>{me.company}</b>
        <span>{asOf}</span>
      </div>
      <div className="report-title-row">
        <div className="report-words">
          <Anchor size="sm" className="no-print" renderRoot={(props) => <Link to="/reports" {...props} />}>
            {t.all}
          </Anchor>
          <Title order={1}>{item.title}</Title>
          <p>{item.about}</p>
        </div>
        <Group gap={6} className="no-print">
          {asOf && <span className="report-as-of">{asOf}</span>}
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t.renew}
            title={t.renew}
            loading={renewing}
            onClick={onRenew}
          >
            <Icon path={mdiRefresh} size={16} />
          </ActionIcon>
          <FilesMenu
            address={`/api/reports/${item.key}`}
            asked={report?.parameters ?? {}}
            hasChart={Boolean(report?.chart)}
            disabled={!report}
            keys="e"
            onStart={start}
          />
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon path={mdiPrinterOutline} size={16} />}
            rightSection={
              <Kbd size="xs" aria-hidden visibleFrom="sm">
                p
              </Kbd>
            }
            aria-keyshortcuts="p"
            visibleFrom="xs"
            disabled={!report}
            onClick={print}
          >
            {t.print}
          </Button>
        </Group>
      </div>
      <DownloadProgress running={running} />
      {report && report.told.length > 0 && (
        <dl className="report-told">
          {report.told.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  )
}

import { Button, Stack, Text } from '@mantine/core'
import { Faces } from '../../../../platform/web/faces.tsx'
import { addDays, addMonths } from '../../../../platform/shared/days.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { ledgerText } from '../../ledger.text.ts'
import { useToday } from '../acts/today.ts'
import { useLedger } from '../coverages.api.ts'
import { StatementLink } from '../statement/StatementLink.tsx'
import { AheadGrants } from './AheadGrants.tsx'
import './ledger.css'
import { ledgerMonths, monthsOf } from './ledger-months.ts'
import { LedgerMonth } from './LedgerMonth.tsx'
import { MonthSelect } from './MonthSelect.tsx'

type Props = {
  detail: CoverageDetail
  /** '2026-06'; everything when missing. */
  month: string | undefined
  onMonth: (month: string | undefined) => void
}

/** Where the hours went: every line by its day, each charge with its reason. */
export function LedgerPanel({ detail, month, onMonth }: Props) {
  const t = useText(ledgerText)
  const today = useToday()
  const range = month ? daysOf(month) : { until: today }
  const ledger = useLedger(detail.id, range)
  const months = monthsOf(detail, today)
  return (
    <Panel title={t.title} flush actions={months.length > 0 && <StatementLink number={detail.number} month={month} />}>
      {(months.length > 1 || month) && (
        <div className="ledger-tools no-print">
          <MonthSelect months={months} value={month} onChange={onMonth} />
        </div>
      )}
      {!month && <AheadGrants detail={detail} today={today} />}
      <Faces
        query={ledger}
        lines={6}
        isEmpty={({ pages }) => !pages[0]?.items.length && !ledger.isPlaceholderData}
        empty={<Empty month={month} onShowAll={() => onMonth(undefined)} />}
      >
        {({ pages }) => (
          <div data-stale={ledger.isPlaceholderData || undefined} className="ledger">
            {ledgerMonths({
              items: pages.flatMap((page) => page.items),
              grants: detail.grants,
              complete: !ledger.hasNextPage,
              today,
              ...range,
            }).map((one) => (
              <LedgerMonth key={one.month} month={one} />
            ))}
            {ledger.hasNextPage && (
              <Button
                variant="subtle"
                fullWidth
                loading={ledger.isFetchingNextPage}
                onClick={() => void ledger.fetchNextPage()}
              >
                {t.more}
              </Button>
            )}
            {detail.takesHoursAlong && detail.renewedFrom && !ledger.hasNextPage && (
              <p className="ledger-note">{t.alongFrom(detail.renewedFrom.number)}</p>
            )}
          </div>
        )}
      </Faces>
    </Panel>
  )
}

function Empty({ month, onShowAll }: { month: string | undefined; onShowAll: () => void }) {
  const t = useText(ledgerText)
  return (
    <Stack gap="xs" px={12} py="sm" align="flex-start">
      <Text size="sm" c="dimmed">
        {month ? t.emptyMonth : t.empty}
      </Text>
      {month && (
        <Button size="xs" variant="default" onClick={onShowAll}>
          {t.showAll}
        </Button>
      )}
    </Stack>
  )
}

const daysOf = (month: string) => {
  const from = `${month}-01`
  return { from, until: addDays(addMonths(from, 1), -1) }
}

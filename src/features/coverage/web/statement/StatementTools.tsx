import { ActionIcon, Button, Group, Select } from '@mantine/core'
import { mdiChevronLeft, mdiChevronRight, mdiFileDelimitedOutline, mdiFilePdfBox, mdiPrinterOutline } from '@mdi/js'
import { use } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { otherMonth } from '../../statement.rules.ts'
import { showMonth, statementText } from '../../statement.text.ts'
import { useToday } from '../acts/today.ts'
import { monthsOf } from '../ledger/ledger-months.ts'

type Props = {
  number: string
  term: { startsOn: string; lastDay: string }
  month: string
  /** There is something to print and to take along. */
  ready: boolean
  onMonth: (month: string) => void
}

/** Which month is shown, and the ways to take it along. */
export function StatementTools({ number, term, month, ready, onMonth }: Props) {
  const t = useText(statementText)
  const language = use(LanguageContext)
  const months = monthsOf(term, useToday())
  const offered = months.includes(month) ? months : [month, ...months]
  const to = (by: number) => {
    const other = otherMonth(month, by)
    return months.includes(other) ? () => onMonth(other) : undefined
  }
  const print = () => window.print()
  useShortcuts([{ keys: 'p', label: t.print, icon: mdiPrinterOutline, group: 'screen', run: print }])
  const address = (kind: string) => `/api/coverages/${number}/statement.${kind}?month=${month}`
  return (
    <Group justify="space-between" gap="xs" className="no-print">
      <Group gap={4} wrap="nowrap">
        <Step label={t.previous} icon={mdiChevronLeft} onClick={to(-1)} />
        <Select
          w={200}
          aria-label={t.month}
          value={month}
          allowDeselect={false}
          searchable={months.length > 12}
          onChange={(chosen) => chosen && onMonth(chosen)}
          data={offered.map((one) => ({ value: one, label: showMonth(one, language) }))}
        />
        <Step label={t.next} icon={mdiChevronRight} onClick={to(1)} />
      </Group>
      <Group gap={6}>
        <Button
          variant="default"
          leftSection={<Icon path={mdiFilePdfBox} size={16} />}
          component="a"
          href={ready ? address('pdf') : undefined}
          target="_blank"
          rel="noreferrer"
          title={t.pdfTitle}
          data-disabled={!ready || undefined}
          aria-disabled={!ready || undefined}
        >
          {t.pdf}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon path={mdiFileDelimitedOutline} size={16} />}
          component="a"
          href={ready ? address('csv') : undefined}
          title={t.csvTitle}
          data-disabled={!ready || undefined}
          aria-disabled={!ready || undefined}
        >
          {t.csv}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon path={mdiPrinterOutline} size={16} />}
          aria-keyshortcuts="p"
          disabled={!ready}
          onClick={print}
        >
          {t.print}
        </Button>
      </Group>
    </Group>
  )
}

function Step({ label, icon, onClick }: { label: string; icon: string; onClick: (() => void) | undefined }) {
  return (
    <ActionIcon
      variant="default"
      size="input-sm"
      aria-label={label}
      title={label}
      disabled={!onClick}
      onClick={onClick}
    >
      <Icon path={icon} size={20} />
    </ActionIcon>
  )
}

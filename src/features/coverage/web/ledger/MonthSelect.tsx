import { Select } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { ledgerText } from '../../ledger.text.ts'
import { useMonthName } from './month-name.ts'

type Props = { months: string[]; value: string | undefined; onChange: (month: string | undefined) => void }

/** Which month of the ledger is shown; everything where none is chosen. */
export function MonthSelect({ months, value, onChange }: Props) {
  const t = useText(ledgerText)
  const name = useMonthName()
  const offered = value && !months.includes(value) ? [value, ...months] : months
  return (
    <Select
      size="xs"
      aria-label={t.month}
      w={190}
      value={value ?? ''}
      allowDeselect={false}
      onChange={(chosen) => onChange(chosen || undefined)}
      data={[{ value: '', label: t.everything }, ...offered.map((one) => ({ value: one, label: name(one) }))]}
    />
  )
}

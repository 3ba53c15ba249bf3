import { Group, Kbd, NativeSelect, SegmentedControl, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { mdiDomainSwitch } from '@mdi/js'
import { useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { erpCompaniesText } from '../../erp-companies.text.ts'
import { CompanyCodes } from '../codes/CompanyCodes.tsx'
import { type CompanyOfCustomer, nextCompany } from './choose.ts'
import './company.css'

type Props = {
  customerId: string
  companies: CompanyOfCustomer[]
  shown: number
  onChoose: (company: number) => void
  /** The next one was gone to by its key: what had the keyboard is gone. */
  onKey?: (company: number) => void
}

/** More names than these do not stand side by side. */
const MOST_SEGMENTS = 4

/** Which company of the ERP is looked at; nothing where there is only one. `m` goes to the next. */
export function CompanyChoice({ customerId, companies, shown, onChoose, onKey }: Props) {
  const t = useText(erpCompaniesText)
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const next = nextCompany(shown, companies)
  const goTo = (company: number) => {
    onChoose(company)
    onKey?.(company)
  }
  useShortcuts(
    next === undefined
      ? []
      : [{ keys: 'm', label: t.next, icon: mdiDomainSwitch, group: 'screen', run: () => goTo(next) }],
  )
  if (companies.length < 2) return null
  const nameOf = ({ company, name }: CompanyOfCustomer) => name ?? t.numbered(company)
  // of the one that is looked at, its panel says so
  const without = companies.filter(({ company, code }) => code === null && company !== shown)
  const isOff = ({ company, code }: CompanyOfCustomer) => code === null && company !== shown
  return (
    <Group gap="xs" className="company-choice no-print">
      {companies.length > MOST_SEGMENTS ? (
        <NativeSelect
          size="xs"
          aria-label={t.choose}
          data={companies.map((one) => ({
            value: String(one.company),
            label: nameOf(one),
            disabled: isOff(one),
          }))}
          value={String(shown)}
          onChange={(event) => onChoose(Number(event.currentTarget.value))}
        />
      ) : (
        <SegmentedControl
          size={narrow ? 'sm' : 'xs'}
          orientation={narrow ? 'vertical' : 'horizontal'}
          fullWidth={narrow}
          aria-label={t.choose}
          data={companies.map((one) => ({
            value: String(one.company),
            label: <span title={one.code === null ? t.noCode : undefined}>{nameOf(one)}</span>,
            disabled: isOff(one),
          }))}
          value={String(shown)}
          onChange={(value) => onChoose(Number(value))}
        />
      )}
      {next !== undefined && (
        <Kbd size="xs" aria-hidden visibleFrom="sm">
          m
        </Kbd>
      )}
      {without.length > 0 && (
        <Text span size="xs" c="dimmed">
          {t.noCodeIn(without.map(nameOf).join(', '))}
        </Text>
      )}
      <CompanyCodes customerId={customerId} quiet />
    </Group>
  )
}

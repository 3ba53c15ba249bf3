import { Group, Text, Title } from '@mantine/core'
import { useId } from 'react'
import type { z } from 'zod'
import { showRut } from '../../../../platform/shared/chile/rut.ts'
import { BusyButton } from '../../../../platform/web/BusyButton.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { useLanding } from '../../../../platform/web/landing.ts'
import { useText } from '../../../../platform/web/language.ts'
import type { discovery } from '../../erp-settings.contract.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import '../erp.css'
import './settings.css'

type Customer = z.infer<typeof discovery>['sample'][number]
type Props = { customers: Customer[] | undefined; isOld: boolean; testing: boolean; onAgain: () => void }

const SHOWN = 3

/** Some real customers, so that somebody who knows them sees whether they are read rightly; none before a test. */
export function Sample({ customers, isOld, testing, onAgain }: Props) {
  const t = useText(erpSettingsText)
  const id = useId()
  const [part, begin] = useLanding<HTMLDivElement>(testing)
  const again = () => {
    begin()
    onAgain()
  }
  return (
    <div role="group" aria-labelledby={id} ref={part} tabIndex={-1} className="erp-landing">
      <Title order={3} size="sm" fw={600} id={id}>
        {t.sample}
      </Title>
      <Text size="sm" c="dimmed">
        {customers ? (customers.length ? t.sampleHelp : t.sampleNone) : t.sampleUnknown}
      </Text>
      {isOld && (
        <Group gap="sm" mt={6}>
          <Text size="sm" role="status">
            {t.sampleOld}
          </Text>
          <BusyButton size="compact-sm" variant="light" busy={testing} onClick={again}>
            {t.sampleAgain}
          </BusyButton>
        </Group>
      )}
      <ul className="erp-sample" data-old={isOld || undefined}>
        {customers?.slice(0, SHOWN).map((customer) => (
          <SampleCustomer key={customer.code} customer={customer} />
        ))}
      </ul>
    </div>
  )
}

function SampleCustomer({ customer }: { customer: Customer }) {
  const t = useText(erpSettingsText)
  const f = useFormats()
  const { code, name, taxId, city, balance, overdue, documents } = customer
  const owed = balance !== null && (balance < 0 ? t.inFavour(f.money(-balance)) : f.money(balance))
  return (
    <li>
      <div>
        <b>{name}</b>
        <div className="erp-facts">
          {taxId && <span>{showRut(taxId)}</span>}
          <span>{t.code(code)}</span>
          {city && <span>{city}</span>}
        </div>
      </div>
      {owed === false ? (
        <span className="erp-quiet">{t.noAccount}</span>
      ) : (
        <div className="erp-sample-sums">
          <div>
            {t.balance} <b>{owed}</b>
          </div>
          {overdue !== null && (
            <div className={overdue > 0 ? 'erp-late' : 'erp-in-favour'}>
              {overdue > 0 ? t.overdue(f.money(overdue)) : t.nothingOverdue}
            </div>
          )}
          {documents !== null && <div className="erp-small">{t.documents(documents)}</div>}
        </div>
      )}
    </li>
  )
}

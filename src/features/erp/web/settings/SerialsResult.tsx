import { Alert, Group, List, Text, Title } from '@mantine/core'
import { mdiAlertOutline } from '@mdi/js'
import { useId } from 'react'
import { BusyButton } from '../../../../platform/web/BusyButton.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useLanding } from '../../../../platform/web/landing.ts'
import { useText } from '../../../../platform/web/language.ts'
import { erpSerialsText } from '../../erp-serials.text.ts'
import { erpText } from '../../erp.text.ts'
import type { Discovery } from './Found.tsx'
import type { ChoicesForm } from './choices-form.ts'
import '../erp.css'
import './settings.css'

type Found = NonNullable<Discovery['serialsFound']>

/** What the chosen table gave when it was tested or last looked at; or that this choice was not tested. */
export function SerialsResult({ form }: { form: ChoicesForm }) {
  const id = useId()
  const [part, begin] = useLanding<HTMLDivElement>(form.testing)
  const again = () => {
    begin()
    form.test()
  }
  const t = useText(erpSerialsText)
  const found = form.found?.discovery.serialsFound
  return (
    <div role="group" aria-labelledby={id} ref={part} tabIndex={-1} className="erp-landing">
      <Title order={3} size="sm" fw={600} id={id}>
        {t.result}
      </Title>
      {found && !form.otherSerials ? (
        <Told found={found} form={form} />
      ) : (
        <Group gap="sm" mt={6}>
          <Text size="sm" role="status">
            {t.old}
          </Text>
          <BusyButton size="compact-sm" variant="light" busy={form.testing} onClick={again}>
            {t.again}
          </BusyButton>
        </Group>
      )}
    </div>
  )
}

function Told({ found: { state, lacks, sold }, form }: { found: Found; form: ChoicesForm }) {
  const t = useText(erpSerialsText)
  const { serials } = form.typed
  if (state === 'lacking')
    return (
      <Alert color="yellow" mt={6} icon={<Icon path={mdiAlertOutline} />}>
        {t.lacking}
        <List size="sm">
          {lacks.map(({ field, code }) => (
            <List.Item key={field}>{t.lacks[code](serials?.[field] ?? '')}</List.Item>
          ))}
        </List>
      </Alert>
    )
  if (state !== 'found') return <Text size="sm">{t[state]}</Text>
  return (
    <>
      <Text size="sm" c="dimmed">
        {sold.length ? t.found : t.foundBefore}
      </Text>
      <ul className="erp-sample">
        {sold.map((one) => (
          <Sold key={`${one.serial} ${one.productCode}`} sold={one} />
        ))}
      </ul>
    </>
  )
}

function Sold({ sold: { serial, productCode, productName, document, soldOn } }: { sold: Found['sold'][number] }) {
  const t = useText(erpText)
  const f = useFormats()
  return (
    <li>
      <div>
        <b>{serial}</b>
        <div className="erp-facts">
          <span>{productName ?? productCode}</span>
          {productName && <span>{productCode}</span>}
        </div>
      </div>
      <div className="erp-small">
        {t.numbered(t.kinds[document.kind], document.folio)}
        {soldOn && ` · ${f.day(soldOn)}`}
      </div>
    </li>
  )
}

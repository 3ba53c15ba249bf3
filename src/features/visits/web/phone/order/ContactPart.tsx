import { Button, Text } from '@mantine/core'
import { mdiPhoneOutline } from '@mdi/js'
import { Icon } from '../../../../../platform/web/Icon.tsx'
import { useText } from '../../../../../platform/web/language.ts'
import type { HeldVisit } from '../../../held-pack.rules.ts'
import { phoneText } from '../../../phone.text.ts'
import { OrderPart } from './OrderPart.tsx'

/** Whom to ask for, a tap away. */
export function ContactPart({ contact }: Pick<HeldVisit, 'contact'>) {
  const t = useText(phoneText).order
  if (!contact) return null
  const phones = [...new Set([contact.mobile, contact.phone])].filter((phone): phone is string => Boolean(phone))
  return (
    <OrderPart title={t.contact}>
      <Text>{contact.name}</Text>
      {phones.map((phone) => (
        <Button
          key={phone}
          component="a"
          href={`tel:${phone.replace(/[^+\d]/g, '')}`}
          variant="default"
          size="md"
          leftSection={<Icon path={mdiPhoneOutline} />}
          aria-label={t.call(contact.name, phone)}
        >
          {phone}
        </Button>
      ))}
      {!phones.length && <Text c="dimmed">{t.noPhone}</Text>}
    </OrderPart>
  )
}

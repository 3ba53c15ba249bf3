import { ActionIcon, Anchor, Button, Group, Modal, Text } from '@mantine/core'
import { mdiAccountVoice, mdiPencilOutline, mdiPlus } from '@mdi/js'
import { useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { Panel } from '../../../platform/web/Panel.tsx'
import type { Contact } from '../customers.contract.ts'
import { customersText } from '../customers.text.ts'
import { ContactForm } from './ContactForm.tsx'
import './customers.css'

type Props = {
  customerId: string
  contacts: Contact[]
  canEdit: boolean
  /** Offered on each contact when given: register a situation reported by this person. */
  onUse?: (contact: Contact) => void
}

/** People of the customer, active first; adding and changing happens in a modal. */
export function ContactsPanel({ customerId, contacts, canEdit, onUse }: Props) {
  const t = useText(customersText)
  const [open, setOpen] = useState<Contact | 'new'>()
  const close = () => setOpen(undefined)
  return (
    <Panel
      title={t.contacts}
      count={contacts.length || undefined}
      flush={contacts.length > 0}
      actions={
        canEdit && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<Icon path={mdiPlus} size={14} />}
            aria-label={t.addContact}
            onClick={() => setOpen('new')}
          >
            {t.add}
          </Button>
        )
      }
    >
      {contacts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.noContacts}
        </Text>
      )}
      {contacts.map((contact) => (
        <div key={contact.id} className="person" data-inactive={!contact.active || undefined}>
          <div>
            <Text size="sm" lh={1.4}>
              {contact.name}
              {!contact.active && ` (${t.inactive.toLowerCase()})`}
              {contact.jobTitle && (
                <Text span size="xs" c="dimmed">
                  {' '}
                  · {contact.jobTitle}
                </Text>
              )}
            </Text>
            <Group gap="0 12px">
              {[contact.phone, contact.mobile].filter(Boolean).map((phone) => (
                <Anchor key={phone} size="xs" href={`tel:${phone!.replace(/[^\d+]/g, '')}`}>
                  {phone}
                </Anchor>
              ))}
              {contact.email && (
                <Anchor size="xs" href={`mailto:${contact.email}`}>
                  {contact.email}
                </Anchor>
              )}
            </Group>
          </div>
          {onUse && contact.active && (
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-label={t.use(contact.name)}
              title={t.use(contact.name)}
              onClick={() => onUse(contact)}
            >
              <Icon path={mdiAccountVoice} size={16} />
            </ActionIcon>
          )}
          {canEdit && (
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-label={t.editContact(contact.name)}
              title={t.editContact(contact.name)}
              onClick={() => setOpen(contact)}
            >
              <Icon path={mdiPencilOutline} size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={open === 'new' || !open ? t.addContact : t.editContact(open.name)}
        closeButtonProps={{ 'aria-label': t.close }}
      >
        {open && <ContactForm customerId={customerId} contact={open === 'new' ? undefined : open} onDone={close} />}
      </Modal>
    </Panel>
  )
}

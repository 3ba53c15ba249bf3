import { ActionIcon, Anchor, Menu, Title } from '@mantine/core'
import { mdiArrowLeft, mdiDotsVertical, mdiTrayArrowUp } from '@mdi/js'
import { useState } from 'react'
import { useConnection } from '../../../../platform/web/connection.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { usePageTitle } from '../../../../platform/web/title.ts'
import { phoneText } from '../../phone.text.ts'
import { useHeldPack, useItems, usePhone } from './phone.ts'
import { linkTo, type Place } from './place.ts'
import { SignOut } from './SignOut.tsx'

/** Where one is, the way back, and what is still to be sent; in sight on every page. */
export function PhoneHeader({ place }: { place: Place }) {
  const t = useText(phoneText)
  const { who } = usePhone()
  const pack = useHeldPack().data
  const isOnline = useConnection() === 'well'
  const [leaving, setLeaving] = useState(false)
  const visit = place.name === 'visit' ? pack?.visits.find(({ id }) => id === place.visitId) : undefined
  const title = place.name === 'outbox' ? t.outbox.title : visit ? t.number(visit.number) : t.title
  usePageTitle(title)
  return (
    <header className="phone-header">
      {place.name !== 'days' && (
        <ActionIcon component="a" {...linkTo({ name: 'days' })} variant="subtle" size={44} aria-label={t.back}>
          <Icon path={mdiArrowLeft} size={24} />
        </ActionIcon>
      )}
      <Title order={1}>{title}</Title>
      <OutboxLink />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" size={44} aria-label={t.menu}>
            <Icon path={mdiDotsVertical} size={24} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{who.name}</Menu.Label>
          <Menu.Item component="a" {...linkTo({ name: 'outbox' })}>
            {t.outbox.title}
          </Menu.Item>
          {isOnline && (
            <Menu.Item component="a" href="/">
              {t.office}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setLeaving(true)}>{t.signOut}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {leaving && <SignOut onClose={() => setLeaving(false)} />}
    </header>
  )
}

function OutboxLink() {
  const t = useText(phoneText).outbox
  const items = useItems()
  const waiting = items.filter(({ state }) => state === 'waiting').length
  const refused = items.filter(({ state, kind }) => state === 'rejected' && kind !== 'progress').length
  if (!waiting && !refused) return null
  return (
    <Anchor {...linkTo({ name: 'outbox' })} className="phone-outbox-link" data-refused={refused > 0 || undefined}>
      <Icon path={mdiTrayArrowUp} />
      <span>{refused ? t.problems(refused) : t.pending(waiting)}</span>
    </Anchor>
  )
}

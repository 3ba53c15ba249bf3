import { Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Problems } from './Problems.tsx'
import { DaysPage } from './list/DaysPage.tsx'
import { OutboxPage } from './outbox/OutboxPage.tsx'
import { makeSender } from './outbox/sender.ts'
import { type Phone, PhoneContext, useFollowStore } from './phone.ts'
import { PhoneHeader } from './PhoneHeader.tsx'
import { usePlace } from './place.ts'
import './phone.css'
import { openPhoneStore } from './store/phone-store.ts'
import { askToPersist } from './store/use-storage.ts'
import { Unavailable } from './Unavailable.tsx'
import { useRenewPack } from './use-renew-pack.ts'
import { VisitPage } from './VisitPage.tsx'
import type { Who } from './who.ts'

type Props = { who: Who; ended: boolean }

/** The phone of a technician: what it keeps is opened first, then everything works with or without network. */
export function PhonePage({ who, ended }: Props) {
  const opened = useQuery({
    queryKey: ['terreno-store', who.id],
    queryFn: async () => {
      const store = await openPhoneStore(who.id)
      void askToPersist()
      await store.forgetOld(new Date()).catch(() => undefined)
      return { store, sender: makeSender(store, who.id) }
    },
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    structuralSharing: false,
  })
  const sender = opened.data?.sender
  useEffect(() => {
    sender?.start()
    return sender?.stop
  }, [sender])
  if (opened.error) return <Unavailable />
  if (!opened.data)
    return (
      <Center component="main" mih="100dvh">
        <Loader />
      </Center>
    )
  const phone = { who, ...opened.data }
  return (
    <PhoneContext value={phone}>
      <Screen ended={ended} phone={phone} />
    </PhoneContext>
  )
}

function Screen({ ended, phone }: { ended: boolean; phone: Phone }) {
  useFollowStore(phone)
  useRenewPack()
  const place = usePlace()
  const main = useRef<HTMLElement>(null)
  const at = place.name === 'visit' ? place.visitId : place.name
  const from = useRef(at)
  useEffect(() => {
    if (from.current === at) return
    from.current = at
    // what was tapped is gone: the keyboard, and who hears the screen, go on from the new page
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [at])
  return (
    <div className="phone">
      <PhoneHeader place={place} />
      <Problems ended={ended} />
      <main className="phone-main" ref={main} tabIndex={-1}>
        {place.name === 'days' && <DaysPage />}
        {place.name === 'outbox' && <OutboxPage />}
        {place.name === 'visit' && <VisitPage key={place.visitId} visitId={place.visitId} part={place.part} />}
      </main>
    </div>
  )
}

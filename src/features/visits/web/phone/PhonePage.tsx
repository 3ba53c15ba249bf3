import { Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Problems } from './Problems.tsx'
import { DaysPage } from './list/DaysPage.tsx'
import { OutboxPage } from './outbox/OutboxPage.tsx'
import { startSender } from './outbox/sender.ts'
import { type Phone, PhoneContext, useFollowStore } from './phone.ts'
import { PhoneHeader } from './PhoneHeader.tsx'
import { usePlace } from './place.ts'
import './phone.css'
import { openPhoneStore } from './store/phone-store.ts'
import { Unavailable } from './Unavailable.tsx'
import { VisitPage } from './VisitPage.tsx'
import type { Who } from './who.ts'

type Props = { who: Who; ended: boolean }

/** The phone of a technician: what it keeps is opened first, then everything works with or without network. */
export function PhonePage({ who, ended }: Props) {
  const store = useQuery({
    queryKey: ['terreno-store', who.id],
    queryFn: () => openPhoneStore(who.id),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    structuralSharing: false,
  })
  const [phone, setPhone] = useState<Phone>()
  useEffect(() => {
    if (!store.data) return undefined
    const sender = startSender(store.data, who.id)
    setPhone({ who, store: store.data, sender })
    void store.data.forgetOld(new Date()).catch(() => undefined)
    return () => sender.stop()
    // a name that changes begins nothing anew
  }, [store.data, who.id])
  if (store.error) return <Unavailable />
  if (!phone || phone.who.id !== who.id)
    return (
      <Center component="main" mih="100dvh">
        <Loader />
      </Center>
    )
  return (
    <PhoneContext value={phone}>
      <Screen ended={ended} phone={phone} />
    </PhoneContext>
  )
}

function Screen({ ended, phone }: { ended: boolean; phone: Phone }) {
  useFollowStore(phone)
  const place = usePlace()
  return (
    <div className="phone">
      <PhoneHeader place={place} />
      <Problems ended={ended} />
      <main className="phone-main">
        {place.name === 'days' && <DaysPage />}
        {place.name === 'outbox' && <OutboxPage />}
        {place.name === 'visit' && <VisitPage key={place.visitId} visitId={place.visitId} part={place.part} />}
      </main>
    </div>
  )
}

import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../../../platform/web/format.ts'
import { useText } from '../../../../../platform/web/language.ts'
import { phoneText } from '../../../phone.text.ts'
import { usePhone } from '../phone.ts'
import { useStorage } from './use-storage.ts'

/** How safe what is kept is on this phone, said plainly, and the way to more room. */
export function Storage() {
  const t = useText(phoneText).storage
  const f = useFormats()
  const { store } = usePhone()
  const { persisted, usedBytes, isSecure } = useStorage()
  const [freed, setFreed] = useState<number>()
  return (
    <section className="phone-storage" aria-labelledby="phone-storage">
      <Title order={2} id="phone-storage">
        {t.title}
      </Title>
      {usedBytes !== undefined && <Text>{t.used(f.number(Math.round(usedBytes / 100_000) / 10))}</Text>}
      {!isSecure && <Text>{t.insecure}</Text>}
      {isSecure && persisted !== undefined && <Text c="dimmed">{persisted ? t.persisted : t.notPersisted}</Text>}
      <Button variant="default" onClick={() => void store.freeReceived().then(setFreed, () => setFreed(0))}>
        {t.free}
      </Button>
      <div role="status">{freed !== undefined && <Text>{t.freed(freed)}</Text>}</div>
    </section>
  )
}

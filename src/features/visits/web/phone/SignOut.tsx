import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { authApi } from '../../../auth/auth.contract.ts'
import { phoneText } from '../../phone.text.ts'
import { useDrafts, useItems, usePhone } from './phone.ts'
import { forgetWho } from './who.ts'

/** The orders leave the phone; what was not sent stays for the one who wrote it. */
export function SignOut({ onClose }: { onClose: () => void }) {
  const t = useText(phoneText)
  const { store } = usePhone()
  const [why, setWhy] = useState<string>()
  const waiting = useItems().some(({ state }) => state !== 'received')
  const open = useDrafts().some(({ finishedAt }) => finishedAt === null)
  const leave = async () => {
    try {
      await call(authApi.signOut)
    } catch (error) {
      return setWhy(error instanceof Problem && error.status ? error.message : t.signedOutNeedsNetwork)
    }
    forgetWho()
    // a store that cannot be written now shows its orders to their person alone
    await store.leave().catch(() => undefined)
    window.dispatchEvent(new Event('atiende:left'))
  }
  return (
    <Dialog title={t.signOutTitle} onClose={onClose}>
      <Stack>
        {(waiting || open) && <Text>{t.signOutUnsent}</Text>}
        {why && (
          <Text c="red" role="alert">
            {why}
          </Text>
        )}
        <Group grow>
          <Button variant="default" onClick={onClose}>
            {t.stay}
          </Button>
          <Button onClick={() => void leave()}>{t.signOut}</Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

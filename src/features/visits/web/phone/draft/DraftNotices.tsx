import { Alert, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../../platform/web/language.ts'
import { phoneText } from '../../../phone.text.ts'
import { usePhone } from '../phone.ts'
import { useHoldPage } from '../version.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { useKeeping } from './use-draft-keeper.ts'

/** That the draft is not kept, or that another page of this phone has another one: nothing is decided silently. */
export function DraftNotices({ keeper }: { keeper: DraftKeeper }) {
  const t = useText(phoneText)
  const { store } = usePhone()
  const { unkept, theirs, renewed } = useKeeping(keeper)
  const [freed, setFreed] = useState<number>()
  useHoldPage(unkept !== null || theirs !== null)
  const free = async () => {
    setFreed(await store.freeReceived())
    await keeper.flush()
  }
  return (
    <div role="status" className="phone-notices">
      {unkept && (
        <Alert color="red" title={t.storage[unkept]}>
          {unkept === 'full' && <p>{t.storage.fullHelp}</p>}
          <Group gap="xs">
            <Button onClick={() => void keeper.flush()}>{t.storage.again}</Button>
            {unkept === 'full' && (
              <Button variant="default" onClick={() => void free().catch(() => undefined)}>
                {t.storage.free}
              </Button>
            )}
          </Group>
          {freed !== undefined && <Text>{t.storage.freed(freed)}</Text>}
        </Alert>
      )}
      {theirs && (
        <Alert color="orange" title={t.pages.theirs}>
          <Group gap="xs">
            <Button onClick={keeper.takeTheirs}>{t.pages.takeTheirs}</Button>
            <Button variant="default" onClick={() => void keeper.keepMine()}>
              {t.pages.keepMine}
            </Button>
          </Group>
        </Alert>
      )}
      {renewed && (
        <Alert color="blue">
          <p>{t.pages.renewed}</p>
          <Button variant="default" onClick={keeper.seen}>
            {t.pages.close}
          </Button>
        </Alert>
      )}
    </div>
  )
}

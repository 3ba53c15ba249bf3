import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { designText } from '../../design.text.ts'
import type { Design } from './use-design.ts'

const NOTICE = 'visit-form.removed'
const SHOWN_MS = 10_000

/** Says that something was removed, with the way back; after another change that would take back something else. */
export function useTellRemoved({ kept: { change }, undo }: Design) {
  const t = useText(designText)
  const removedBy = useRef<number>(undefined)
  const latest = useRef(undo)
  useEffect(() => {
    latest.current = undo
  })
  useEffect(() => {
    if (removedBy.current !== change) notifications.hide(NOTICE)
  }, [change])
  useEffect(() => () => void notifications.hide(NOTICE), [])
  return (name: string) => {
    removedBy.current = change + 1
    notifications.hide(NOTICE)
    notifications.show({
      id: NOTICE,
      autoClose: SHOWN_MS,
      withCloseButton: false,
      message: (
        <Group justify="space-between" wrap="nowrap">
          {t.removed(name)}
          <Button size="compact-sm" variant="light" onClick={() => latest.current?.()}>
            {t.undo}
          </Button>
        </Group>
      ),
    })
  }
}

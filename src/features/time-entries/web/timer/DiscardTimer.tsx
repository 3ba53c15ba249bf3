import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { timerText } from '../../timer.text.ts'

type Props = { counted: string; discarding: boolean; onDiscard: () => void }

/** Throws away what was counted, when one is sure. */
export function DiscardTimer({ counted, discarding, onDiscard }: Props) {
  const t = useText(timerText)
  const [sure, setSure] = useState(false)
  if (!sure)
    return (
      <Button variant="subtle" color="red" ml="auto" onClick={() => setSure(true)}>
        {t.discard}
      </Button>
    )
  return (
    <Group gap="xs" ml="auto" role="group" aria-label={t.discard}>
      <Text size="sm">{t.discardSure(counted)}</Text>
      <Button size="xs" color="red" autoFocus loading={discarding} onClick={onDiscard}>
        {t.discardYes}
      </Button>
      <Button size="xs" variant="default" onClick={() => setSure(false)}>
        {t.no}
      </Button>
    </Group>
  )
}

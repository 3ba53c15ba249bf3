import { Badge } from '@mantine/core'
import { mdiRepeat } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import type { RecurrentOf } from '../../cases.contract.ts'
import { recurrenceText } from '../../recurrence.text.ts'

/** A case that brings back an earlier problem; nothing of any other one. */
export function RecurrentMark({ of }: { of: RecurrentOf | null }) {
  const t = useText(recurrenceText)
  if (!of) return null
  return (
    <Badge
      variant="default"
      tt="none"
      fw={500}
      title={`${t.title}: ${t.of[of]}`}
      leftSection={<Icon path={mdiRepeat} size={14} />}
    >
      {t.mark}
    </Badge>
  )
}

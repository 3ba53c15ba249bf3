import { ActionIcon, Tooltip } from '@mantine/core'
import { mdiTimerPlusOutline } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { logTimeText } from '../../log-time.text.ts'
import { openTime } from '../time-dialog.ts'
import type { TimeFor } from '../time-for.ts'

/** Logs time for one thing of a list. */
export function LogTimeIcon({ of, name }: { of: TimeFor; name: string }) {
  const t = useText(logTimeText)
  return (
    <Tooltip label={t.title}>
      <ActionIcon
        variant="subtle"
        size={26}
        className="time-icon no-print"
        aria-label={t.titleOf(name)}
        onClick={() => openTime({ act: 'log', of })}
      >
        <Icon path={mdiTimerPlusOutline} size={18} />
      </ActionIcon>
    </Tooltip>
  )
}

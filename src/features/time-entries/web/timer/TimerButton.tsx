import { Button } from '@mantine/core'
import { mdiPlay, mdiStop } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { timerText } from '../../timer.text.ts'
import type { useTimerOf } from './use-timer-of.ts'

/** Starts the timer on a case, or stops the one that runs there. */
export function TimerButton({ timer: { runsHere, toggle, starting } }: { timer: ReturnType<typeof useTimerOf> }) {
  const t = useText(timerText)
  return (
    <Button
      size="compact-xs"
      variant={runsHere ? 'light' : 'subtle'}
      className="no-print"
      aria-label={runsHere ? t.stop : t.start}
      leftSection={<Icon path={runsHere ? mdiStop : mdiPlay} size={14} />}
      loading={starting}
      onClick={toggle}
    >
      {runsHere ? t.stopShort : t.startShort}
    </Button>
  )
}

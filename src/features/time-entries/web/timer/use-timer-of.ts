import { openTime } from '../time-dialog.ts'
import { useStartTimer, useTimer } from './timer.api.ts'

/** Whether my timer runs on this case, and how it is started or stopped there. */
export function useTimerOf(one: { id: string; number: number; subject: string }) {
  const timer = useTimer()
  const start = useStartTimer()
  const runsHere = timer?.case?.id === one.id
  const toggle = () => {
    if (runsHere) return openTime({ act: 'stop' })
    if (timer) return openTime({ act: 'stop', next: { case: one } })
    if (!start.isPending) start.mutate({ case: one })
  }
  return { runsHere, toggle, starting: start.isPending }
}

import { useEffect, useEffectEvent } from 'react'
import { lookForServer } from './connection.ts'
import { createLiveLine, type Viewer } from './live-line.ts'

const line = createLiveLine({
  connect: (address) => new EventSource(address),
  isHidden: () => document.hidden,
  onBroken: () => void lookForServer(),
})
document.addEventListener('visibilitychange', line.look)

/**
 * Follows topics ('case:<id>') while this tab is visible: calls `onChange` when a colleague changes one, and
 * `onViewers` with who else has it open. All of a tab goes over one connection; a hidden tab holds none, and asks
 * again when it is shown.
 */
export function useLive(topics: string[], onChange: (topic: string) => void, onViewers?: (people: Viewer[]) => void) {
  const changed = useEffectEvent(onChange)
  const viewers = useEffectEvent((people: Viewer[]) => onViewers?.(people))
  const key = topics.join(',')
  useEffect(() => {
    if (key) return line.follow({ topics: key.split(','), onChange: changed, onViewers: viewers })
  }, [key])
}

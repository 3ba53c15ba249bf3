import { useEffect, useEffectEvent } from 'react'

/**
 * Follows topics ('case:<id>') while this tab is visible: calls `onChange` when a colleague changes one, and
 * `onViewers` with who else has it open. A hidden tab holds no connection and asks again when it is shown.
 */
export function useLive(
  topics: string[],
  onChange: (topic: string) => void,
  onViewers?: (people: { id: string; name: string }[]) => void,
) {
  const changed = useEffectEvent(onChange)
  const viewers = useEffectEvent((people: { id: string; name: string }[]) => onViewers?.(people))
  const key = topics.join(',')
  useEffect(() => {
    if (!key) return
    let source: EventSource | undefined
    let missed = false
    const open = () => {
      if (source || document.hidden) return
      source = new EventSource(`/api/live?topics=${encodeURIComponent(key)}`)
      source.addEventListener('changed', (event) => changed((JSON.parse(event.data) as { topic: string }).topic))
      source.addEventListener('viewers', (event) =>
        viewers((JSON.parse(event.data) as { people: { id: string; name: string }[] }).people),
      )
      source.addEventListener('open', () => {
        if (missed) for (const topic of key.split(',')) changed(topic)
        missed = true
      })
    }
    const close = () => {
      source?.close()
      source = undefined
    }
    const onVisibility = () => (document.hidden ? close() : open())
    open()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      close()
    }
  }, [key])
}

import { useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'

/** Runs `prepare` before this page goes to paper, however that was asked for, and `restore` after it. */
export function useBeforePrint(prepare: () => void, restore?: () => void) {
  const before = useEffectEvent(() => flushSync(prepare))
  const after = useEffectEvent(() => restore?.())
  useEffect(() => {
    const onBefore = () => before()
    const onAfter = () => after()
    window.addEventListener('beforeprint', onBefore)
    window.addEventListener('afterprint', onAfter)
    return () => {
      window.removeEventListener('beforeprint', onBefore)
      window.removeEventListener('afterprint', onAfter)
    }
  }, [])
}

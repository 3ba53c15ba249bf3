import { useEffect, useEffectEvent, useState } from 'react'

const PAUSE_MS = 700

/**
 * What is typed, and asked for once the typing pauses (`settle` on Enter or when the field is left). It follows `value`
 * when that changes from elsewhere, as by going back.
 */
export function useTyped(value: string, onSettle: (typed: string) => void) {
  const [typed, setTyped] = useState({ text: value, of: value })
  if (typed.of !== value) setTyped({ text: value, of: value })
  const text = typed.of === value ? typed.text : value
  const settleNow = useEffectEvent(() => onSettle(text))
  useEffect(() => {
    if (text === value) return
    const waiting = setTimeout(settleNow, PAUSE_MS)
    return () => clearTimeout(waiting)
  }, [text, value])
  const settle = () => {
    if (text !== value) onSettle(text)
  }
  return { text, type: (text: string) => setTyped({ text, of: value }), settle }
}

import { useRef } from 'react'

/** Gives the `Idempotency-Key` of what is sent: the same as long as the same is sent again, another for anything else. */
export function useSendKey(): (body: unknown) => string {
  const last = useRef<{ said: string; key: string }>(undefined)
  return (body) => {
    const said = JSON.stringify(body)
    if (last.current?.said !== said) last.current = { said, key: crypto.randomUUID() }
    return last.current.key
  }
}

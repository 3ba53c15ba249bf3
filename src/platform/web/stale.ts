import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from './call.ts'

type Options<T, C> = {
  /** What is being edited, as it was read. */
  read: T
  send: (change: C, version: number) => Promise<T>
  onSaved: (saved: T) => void
}

/**
 * Saves changes to something that carries a version. When somebody was faster, `current` is how it stands now:
 * what was typed stays, and saving again goes over it knowingly.
 */
export function useStaleSave<T extends { version: number }, C>({ read, send, onSaved }: Options<T, C>) {
  const [current, setCurrent] = useState<T>()
  const save = useMutation<T, Error, C>({
    mutationFn: (change) => send(change, Math.max(read.version, current?.version ?? 0)),
    onSuccess: onSaved,
    onError: (error) => {
      if (error instanceof Problem && error.code === 'stale') setCurrent(error.body.current as T)
    },
  })
  const stale = save.error instanceof Problem && save.error.code === 'stale'
  const problem = save.error instanceof Problem && !stale ? save.error : undefined
  return {
    save: save.mutate,
    saving: save.isPending,
    problem,
    current: stale ? current : undefined,
    /** The other's version is taken. */
    dismiss: save.reset,
  }
}

/** What was changed here alone: the rest stays as it is, also where somebody else changed it meanwhile. */
export function changedFields<T extends object>(read: T, typed: T): Partial<T> {
  const names = Object.keys(typed) as (keyof T)[]
  return Object.fromEntries(
    names.filter((name) => (typed[name] ?? null) !== (read[name] ?? null)).map((name) => [name, typed[name]]),
  ) as Partial<T>
}

/** What was made before and taken back, beside what is there now. */
export type History<T> = {
  past: T[]
  present: T
  future: T[]
  /** What the last change was about: the next one about the same goes into the same step. */
  about?: string | undefined
}

export const MOST_STEPS = 100

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] })

/** Goes on to something new; changes about the same thing, one after the other, are undone together. */
export function goOn<T>(history: History<T>, present: T, about?: string): History<T> {
  if (present === history.present) return history
  const joins = about !== undefined && about === history.about
  return {
    past: joins ? history.past : [...history.past, history.present].slice(-MOST_STEPS),
    present,
    future: [],
    about,
  }
}

/**
 * What a change of something named is about: letters typed into one part of it belong together, while each entry that a
 * list wins, loses or moves is a step of its own.
 */
export function aboutOf<T extends { key: string }>(before: T, after: T): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof T)[]
  const parts = names.filter((name) => before[name] !== after[name])
  return JSON.stringify([before.key, ...parts.map((name) => [name, keysIn(before[name]), keysIn(after[name])])])
}

/** The keys of the entries of a list, and of those of the lists in them. */
const keysIn = (part: unknown): unknown =>
  Array.isArray(part) ? part.map((one: { key: string; options?: unknown }) => [one.key, keysIn(one.options)]) : null

export function undo<T>({ past, present, future }: History<T>): History<T> | undefined {
  if (!past.length) return undefined
  return { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future] }
}

export function redo<T>({ past, present, future }: History<T>): History<T> | undefined {
  if (!future.length) return undefined
  return { past: [...past, present], present: future[0]!, future: future.slice(1) }
}

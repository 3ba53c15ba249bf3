import { dayAt, HOUR, MINUTE } from '../clock.ts'

type Span = { from: number; until: number }

const HOME = 19 * HOUR

/** Who is busy when: nobody does two things at the same time, and nobody works later than now. */
export function createDiary(now: number) {
  const days = new Map<string, Span[]>()
  const of = (personId: string, at: number) => {
    const key = `${personId} ${dayAt(at).day}`
    const found = days.get(key)
    if (found) return found
    const made: Span[] = []
    days.set(key, made)
    return made
  }

  /** The first moment of that day, from this one on, at which the person has so many minutes. */
  function free(personId: string, from: number, minutes: number): number | undefined {
    const latest = Math.min(now, dayAt(from).fromMs + HOME)
    let at = from
    for (const span of of(personId, from)) if (span.until > at && span.from < at + minutes * MINUTE) at = span.until
    return at + minutes * MINUTE <= latest ? at : undefined
  }

  function take(personId: string, from: number, minutes: number) {
    const spans = of(personId, from)
    spans.push({ from, until: from + minutes * MINUTE })
    spans.sort((one, other) => one.from - other.from)
  }

  return {
    take,
    /** Puts work at this moment, or as soon as possible afterwards; undefined when the day has no room for it. */
    place(personId: string, from: number, minutes: number): number | undefined {
      const at = free(personId, from, minutes)
      if (at !== undefined) take(personId, at, minutes)
      return at
    },
    /** When the person was done on the day of this moment. */
    lastOf: (personId: string, at: number): number => Math.max(0, ...of(personId, at).map(({ until }) => until)),
  }
}
export type Diary = ReturnType<typeof createDiary>

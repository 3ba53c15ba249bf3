const KEY = 'atiende.seen'
/** Whoever touches nothing for this long has gone away. */
const AWAY_MS = 30 * 60_000
const STEP_MS = 60_000

/** When somebody last did something here, and before the last long absence. */
export type Seen = { at: number; beforeAbsence: number | null }

/** Somebody does something at this moment. */
export function seenAt(seen: Seen | undefined, now: number): Seen {
  if (!seen) return { at: now, beforeAbsence: null }
  return { at: now, beforeAbsence: now - seen.at >= AWAY_MS ? seen.at : seen.beforeAbsence }
}

function read(): Seen | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Notes in this browser, to the minute, that somebody works. Returns the way to stop. */
export function noteWork(): () => void {
  let last = 0
  const note = () => {
    const now = Date.now()
    if (now - last < STEP_MS) return
    last = now
    try {
      localStorage.setItem(KEY, JSON.stringify(seenAt(read(), now)))
    } catch {
      // a full storage only makes the proposal poorer
    }
  }
  const events = ['keydown', 'pointerdown'] as const
  for (const event of events) document.addEventListener(event, note, { passive: true })
  return () => events.forEach((event) => document.removeEventListener(event, note))
}

/** When the work that began then was left for long, as far as this browser knows. */
export function leftAt(startedAt: string): number | undefined {
  const before = read()?.beforeAbsence
  return before && before > Date.parse(startedAt) ? before : undefined
}

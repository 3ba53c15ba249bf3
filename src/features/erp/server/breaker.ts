/**
 * Spares an ERP that does not answer: after `failures` in a row nobody calls for `restMs`, then one call tries, and its
 * outcome decides for all. `now` is in milliseconds.
 */
export function createBreaker({ failures, restMs, now }: { failures: number; restMs: number; now: () => number }) {
  let failed = 0
  let openedAt: number | undefined
  let trying = false
  const mayTry = () => openedAt === undefined || (!trying && now() - openedAt >= restMs)
  return {
    /** Whether a call would be let through now. */
    mayTry,
    /** Asks for a call; whoever gets true must tell how it ended. */
    take(): boolean {
      if (!mayTry()) return false
      trying = openedAt !== undefined
      return true
    },
    succeeded() {
      failed = 0
      openedAt = undefined
      trying = false
    },
    /** The call says nothing of the ERP. If it was the one that tries, the next one does. */
    endedWithoutWord() {
      trying = false
    },
    failed() {
      failed += 1
      trying = false
      if (openedAt !== undefined || failed >= failures) openedAt = now()
    },
  }
}

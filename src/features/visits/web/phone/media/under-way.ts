/** Pictures that are being made small and kept: whoever hands the report over waits for them. */
export function makeUnderWay() {
  const running = new Set<Promise<unknown>>()
  return {
    /** Gives back the same promise, so that who waits for it first goes on first. */
    follow<T>(work: Promise<T>): Promise<T> {
      running.add(work)
      const over = () => void running.delete(work)
      work.then(over, over)
      return work
    },
    /** Whether all that was under way was kept, also what came meanwhile. */
    async settled(): Promise<boolean> {
      let isKept = true
      while (running.size) {
        const ends = await Promise.allSettled(running)
        isKept &&= ends.every(({ status }) => status === 'fulfilled')
      }
      return isKept
    },
  }
}

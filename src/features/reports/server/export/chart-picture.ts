import { standingThread } from '../../../../platform/server/standing-thread.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { Report } from '../../reports.contract.ts'

/** What the thread that draws gets. */
export type Drawing = {
  report: Report
  language: Language
  /** Pixels on the screen; the picture has twice as many, so it is sharp on paper and on fine screens. */
  width: number
  /** Pixels the chart may be high. */
  highest?: number
  /** The lines above the chart: the title, then what was asked. None where the picture stands in a paper of its own. */
  heading: string[]
}

/** No chart takes so long. */
const LONGEST_MS = 60_000

const drawn = standingThread<Drawing, Uint8Array<ArrayBuffer>>(new URL('./chart-worker.ts', import.meta.url), {
  unfinished: 'the chart was not drawn',
})

/** The chart of a report as a PNG on white. */
export const chartPicture = (drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> =>
  drawn(async () => ({ data: drawing, longestMs: LONGEST_MS }))

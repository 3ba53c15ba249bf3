import { rmSync } from 'node:fs'

/** What the journeys of a run shared goes with it. */
export default () => () => rmSync(`/tmp/atiende-journeys-${process.pid}`, { recursive: true, force: true })

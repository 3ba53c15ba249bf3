import { rmSync } from 'node:fs'
import { SCRATCH } from '../src/app/server/testing/scratch.ts'

/** What the journeys and programs of a run shared goes with it, when the last that may write there is gone. */
export default () => {
  process.once('exit', () => {
    for (const shared of ['journeys', 'compiled', 'ports'])
      rmSync(`${SCRATCH}/atiende-${shared}-${process.pid}`, { recursive: true, force: true })
  })
}

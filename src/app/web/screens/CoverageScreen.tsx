import { CoveragePage } from '../../../features/coverage/web/CoveragePage.tsx'
import { type ChargedWork, WorkActs } from '../../../features/coverage/web/parts/ActsOnWork.tsx'
import { WorkMenu } from '../../../features/time-entries/web/WorkMenu.tsx'

const workMenu = (work: ChargedWork) => <WorkMenu {...work} />

/** A contract or warranty; the work charged to it is put right from its line. */
export const CoverageScreen = () => (
  <WorkActs value={workMenu}>
    <CoveragePage />
  </WorkActs>
)

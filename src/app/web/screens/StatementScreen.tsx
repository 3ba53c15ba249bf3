import { StatementPage } from '../../../features/coverage/web/StatementPage.tsx'
import { type ChargedWork, WorkActs } from '../../../features/coverage/web/parts/ActsOnWork.tsx'
import { WorkMenu } from '../../../features/time-entries/web/WorkMenu.tsx'

const workMenu = (work: ChargedWork) => <WorkMenu {...work} />

/** The statement of a month; the work it tells of is put right from its line. */
export const StatementScreen = () => (
  <WorkActs value={workMenu}>
    <StatementPage />
  </WorkActs>
)

import type { ComponentType } from 'react'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { AddHours } from './AddHours.tsx'
import { EditCoverage } from './EditCoverage.tsx'
import { EndCoverage } from './EndCoverage.tsx'
import { RenewCoverage } from './RenewCoverage.tsx'
import { ResumeCoverage } from './ResumeCoverage.tsx'
import { SuspendCoverage } from './SuspendCoverage.tsx'

type Props = {
  detail: CoverageDetail
  onClose: () => void
  /** Another one has come of it. */
  onMade?: (made: CoverageDetail) => void
}

const dialogs = {
  addHours: AddHours,
  renew: RenewCoverage,
  edit: EditCoverage,
  suspend: SuspendCoverage,
  resume: ResumeCoverage,
  end: EndCoverage,
} satisfies Record<string, ComponentType<Props>>

export type ActName = keyof typeof dialogs

/** The dialog of an act, while it is open. */
export function CoverageAct({ act, ...props }: Props & { act: ActName }) {
  const Dialog = dialogs[act]
  return <Dialog {...props} />
}

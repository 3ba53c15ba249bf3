import { Alert } from '@mantine/core'
import { OFFLINE } from '../../../../platform/web/call.ts'
import type { Saving } from './use-saving.ts'

/** Why it was not saved, whichever part is shown; that there is no connection is told by the whole screen. */
export function SaveProblem({ problem }: Pick<Saving, 'problem'>) {
  if (!problem || problem.status === OFFLINE) return null
  return (
    <Alert color="red" role="alert">
      {Object.values(problem.fields).join(' ') || problem.message}
    </Alert>
  )
}

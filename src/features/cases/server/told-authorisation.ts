import type { Ctx } from '../../../platform/server/context.ts'
import type { AuthorisationTold } from '../../service/server/tell-case.ts'
import { recordEvent, touchCase } from './history.ts'

/** Writes into the follow-up of a case what became of the authorisation to serve its customer for it. */
export async function tellCaseOfAuthorisation(ctx: Ctx, told: AuthorisationTold): Promise<void> {
  const { authorisationId: subjectId, reason } = told
  const about = { caseId: told.case.id, subjectId, reason }
  await recordEvent(
    ctx,
    told.kind === 'authorisationGranted'
      ? { ...about, kind: told.kind, to: { validUntil: told.validUntil } }
      : { ...about, kind: told.kind },
  )
  await touchCase(ctx, told.case)
}

import { uuidv7 } from 'uuidv7'
import type { Form } from '../../../../visit-forms/format.contract.ts'
import { type FieldDraft, filesIn, reportOf } from '../../../field-draft.rules.ts'
import type { HeldVisit } from '../../../held-pack.rules.ts'
import type { DraftKeeper } from '../draft/draft-keeper.ts'
import { usePhone } from '../phone.ts'

/** Hands the last word of a visit to the outbox, from where it goes by itself; false when it could not be kept. */
export function useHandOver(visit: HeldVisit, keeper: DraftKeeper) {
  const { sender } = usePhone()
  const made = (at: string) => ({ id: uuidv7(), visitId: visit.id, visitNumber: visit.number, madeAt: at })
  return {
    async report(draft: FieldDraft, form: Form): Promise<boolean> {
      const finishedAt = new Date().toISOString()
      const item = made(finishedAt)
      const body = reportOf(draft, form, { id: item.id, finishedAt })
      const isKept = await keeper.finish(
        { ...draft, finishedAt },
        { ...item, kind: 'report', body },
        filesIn(body.answers),
      )
      if (isKept) sender.wake()
      return isKept
    },
    async cancel(draft: FieldDraft, reason: string): Promise<boolean> {
      const at = new Date().toISOString()
      const isKept = await keeper.finish(
        { ...draft, finishedAt: at },
        { ...made(at), kind: 'cancel', body: { reason, at } },
        [],
      )
      if (isKept) sender.wake()
      return isKept
    },
  }
}

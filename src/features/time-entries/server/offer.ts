import type { Ctx } from '../../../platform/server/context.ts'
import type { timeEntriesApi } from '../time-entries.contract.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import type { When } from '../time-entries.rules.ts'
import type { Subject } from './subject.ts'

type Preview = Answer<typeof timeEntriesApi.preview>
export type Offer = {
  proposedId: string | null
  coveringIds: string[]
  choices: Preview['choices']
  warnings: Preview['warnings']
}

/** What this work may be charged to: the coverage of the case, else what the rule of service proposes. */
export async function offerFor(ctx: Ctx, subject: Subject, _when: When): Promise<Offer> {
  const rows = subject.customerId
    ? await ctx.db.selectFrom('coverages').select('id').where('customerId', '=', subject.customerId).execute()
    : []
  const coveringIds = rows.map((row) => row.id)
  return { proposedId: subject.case?.coverageId ?? null, coveringIds, choices: [], warnings: [] }
}

import type { Ctx } from '../../../platform/server/context.ts'
import type { CaseRow } from '../../cases/server/history.ts'

type Written = {
  /** The case that keeps the entry, held. */
  one: CaseRow
  html: string
  articleIds: string[]
  /** The customer reads it. */
  seen: boolean
}

/**
 * Records the articles that an entry has, in the transaction that writes it. The knowledge base is a later feature: the
 * application connects the two.
 * @throws Refusal 422 when the customer would read of an article that is not for customers
 */
export type NoteArticles = (ctx: Ctx, written: Written) => Promise<void>

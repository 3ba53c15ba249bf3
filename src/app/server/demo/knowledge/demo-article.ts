import type { ArticleState, Audience } from '../../../../features/knowledge/knowledge.contract.ts'
import type { FirstClassifications } from '../../../../features/settings/server/first-classifications.ts'

/** A document as the demonstration tells it: who wrote it how long ago, and how far it has come. */
export type DemoArticle = {
  key: string
  title: string
  body: string
  topics: (keyof FirstClassifications['topics'])[]
  audience: Audience
  state: ArticleState
  /** Name in the address of who wrote it. */
  by: 'ana' | 'pedro' | 'carla' | 'tomas' | 'luis' | 'sofia'
  daysAgo: number
  /** Days from now; negative: it should have been read again. */
  reviewInDays?: number
  related?: string[]
  /** How many cases it solved at most, of those whose subject speaks of what is told in `about` (a pattern). */
  uses?: number
  about?: string
  /** The manual of the labelling scale hangs on it. */
  withManual?: true
  /** The text after it was published, which waits to be published too. */
  rewritten?: { body: string; note: string }
}

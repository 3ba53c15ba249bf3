import { createContext } from 'react'
import type { SlashItem } from '../../../platform/web/slash-menu.ts'
import type { InsertedArticle } from '../inserted.rules.ts'

/** Something to be put into an entry: HTML, and the article it is of. */
export type Inserted = { html: string; article: InsertedArticle }

export type Insertable = Omit<SlashItem, 'take'> & { take: () => Promise<Inserted> }

/** What a slash finds in entries besides prepared replies; of a later feature, so the screens of the application give it. */
export const MoreToInsert = createContext<((query: string, signal: AbortSignal) => Promise<Insertable[]>) | undefined>(
  undefined,
)

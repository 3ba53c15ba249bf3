import { createContext, type ReactNode } from 'react'
import type { Item } from '../../settings.rules.ts'

/** A place in the tree: under which topic (null at the top), and how many stand before it there. */
export type TopicPlace = { parentId: string | null; position: number }

type Acts = {
  menu: (topic: Item, all: Item[]) => ReactNode
  move: (topic: Item, to: TopicPlace) => void
}

/** What more may be done to a topic; of a later feature, so the screens of the application give it. */
export const TopicActs = createContext<Acts | undefined>(undefined)

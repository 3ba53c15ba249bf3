import { createContext, type ReactNode } from 'react'
import type { Item } from '../../settings.rules.ts'

/** What more may be done to a topic; of a later feature, so the screens of the application give it. */
export const TopicActs = createContext<((topic: Item, all: Item[]) => ReactNode) | undefined>(undefined)

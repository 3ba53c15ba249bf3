import { createContext, type ReactNode, use } from 'react'
import { useMe } from '../../../auth/web/session.ts'

export type ChargedWork = {
  timeEntryId: string
  /** As it is called to whoever does not see the line. */
  name: string
}

/** What may be done to the time behind charged work; of a later feature, so the screens of the application give it. */
export const WorkActs = createContext<((work: ChargedWork) => ReactNode) | undefined>(undefined)

type Props = {
  /** Null on a line that is no work. */
  timeEntryId: string | null | undefined
  name: string
}

/** Beside a line of charged work, for our own people: how it is put right. */
export function ActsOnWork({ timeEntryId, name }: Props) {
  const acts = use(WorkActs)
  const { abilities } = useMe()
  return timeEntryId && abilities.findCustomers ? acts?.({ timeEntryId, name }) : null
}

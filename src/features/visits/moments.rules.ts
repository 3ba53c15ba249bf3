import { startOfDay } from '../../platform/shared/chile/start-of-day.ts'
import { isDay } from '../../platform/shared/contract.ts'
import { addDays } from '../../platform/shared/days.ts'

/** Visits are of this time: what is asked before or after it finds nothing more. */
export const FIRST_DAY = '2000-01-01'
export const LAST_DAY = '2100-12-31'

const within = (day: string) => (day < FIRST_DAY ? FIRST_DAY : day > LAST_DAY ? LAST_DAY : day)
const FIRST_MS = startOfDay(FIRST_DAY).getTime()
const LAST_MS = startOfDay(addDays(LAST_DAY, 1)).getTime()

/** When a time begins that is told as a day in Chile or as an instant. */
export const beginningOf = (moment: string): Date => (isDay(moment) ? startOfDay(within(moment)) : instantOf(moment))

/** When it ends: a day with its last moment, whatever the clocks do that night. */
export const endOf = (moment: string): Date =>
  isDay(moment) ? startOfDay(addDays(within(moment), 1)) : instantOf(moment)

const instantOf = (instant: string) => new Date(Math.min(LAST_MS, Math.max(FIRST_MS, Date.parse(instant))))

/** Whether anybody would go then. */
export const isSensible = (at: Date): boolean => at.getTime() >= FIRST_MS && at.getTime() <= LAST_MS

import { dayInChile } from '../../platform/shared/chile/day.ts'

/** When nobody works and the backups of others are over. */
const BEGINS_AFTER_MS = 3 * 60 * 60_000

/** The night whose work is due, by the day it ends on: from three in the morning in Chile, on until the next one. */
export const nightOf = (now: Date): string => dayInChile(new Date(now.getTime() - BEGINS_AFTER_MS))

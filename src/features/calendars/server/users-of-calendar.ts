import type { Ctx } from '../../../platform/server/context.ts'

/**
 * Names of what new contracts are made of that have a calendar; held, nobody gives it to another one meanwhile. Of a
 * later feature: the application connects it.
 */
export type UsersOfCalendar = (ctx: Ctx, calendarId: string) => Promise<string[]>

import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { calendarsApi } from '../calendars.contract.ts'
import { listCalendars, listHolidays } from './calendars.queries.ts'
import { addCalendar } from './commands/add-calendar.ts'
import { addDayOff } from './commands/add-day-off.ts'
import { removeDayOff } from './commands/remove-day-off.ts'
import { saveCalendar } from './commands/save-calendar.ts'
import type { UsersOfCalendar } from './users-of-calendar.ts'

export function calendarsRoutes(app: App, usersOf: UsersOfCalendar) {
  serve(app, calendarsApi.list, listCalendars)
  serve(app, calendarsApi.add, addCalendar)
  serve(app, calendarsApi.save, (ctx, input) => saveCalendar(ctx, input, usersOf))
  serve(app, calendarsApi.holidays, listHolidays)
  serve(app, calendarsApi.addDayOff, addDayOff)
  serve(app, calendarsApi.removeDayOff, removeDayOff)
}

import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { availabilityApi } from '../availability.contract.ts'
import { leftTimersApi } from '../left-timers.contract.ts'
import { timeEntriesApi } from '../time-entries.contract.ts'
import { listPeriods } from './availability-periods.ts'
import { readAvailability } from './availability.ts'
import { addEntry } from './commands/add-entry.ts'
import { correctAvailability } from './commands/correct-availability.ts'
import { changeTimer } from './commands/change-timer.ts'
import { discardLeftTimer } from './commands/discard-left-timer.ts'
import { discardTimer } from './commands/discard-timer.ts'
import { logLeftTimer } from './commands/log-left-timer.ts'
import { reverseEntry } from './commands/reverse-entry.ts'
import { setAvailability } from './commands/set-availability.ts'
import { startTimer } from './commands/start-timer.ts'
import { stopTimer } from './commands/stop-timer.ts'
import { findEntry } from './find-entry.ts'
import { listLeftTimers } from './left-timers.ts'
import { listEntries } from './list-entries.ts'
import { previewEntry } from './preview-entry.ts'
import { readTimer } from './timers.ts'
import { readTimesheet } from './timesheet.ts'

export function timeEntriesRoutes(app: App) {
  serve(app, timeEntriesApi.list, listEntries)
  serve(app, timeEntriesApi.add, addEntry)
  serve(app, timeEntriesApi.read, findEntry)
  serve(app, timeEntriesApi.preview, previewEntry)
  serve(app, timeEntriesApi.reverse, reverseEntry)
  serve(app, timeEntriesApi.readTimer, readTimer)
  serve(app, timeEntriesApi.startTimer, startTimer)
  serve(app, timeEntriesApi.changeTimer, changeTimer)
  serve(app, timeEntriesApi.stopTimer, stopTimer)
  serve(app, timeEntriesApi.discardTimer, discardTimer)
  serve(app, timeEntriesApi.readAvailability, readAvailability)
  serve(app, timeEntriesApi.setAvailability, setAvailability)
  serve(app, availabilityApi.periods, listPeriods)
  serve(app, availabilityApi.correct, correctAvailability)
  serve(app, leftTimersApi.list, listLeftTimers)
  serve(app, leftTimersApi.log, logLeftTimer)
  serve(app, leftTimersApi.discard, discardLeftTimer)
  serve(app, timeEntriesApi.timesheet, readTimesheet)
}

import { z } from 'zod'
import { day, endpoint, id, idParams, line, version } from '../../platform/shared/contract.ts'

/** A stretch of a weekday (Monday is 1) in which the company attends; minutes of the clock, 540 is 09:00. */
export const attentionWindow = z.object({
  weekday: z.int().min(1).max(7),
  fromMinute: z.int().min(0).max(1439),
  toMinute: z.int().min(1).max(1440),
})
export type AttentionWindow = z.infer<typeof attentionWindow>

export const calendar = z.object({
  id,
  name: z.string(),
  windows: z.array(attentionWindow),
  /** Nobody attends on national holidays and on the company's days off. */
  keepsHolidays: z.boolean(),
  active: z.boolean(),
  /** Of cases without coverage. */
  isDefault: z.boolean(),
  version,
})
export type Calendar = z.infer<typeof calendar>

export const holiday = z.object({
  on: day,
  name: z.string(),
  /** `national` by law; `company`: a day off of the company's own. */
  source: z.enum(['national', 'company']),
})
export type Holiday = z.infer<typeof holiday>

const changeable = {
  name: line(80),
  /** At least one; those of a day do not overlap, and one that passes midnight is two. */
  windows: z.array(attentionWindow).max(70),
  keepsHolidays: z.boolean(),
  active: z.boolean(),
  isDefault: z.literal(true),
}

export const calendarsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/calendars',
    summary: 'When the company attends: its calendars, inactive ones included',
    answer: z.object({ items: z.array(calendar) }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/calendars',
    summary: 'Add a calendar of attention',
    body: z.object(changeable).partial({ keepsHolidays: true, active: true, isDefault: true }),
    answer: calendar,
    status: 201,
  }),
  save: endpoint({
    method: 'PATCH',
    path: '/api/calendars/{id}',
    summary: 'Change a calendar; due times set before stay as they were promised',
    params: idParams,
    body: z.object(changeable).partial().extend({ version }),
    answer: calendar,
  }),
  holidays: endpoint({
    method: 'GET',
    path: '/api/holidays',
    summary: "National holidays and the company's days off of a year",
    query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
    answer: z.object({ items: z.array(holiday) }),
  }),
  addDayOff: endpoint({
    method: 'PUT',
    path: '/api/days-off/{on}',
    summary: 'Do not attend on this day',
    params: z.object({ on: day }),
    body: z.object({ name: line(80) }),
    answer: holiday,
  }),
  removeDayOff: endpoint({
    method: 'DELETE',
    path: '/api/days-off/{on}',
    summary: 'Attend on this day after all',
    params: z.object({ on: day }),
    answer: z.object({ on: day }),
  }),
}

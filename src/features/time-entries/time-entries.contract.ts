import { z } from 'zod'
import {
  day,
  endpoint,
  flag,
  id,
  idParams,
  instant,
  longText,
  pageOf,
  pageQuery,
} from '../../platform/shared/contract.ts'
import { explanation, replay } from '../coverage/ledger.contract.ts'
import { mode } from '../coverage/terms.contract.ts'
import { reasonInWords } from '../service/service.contract.ts'

const named = z.object({ id, name: z.string() })

export const timeEntry = z.object({
  id,
  case: z.object({ id, number: z.int(), subject: z.string() }).nullable(),
  customer: named.nullable(),
  activity: named.nullable(),
  person: named,
  mode,
  workedOn: day,
  /** Null when only the day is known. */
  startedAt: instant.nullable(),
  workedMinutes: z.int(),
  /** Minutes taken from the coverage; 0 when nothing was charged. */
  accountedMinutes: z.int(),
  coverage: z.object({ id, number: z.int(), name: z.string() }).nullable(),
  notChargedReason: z.string().nullable(),
  note: z.string().nullable(),
  replacesId: id.nullable(),
  recordedBy: named,
  recordedAt: instant,
  reversal: z.object({ reason: z.string(), by: z.string(), at: instant }).nullable(),
  abilities: z.object({ reverse: z.boolean() }),
})
export type TimeEntry = z.infer<typeof timeEntry>

/** Work as it is told; `workedOn` or `startedAt`, today when neither is given. */
export const work = {
  caseId: id.nullish(),
  /** When missing, the one that the rule proposes; null charges nothing, and needs `notChargedReason` where one applies. */
  coverageId: id.nullish(),
  activityId: id.nullish(),
  /** Who worked, when it was not the one who tells; of a supervisor only. */
  personId: id.optional(),
  mode,
  workedOn: day.optional(),
  startedAt: instant.optional(),
  workedMinutes: z.int().min(1).max(1440),
  note: longText(2000).nullish(),
  notChargedReason: longText(1000).nullish(),
  /**
   * Minutes beyond the hours that saving would add, as the person saw it (`replay.overrunAfter - overrunBefore` of the
   * preview); when there are more by now, it is refused and shown.
   */
  seenOverrunMinutes: z.int().min(0).optional(),
}

export const timer = z.object({
  id,
  case: z.object({ id, number: z.int(), subject: z.string(), customer: named }).nullable(),
  activity: named.nullable(),
  mode,
  note: z.string().nullable(),
  startedAt: instant,
  /** It runs since longer than anybody works without stopping. */
  forgotten: z.boolean(),
  /** When the case was given away to others, so that its technician no longer sees it: what was worked until then counts. */
  ownUntil: instant.nullable(),
})
export type Timer = z.infer<typeof timer>

/** The one that is meant, as a screen may show one that was stopped elsewhere; whichever runs when missing. */
const whichTimer = { timerId: id.optional() }

export const availability = z.object({
  id,
  kind: z.enum(['available', 'paused']),
  reason: named.nullable(),
  note: z.string().nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
})
export type Availability = z.infer<typeof availability>

/** What of a time of availability or pause falls on one day in Chile. */
export const availabilityOfDay = availability
  .pick({ kind: true, note: true, startedAt: true, endedAt: true })
  .extend({ reason: z.string().nullable(), minutes: z.int() })
export type AvailabilityOfDay = z.infer<typeof availabilityOfDay>

export const timesheetDay = z.object({
  on: day,
  holiday: z.string().nullable(),
  entries: z.array(timeEntry),
  /** In their order; `endedAt` is null when it goes on. */
  availability: z.array(availabilityOfDay),
  workedMinutes: z.int(),
  pausedMinutes: z.int(),
  availableMinutes: z.int(),
})
export type TimesheetDay = z.infer<typeof timesheetDay>

export const timesheet = z.object({
  person: named,
  from: day,
  until: day,
  /** Monday to Sunday. */
  days: z.array(timesheetDay),
  /** The sums of the days. */
  totals: z.object({
    workedMinutes: z.int(),
    accountedMinutes: z.int(),
    byMode: z.record(mode, z.int()),
    internalMinutes: z.int(),
    pausedMinutes: z.int(),
    availableMinutes: z.int(),
  }),
})
export type Timesheet = z.infer<typeof timesheet>

export const timeEntriesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/time-entries',
    summary: 'Time worked, newest day first: of a case, a customer, a person, a coverage',
    query: z.object({
      caseId: id.optional(),
      customerId: id.optional(),
      personId: id.optional(),
      coverageId: id.optional(),
      mode: mode.optional(),
      from: day.optional(),
      until: day.optional(),
      withReversed: flag.optional(),
      ...pageQuery,
    }),
    answer: pageOf(timeEntry),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/time-entries',
    summary: 'Log time worked on a case, for a customer, or on an internal activity; answers what it took and why',
    body: z.object({ id: id.optional(), replacesId: id.optional(), ...work }),
    answer: timeEntry.extend({ explanation }),
    status: 201,
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/time-entries/{id}',
    summary:
      'One time entry, and whether the one who asks may take it back, or log the correction that is still missing',
    params: idParams,
    answer: timeEntry.extend({ abilities: z.object({ reverse: z.boolean(), finish: z.boolean() }) }),
  }),
  preview: endpoint({
    method: 'POST',
    path: '/api/time-entries/preview',
    summary: 'What logging this time would take, from what, and what would remain; nothing is written',
    body: z.object(work),
    answer: z.object({
      explanation,
      /** Which other charges would be explained anew; null when nothing is charged. */
      replay: replay.nullable(),
      /** The day of the work: what is left before and after is told as of it. */
      workedOn: day,
      /** What is left today, of work of an earlier day; null where nothing is charged or hours have no limit. */
      leftToday: z.object({ before: z.int(), after: z.int() }).nullable(),
      /** The coverages that may be charged, the proposed one first. */
      choices: z.array(z.object({ id, number: z.int(), name: z.string(), covers: z.boolean(), text: z.string() })),
      warnings: z.array(reasonInWords),
      /** Time of the same person that was logged for the same moment; told, not refused. */
      overlaps: z.array(z.object({ id, startedAt: instant, endedAt: instant })),
      /** Why it would be refused; null when it would not. */
      refusal: reasonInWords.extend({ field: z.string().nullable() }).nullable(),
    }),
  }),
  reverse: endpoint({
    method: 'POST',
    path: '/api/time-entries/{id}/reverse',
    summary: 'Take back time that was logged wrongly: its minutes return, both lines stay to be seen',
    params: idParams,
    body: z.object({ reason: longText(1000) }),
    answer: timeEntry,
  }),
  readTimer: endpoint({
    method: 'GET',
    path: '/api/timer',
    summary: 'My running timer, null when none runs',
    answer: z.object({ timer: timer.nullable() }),
  }),
  startTimer: endpoint({
    method: 'POST',
    path: '/api/timer',
    summary: 'Start my timer on a case or an internal activity; refused while another one of mine runs',
    body: z.object({
      caseId: id.nullish(),
      activityId: id.nullish(),
      mode: mode.default('online'),
      note: longText(2000).nullish(),
    }),
    answer: timer,
    status: 201,
  }),
  changeTimer: endpoint({
    method: 'PATCH',
    path: '/api/timer',
    summary: 'Change mode, note or beginning of my running timer',
    body: z.object({
      ...whichTimer,
      mode: mode.optional(),
      note: longText(2000).nullish(),
      startedAt: instant.optional(),
    }),
    answer: timer,
  }),
  stopTimer: endpoint({
    method: 'POST',
    path: '/api/timer/stop',
    summary: 'Stop my timer and log what it counted, or the minutes that are told; refused, it runs on',
    body: z
      .object({ ...whichTimer, ...work, mode: mode.optional(), workedMinutes: work.workedMinutes.optional() })
      .default({}),
    answer: timeEntry.extend({ explanation }),
  }),
  discardTimer: endpoint({
    method: 'DELETE',
    path: '/api/timer',
    summary: 'Throw my timer away; nothing is logged',
    query: z.object(whichTimer),
    answer: z.object({ discarded: z.boolean() }),
  }),
  readAvailability: endpoint({
    method: 'GET',
    path: '/api/availability',
    summary: 'Whether I am available or pausing; null before I said anything. For supervisors, everybody',
    answer: z.object({
      mine: availability.nullable(),
      people: z.array(z.object({ person: named, present: availability })),
    }),
  }),
  setAvailability: endpoint({
    method: 'POST',
    path: '/api/availability',
    summary: 'Say that I am available, pausing (with the reason), or gone (null)',
    body: z.object({
      kind: z.enum(['available', 'paused']).nullable(),
      reasonId: id.nullish(),
      note: longText(500).nullish(),
    }),
    answer: z.object({ mine: availability.nullable() }),
  }),
  timesheet: endpoint({
    method: 'GET',
    path: '/api/timesheet',
    summary: 'The week of a person: time worked by day and mode, pauses',
    query: z.object({
      /** Mine when missing; of somebody else for supervisors. */
      personId: id.optional(),
      /** Any day of the week; this week when missing. */
      on: day.optional(),
    }),
    answer: timesheet,
  }),
}

import { z } from 'zod'
import { clean, endpoint, id, idParams, instant, line, longText, optionalLine } from '../../platform/shared/contract.ts'
import { reasonInWords } from '../service/service.contract.ts'
import { answers } from '../visit-forms/format.contract.ts'
import { person } from './visits.shapes.ts'

/** The moments of a visit, in their order. */
export const moments = ['travelStartedAt', 'arrivedAt', 'departedAt', 'backAt'] as const
export type MomentName = (typeof moments)[number]

/** When it was. A moment that was typed and not tapped (`byHand`) is what a watch said, not the phone. */
export const times = z.object({
  travelStartedAt: instant.nullish(),
  arrivedAt: instant,
  departedAt: instant,
  /** Back where the journey began; the way back is travel too. */
  backAt: instant.nullish(),
  byHand: z.array(z.enum(moments)).max(moments.length).default([]),
})
export type Times = z.infer<typeof times>

export const toldTime = z.object({
  id,
  /** One of the technicians of the visit. */
  personId: id,
  mode: z.enum(['onSite', 'travel']),
  startedAt: instant.optional(),
  workedMinutes: z.int().min(1).max(1440),
  note: clean(2000).nullish(),
})
export type ToldTime = z.infer<typeof toldTime>

export const usedPart = z.object({
  code: optionalLine(60),
  description: line(200),
  quantity: z.number().positive().max(1_000_000),
})

export const toldCommitment = z.object({
  id,
  typeId: id,
  description: longText(2000),
  responsibleId: id,
  dueAt: instant,
})
export type ToldCommitment = z.infer<typeof toldCommitment>

const MOST_COMMITMENTS = 50
/** Ten technicians for two weeks, whose days are told one by one: what was received once is taken again in a correction. */
const MOST_TIME_ENTRIES = 500

/** What a technician sends when the visit is over. */
export const report = z.object({
  /** Made on the phone; without it the content itself tells whether it was sent before. */
  id: id.optional(),
  formVersion: z.int().positive(),
  answers,
  times,
  /** When the technician finished it, and what the clock of the phone says while it is sent. */
  finishedAt: instant.optional(),
  sentAt: instant.optional(),
  /** What was done, in words: it enters the case. */
  summary: longText(10_000).nullish(),
  /** Whether that is how the case was solved. */
  isSolution: z.boolean().default(false),
  /** What is charged; from the times, for every technician, when missing. */
  timeEntries: z.array(toldTime).max(MOST_TIME_ENTRIES).optional(),
  parts: z.array(usedPart).max(100).default([]),
  commitments: z.array(toldCommitment).max(MOST_COMMITMENTS).default([]),
  /** Where the case goes. */
  stateId: id.nullish(),
  /** A correction: the number of the report that it puts right, and why. */
  corrects: z.int().positive().optional(),
  reason: longText(1000).optional(),
  /** The visit was cancelled meanwhile, and was done nevertheless. */
  despiteCancelled: z.boolean().default(false),
})
export type Report = z.infer<typeof report>

/** A report as the office has it. */
export const told = report
  .omit({ corrects: true, despiteCancelled: true, sentAt: true, timeEntries: true, stateId: true })
  .extend({
    id,
    number: z.int(),
    timeEntries: z.array(
      toldTime.extend({
        personName: z.string(),
        /** What was charged; 0 when nothing was, and why. */
        accountedMinutes: z.int(),
        notChargedReason: z.string().nullable(),
      }),
    ),
    commitments: z.array(toldCommitment.extend({ typeName: z.string(), responsibleName: z.string() })),
    state: z.object({ id, name: z.string() }).nullable(),
    finishedAt: instant,
    reason: z.string().nullable(),
    sentBy: person,
    receivedAt: instant,
    clockOffsetMinutes: z.int(),
    notices: z.array(reasonInWords),
  })
export type Told = z.infer<typeof told>

/** What the phone shows as *received by the office*. */
export const receipt = z.object({
  reportId: id,
  visitId: id,
  number: z.int(),
  receivedAt: instant,
  /** What of it could not be done (a charge, a change of state), for the office to see to. */
  notices: z.array(reasonInWords),
  /** What the clock of the phone was behind (negative: ahead), by which what was tapped was put right; 0: it was right. */
  clockOffsetMinutes: z.int(),
})
export type Receipt = z.infer<typeof receipt>

export const reportApi = {
  send: endpoint({
    method: 'PUT',
    path: '/api/visits/{id}/report',
    summary: 'Send what was done, once however often it arrives; with `corrects` and `reason` a correction',
    params: idParams,
    body: report,
    answer: receipt,
  }),
}

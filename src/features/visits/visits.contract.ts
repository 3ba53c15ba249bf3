import { z } from 'zod'
import {
  clean,
  day,
  endpoint,
  flag,
  id,
  idParams,
  instant,
  line,
  longText,
  optionalLine,
  pageOf,
  pageQuery,
  version,
} from '../../platform/shared/contract.ts'
import { equipmentLine, named, person } from './visits.shapes.ts'
import { told } from './report.contract.ts'

/** `planned` also before anybody is sent; the order of the journey. */
export const visitState = z.enum(['planned', 'travelling', 'onSite', 'done', 'cancelled'])
export type VisitState = z.infer<typeof visitState>

export const MOST_TECHNICIANS = 10
export const MOST_PARTS = 100

export const part = z.object({
  code: optionalLine(60),
  description: line(200),
  quantity: z.number().positive().max(1_000_000),
})
export type Part = z.infer<typeof part>

/** Where one goes. */
export const place = z.object({
  address: z.string().nullable(),
  district: z.string().nullable(),
  city: z.string().nullable(),
  /** How to get in: gate, floor, whom to ask for. */
  directions: z.string().nullable(),
})
export type Place = z.infer<typeof place>

export const visitItem = z.object({
  id,
  number: z.int(),
  state: visitState,
  case: z.object({ id, number: z.int(), subject: z.string() }).nullable(),
  customer: named,
  /** The first one answers for the visit. */
  technicians: z.array(person),
  /** Null: to be planned. */
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  place,
  equipment: equipmentLine.nullable(),
  form: z.object({ id, name: z.string(), version: z.int() }),
  travelledAt: instant.nullable(),
  arrivedAt: instant.nullable(),
  departedAt: instant.nullable(),
  cancelledAt: instant.nullable(),
  version,
})
export type VisitItem = z.infer<typeof visitItem>

export const visitEvent = z.object({
  id,
  /** Of the act, and when the office heard of it. */
  at: instant,
  recordedAt: instant,
  actor: person,
  kind: z.enum(['ordered', 'changed', 'travelling', 'arrived', 'cancelled', 'reported', 'corrected']),
  from: z.record(z.string(), z.unknown()).nullable(),
  to: z.record(z.string(), z.unknown()).nullable(),
  reason: z.string().nullable(),
})
export type VisitEvent = z.infer<typeof visitEvent>

export const visit = visitItem.extend({
  contact: z.object({ id, name: z.string(), phone: z.string().nullable(), mobile: z.string().nullable() }).nullable(),
  instructions: z.string().nullable(),
  parts: z.array(part),
  createdBy: person,
  createdAt: instant,
  cancelledBy: person.nullable(),
  cancelReason: z.string().nullable(),
  /** Reports by number, the last one counts. */
  reports: z.array(told),
  events: z.array(visitEvent),
  abilities: z.object({
    /** Technicians, window, place, instructions. */
    plan: z.boolean(),
    cancel: z.boolean(),
    /** Tell that one travels, arrived; send the report. */
    work: z.boolean(),
    /** Put a sent report right. */
    correct: z.boolean(),
  }),
})
export type Visit = z.infer<typeof visit>

const plannable = {
  technicianIds: z.array(id).max(MOST_TECHNICIANS),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  contactId: id.nullable(),
  address: optionalLine(200),
  district: optionalLine(100),
  city: optionalLine(100),
  directions: clean(1000).nullish(),
  instructions: clean(5000).nullish(),
  parts: z.array(part).max(MOST_PARTS),
}
const order = z.object(plannable).partial().extend({
  /** The id that the caller gave it: the same order sent twice is one. */
  id: id.optional(),
  formId: id,
})

/** A day in Chile, or an instant. */
const moment = z.union([day, instant])

export const visitsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/visits',
    summary: 'Visits: of a technician, between two days or instants, of a case or a customer; latest first',
    query: z.object({
      technicianId: id.optional(),
      /** Those whose window reaches into the time from `from` (its beginning) until `to` (the end of that day). */
      from: moment.optional(),
      to: moment.optional(),
      caseId: id.optional(),
      customerId: id.optional(),
      state: visitState.optional(),
      /** To be planned: nobody, or no time, was said yet. */
      unplanned: flag.optional(),
      /** Their window is over and they are not finished. */
      late: flag.optional(),
      ...pageQuery,
    }),
    answer: pageOf(visitItem),
  }),
  board: endpoint({
    method: 'GET',
    path: '/api/visits/board',
    summary:
      'All that planning needs of some days: technicians, their visits, days off, and what is still to be planned',
    query: z.object({ from: day, to: day }),
    answer: z.object({
      from: day,
      to: day,
      technicians: z.array(person.extend({ availability: z.enum(['available', 'paused']).nullable() })),
      visits: z.array(visitItem),
      /** There are too many: those that begin later than this are left out. */
      shownUntil: instant.nullable(),
      unplanned: z.array(visitItem),
      /** There are more to be planned than these. */
      moreUnplanned: z.boolean(),
      daysOff: z.array(z.object({ on: day, name: z.string() })),
    }),
  }),
  places: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/places',
    summary: 'Where one may go at this customer: its address, delivery places of the ERP, earlier visits, equipment',
    params: idParams,
    answer: z.object({
      items: z.array(
        place.extend({
          name: z.string(),
          source: z.enum(['customer', 'erp', 'visits', 'equipment']),
          phone: z.string().nullable(),
          attention: z.string().nullable(),
        }),
      ),
      /** When the places of the ERP were read; null when it has none to say. */
      erpReadAt: instant.nullable(),
    }),
  }),
  order: endpoint({
    method: 'POST',
    path: '/api/cases/{id}/visits',
    summary: 'Send somebody to the customer for this case; all that is registered goes with the order',
    params: idParams,
    body: order,
    answer: visit,
    status: 201,
  }),
  orderAlone: endpoint({
    method: 'POST',
    path: '/api/visits',
    summary: 'Send somebody to a customer without a case',
    body: order.extend({ customerId: id, equipmentId: id.nullish() }),
    answer: visit,
    status: 201,
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/visits/{id}',
    summary: 'A visit by its id or its number: order, journey, reports and history',
    params: z.object({ id: z.union([id, z.string().regex(/^[1-9]\d{0,14}$/)]) }),
    answer: visit,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/api/visits/{id}',
    summary: 'Plan it: who goes, when, where, with what; an older `version` is refused with the present one',
    params: idParams,
    body: z
      .object(plannable)
      .partial()
      .extend({ version, reason: longText(500).optional() }),
    answer: visit,
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/api/visits/{id}/cancel',
    summary: 'Nobody goes any more, or the technician could not do it; with the reason',
    params: idParams,
    body: z.object({ reason: longText(1000), at: instant.optional(), sentAt: instant.optional() }),
    answer: visit,
  }),
  progress: endpoint({
    method: 'PUT',
    path: '/api/visits/{id}/progress',
    summary: 'Tell that one travels or has arrived; what is known already is no reason to complain',
    params: idParams,
    body: z.object({
      state: z.enum(['travelling', 'onSite']),
      /** When it was, by the clock of the phone; and what that clock said when this was sent. */
      at: instant,
      sentAt: instant.optional(),
    }),
    answer: z.object({ state: visitState, receivedAt: instant }),
  }),
}

import { z } from 'zod'
import {
  day,
  endpoint,
  id,
  idParams,
  instant,
  longText,
  optionalLine,
  version,
} from '../../platform/shared/contract.ts'
import { coverageKind } from './terms.contract.ts'

/** A time that a product was with us to be repaired; the clock of its guarantee stands meanwhile. */
export const repair = z.object({
  id,
  equipment: z.object({ id, name: z.string(), serial: z.string().nullable() }),
  case: z.object({ id, number: z.int() }).nullable(),
  receivedOn: day,
  /** Null while it is here. */
  returnedOn: day.nullable(),
  /** For our own people. */
  note: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: instant,
  returnedBy: z.string().nullable(),
  returnedAt: instant.nullable(),
  version,
  abilities: z.object({ return: z.boolean(), correct: z.boolean() }),
})
export type RepairItem = z.infer<typeof repair>

/** What other days of a repair would do to the contracts and warranties that it stops. */
export const repairPreview = z.object({
  coverages: z.array(z.object({ id, number: z.int(), kind: coverageKind, lastDayBefore: day, lastDayAfter: day })),
  /** Why it would be refused; null when it would not. */
  refusal: z.object({ code: z.string(), field: z.string().nullable(), text: z.string() }).nullable(),
})

const note = optionalLine(1000)

export const repairsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/equipment/{id}/repairs',
    summary: 'The last hundred times a product was with us to be repaired, newest first',
    params: idParams,
    answer: z.object({ items: z.array(repair), abilities: z.object({ receive: z.boolean() }) }),
  }),
  here: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/repairs',
    summary: 'Products of a customer that are with us to be repaired now',
    params: idParams,
    answer: z.object({ items: z.array(repair), abilities: z.object({ receive: z.boolean() }) }),
  }),
  receive: endpoint({
    method: 'POST',
    path: '/api/equipment/{id}/repairs',
    summary: 'Receive a product to be repaired: the days of its guarantee stop',
    params: idParams,
    body: z.object({ caseId: id.nullish(), receivedOn: day, note }),
    answer: repair,
    status: 201,
  }),
  return: endpoint({
    method: 'POST',
    path: '/api/repairs/{id}/return',
    summary: 'Return a repaired product: the days of its guarantee run again, and end later by those that it was here',
    params: idParams,
    body: z.object({ returnedOn: day }),
    answer: repair,
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/repairs/{id}',
    summary: 'One time that a product was with us to be repaired',
    params: idParams,
    answer: repair,
  }),
  preview: endpoint({
    method: 'POST',
    path: '/api/repairs/{id}/preview',
    summary: 'What other days of a repair would do to the last days of contracts and warranties; nothing is written',
    params: idParams,
    body: z.object({ receivedOn: day, returnedOn: day.nullable() }),
    answer: repairPreview,
  }),
  correct: endpoint({
    method: 'PATCH',
    path: '/api/repairs/{id}',
    summary: 'Put right the days or the note of a repair, with the reason; `returnedOn` null: it is still here',
    params: idParams,
    body: z.object({
      receivedOn: day.optional(),
      returnedOn: day.nullable().optional(),
      note: note.optional(),
      reason: longText(1000),
      version,
    }),
    answer: repair,
  }),
}

import { z } from 'zod'
import { endpoint, id, instant } from '../../platform/shared/contract.ts'
import { category } from '../settings/settings.contract.ts'
import { FACTS, form } from '../visit-forms/format.contract.ts'
import { report, toldCommitment, toldTime } from './report.contract.ts'
import { named, person } from './visits.shapes.ts'
import { visit } from './visits.contract.ts'

/** A visit with all that its technician needs where there is no network. */
export const packedVisit = visit.omit({ events: true, abilities: true, reports: true }).extend({
  /** The last report that was received, with all that a correction begins with, on whichever phone it is made. */
  report: report
    .pick({ answers: true, times: true, summary: true, isSolution: true, parts: true })
    .extend({ timeEntries: z.array(toldTime), commitments: z.array(toldCommitment) })
    .extend({ number: z.int(), sentBy: person, receivedAt: instant })
    .nullable(),
  /** What the customer has: number and name, what is left, until when; in words. */
  coverage: z.object({ name: z.string(), text: z.string(), light: z.enum(['green', 'amber', 'red']) }).nullable(),
  /** The situation as it was registered, and what was said since, the newest first. */
  situation: z
    .object({
      description: z.string(),
      entries: z.array(z.object({ at: instant, author: z.string(), text: z.string() })),
    })
    .nullable(),
  /** What fields of the form may begin with; the day and the time are those of the phone when it is opened. */
  facts: z.partialRecord(z.enum(FACTS), z.string()),
  /** Which case states this technician may choose. */
  mayMoveCase: z.boolean(),
})
export type PackedVisit = z.infer<typeof packedVisit>

export const pack = z.object({
  /** The clock of the office when this was packed. */
  at: instant,
  me: person,
  visits: z.array(packedVisit),
  /** Every version of a form that these visits are filled with. */
  forms: z.array(z.object({ id, version: z.int(), name: z.string(), form })),
  states: z.array(named.extend({ category })),
  commitmentTypes: z.array(named),
  people: z.array(person),
  /** Largest upload, in bytes. */
  maxFileBytes: z.int(),
})
export type Pack = z.infer<typeof pack>

export const phoneApi = {
  pack: endpoint({
    method: 'GET',
    path: '/api/visits/pack',
    summary: 'My visits of the next days with all that is needed to do them without network',
    answer: pack,
  }),
}

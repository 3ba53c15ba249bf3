import type { FirstClassifications } from '../../../../features/settings/server/first-classifications.ts'
import { orderAlone, orderVisit } from '../../../../features/visits/server/commands/order-visit.ts'
import { tellProgress } from '../../../../features/visits/server/commands/tell-progress.ts'
import type { Ctx } from '../../../../platform/server/context.ts'
import { MINUTE } from '../clock.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import type { FreeTimes } from './free.ts'
import type { Job } from './jobs.ts'
import { type Journey, sendReport } from './report.ts'

export type Given = { ids: FirstClassifications; people: Person[]; now: number; dir: string }
export type Told = Given & {
  random: Random
  acting: (person: Person, at: number) => Ctx
  free: FreeTimes
  forms: { visit: string; care: string }
  office: Person[]
  technicians: Person[]
}
/** What waits for somebody to go: mostly a case, else a product that the customer asked to be looked at. */
export type Waiting = {
  caseId: string | null
  customerId: string
  equipmentId: string | null
  about: string
  contact: string | null
  district: string | null
  lastActivityAt: Date
}
export type Errand = Waiting & { job: Job }

type When = { startsAt: number; endsAt: number; technicianIds: string[] }
export const windowOf = ({ startsAt, endsAt, technicianIds }: When) => ({
  technicianIds,
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
})

type Ordering = { by: Person; at: number; when?: When }

/** Ordered for its case, or without one. */
export async function orderFor({ acting, forms }: Told, one: Errand, { by, at, when }: Ordering): Promise<string> {
  const { caseId, customerId, equipmentId, job } = one
  const order = {
    formId: forms.visit,
    instructions: job.instructions,
    parts: job.parts.map(({ code, description, quantity }) => ({ code, description, quantity })),
    ...(when && windowOf(when)),
  }
  const ctx = acting(by, at)
  const { id } = caseId
    ? await orderVisit(ctx, { params: { id: caseId }, query: {}, body: order })
    : await orderAlone(ctx, { params: {}, query: {}, body: { ...order, customerId, equipmentId } })
  return id
}

type Gone = { visitId: string; technician: Person; journey: Journey; sentAfter: number; solves: boolean }

/** A visit from setting out to its report, which is sent some minutes after it is over. */
export async function goAndReport(told: Told, one: Errand, gone: Gone): Promise<void> {
  const { visitId, technician, journey, sentAfter, solves } = gone
  const { acting, ids, dir } = told
  const { job } = one
  await travel(told, technician, { visitId, ...journey, arrives: true })
  const { startsAt, travel: there, onSite, back } = journey
  const sentAt = startsAt + (there + onSite + back + sentAfter) * MINUTE
  await sendReport(acting(technician, sentAt), {
    visitId,
    job,
    journey,
    receivedBy: one.contact ?? 'Jefe de local',
    solves,
    stateId: solves ? ids.states.solved : one.caseId && job.pending ? ids.states.waitingPart : null,
    dir,
  })
}

type Travelling = Pick<Journey, 'startsAt' | 'travel'> & { visitId: string; arrives: boolean }

export async function travel({ acting }: Told, by: Person, { visitId, startsAt, travel, arrives }: Travelling) {
  const tell = (state: 'travelling' | 'onSite', at: number) =>
    tellProgress(acting(by, at), {
      params: { id: visitId },
      query: {},
      body: { state, at: new Date(at).toISOString() },
    })
  await tell('travelling', startsAt)
  if (arrives) await tell('onSite', startsAt + travel * MINUTE)
}

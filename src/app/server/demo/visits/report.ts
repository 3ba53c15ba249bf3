import { receiveReport } from '../../../../features/visits/server/report/receive-report.ts'
import { report } from '../../../../features/visits/report.contract.ts'
import type { Ctx } from '../../../../platform/server/context.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { MINUTE } from '../clock.ts'
import type { Job } from './jobs.ts'
import { uploadSignature } from './signature.ts'

/** How a visit went, in minutes from setting out. */
export type Journey = { startsAt: number; travel: number; onSite: number; back: number }

type Done = {
  visitId: string
  job: Job
  journey: Journey
  /** Who signed, and where the case goes then. */
  receivedBy: string
  stateId: string | null
  solves: boolean
  dir: string
}

const iso = (at: number) => new Date(at).toISOString()

/** What the form already knows of the product when it is opened. */
async function thingOf({ db }: Ctx, visitId: string) {
  const found = await db
    .selectFrom('visits')
    .innerJoin('equipment', 'equipment.id', 'visits.equipmentId')
    .select(['productName', 'serial'])
    .where('visits.id', '=', visitId)
    .executeTakeFirst()
  return found && { equipo: found.productName, ...(found.serial && { serie: found.serial }) }
}

/** Sends what was done, as the phone of the technician does. */
export async function sendReport(ctx: Ctx, { visitId, job, journey, receivedBy, stateId, solves, dir }: Done) {
  const arrived = journey.startsAt + journey.travel * MINUTE
  const departed = arrived + journey.onSite * MINUTE
  const thing = await thingOf(ctx, visitId)
  const fileId = await uploadSignature(ctx, { name: receivedBy, dir })
  const body = report.parse({
    formVersion: 1,
    answers: {
      fecha: dayInChile(new Date(arrived)),
      recibe: receivedBy,
      ...thing,
      tipo_visita: 'falla',
      falla: job.falla,
      causa: job.causa,
      realizado: job.done,
      por_cotizar: Boolean(job.toQuote),
      ...(job.toQuote && {
        repuestos: [{ descripcion: job.toQuote.description, cantidad: 1, valor: job.toQuote.valor }],
      }),
      quedo_operativo: !job.pending,
      ...(job.pending && { pendiente: job.pending }),
      firma: { fileId, name: receivedBy, signedAt: iso(departed - 2 * MINUTE) },
    },
    times: {
      travelStartedAt: iso(journey.startsAt),
      arrivedAt: iso(arrived),
      departedAt: iso(departed),
      backAt: journey.back ? iso(departed + journey.back * MINUTE) : null,
    },
    finishedAt: iso(departed),
    summary: job.pending ? `${job.done} ${job.pending}` : job.done,
    isSolution: solves,
    parts: job.parts.map(({ code, description, quantity }) => ({ code, description, quantity })),
    stateId,
  })
  return receiveReport(ctx, { params: { id: visitId }, query: {}, body })
}

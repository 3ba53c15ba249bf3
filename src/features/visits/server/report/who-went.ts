import { type Ctx } from '../../../../platform/server/context.ts'
import { isStaff } from '../../../../platform/shared/actor.ts'
import { type HeldVisit, holdVisit, wasSent } from '../hold-visit.ts'
import { tellVisit } from '../tell-visit.ts'

/**
 * Holds a visit for whoever reports it. Without network nobody hears that a visit was given to others: who was sent and
 * did it is one of its technicians, last of them, and its history tells so; unless somebody else reported it already.
 */
export async function holdForReport(ctx: Ctx, id: string): Promise<HeldVisit> {
  const visit = await holdVisit(ctx, id, { alsoSentBefore: true })
  const { actor } = ctx
  if (visit.technicianIds.includes(actor.id) || !isStaff(actor) || visit.reports || !(await wasSent(ctx, id)))
    return visit
  const technicians = [...visit.technicians, { id: actor.id, name: actor.name }]
  await ctx.db
    .insertInto('visitTechnicians')
    .values({ visitId: id, personId: actor.id, place: visit.technicians.length })
    .execute()
  const window = { startsAt: asText(visit.startsAt), endsAt: asText(visit.endsAt) }
  const from = { plan: { technicians: visit.technicians, ...window } }
  await tellVisit(ctx, visit, { kind: 'changed', from, to: { plan: { technicians, ...window } } })
  const one = visit.one && { ...visit.one, hasOwnVisit: true }
  return { ...visit, one, technicians, technicianIds: technicians.map((technician) => technician.id) }
}

const asText = (at: Date | null) => at?.toISOString() ?? null

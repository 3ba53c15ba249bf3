import type { Ctx } from '../../../platform/server/context.ts'
import type { NewCaseEvent } from '../../cases/cases.events.ts'
import { recordEvent, touchCase } from '../../cases/server/history.ts'
import type { NewVisitEvent } from '../visits.events.ts'

type Told = {
  id: string
  number: number
  one: { id: string; customerId: string } | null
}

/**
 * Writes what happened into the history of a visit and, where it has a case, into that of the case; every open screen
 * that shows one of them hears of it.
 */
export async function tellVisit(ctx: Ctx, visit: Told, event: NewVisitEvent): Promise<void> {
  const at = event.at ?? ctx.now
  await ctx.db
    .insertInto('visitEvents')
    .values({
      id: ctx.newId(),
      visitId: visit.id,
      at,
      recordedAt: ctx.now,
      actorId: ctx.actor.id,
      actorName: ctx.actor.name,
      kind: event.kind,
      fromValue: asJson(event.from),
      toValue: asJson(event.to),
      reason: event.reason ?? null,
    })
    .execute()
  ctx.touch(`visit:${visit.id}`)
  ctx.touch('visits')
  if (!visit.one) return
  const told = inCase(event, { number: visit.number, at: at.toISOString() })
  for (const one of told) {
    const about = { caseId: visit.one.id, subjectId: visit.id, reason: event.reason }
    await recordEvent(ctx, { ...about, ...one } as NewCaseEvent)
  }
  await touchCase(ctx, visit.one)
}

const asJson = (value: unknown) => (value === undefined ? null : JSON.stringify(value))

type InCase = Pick<NewCaseEvent, 'kind'> & { from?: unknown; to: unknown }

/** The same as the case tells it. */
function inCase(event: NewVisitEvent, { number, at }: { number: number; at: string }): InCase[] {
  switch (event.kind) {
    case 'ordered':
      return [{ kind: 'visitOrdered', to: { number, ...event.to } }]
    case 'changed': {
      const { from, to } = event
      const told: InCase[] = []
      if (from.plan && to.plan) told.push({ kind: 'visitPlanned', from: from.plan, to: { number, ...to.plan } })
      const changed = Object.keys(to).filter((field) => field !== 'plan')
      if (changed.length) told.push({ kind: 'visitChanged', to: { number, changed } })
      return told
    }
    case 'travelling':
      return [{ kind: 'visitTravelling', to: { number, at } }]
    case 'arrived':
      return [{ kind: 'visitArrived', to: { number, at } }]
    case 'cancelled':
      return [{ kind: 'visitCancelled', to: { number, at } }]
    case 'reported':
      return [{ kind: 'visitReported', to: { number, report: event.to.report } }]
    case 'corrected':
      return [{ kind: 'visitCorrected', to: { number, report: event.to.report } }]
  }
}

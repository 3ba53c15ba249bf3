import type { Ctx } from '../../../platform/server/context.ts'
import { dayInChile } from '../../../platform/shared/chile/day.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import { maySeeCustomer } from '../../customers/customers.rules.ts'
import { lastDayFor } from '../../coverage/coverage.rules.ts'
import { todayOf } from '../../coverage/server/coverage-items.ts'
import { findCoverage } from '../../coverage/server/hold-coverage.ts'
import { isLost } from '../../service/fit.rules.ts'
import { whoPaysFor } from '../../service/server/serve.ts'
import type { CoverageThen } from '../cases.events.ts'
import { whyNotCover } from '../cases.rules.ts'
import type { CaseRow } from './history.ts'
import type { References, Situation } from './situation.ts'

/** What is to be covered; what it refers to is known to be there. */
type Asked = { customerId: string; equipmentId: string | null; topicId: string | null }

/** The coverage that answers for a new case: the chosen one, or the one that applies today by the rule who pays. */
export async function coverageOfNew(
  ctx: Ctx,
  refs: References,
  found: Situation,
): Promise<{ id: string | null; reasons: Reason[] }> {
  const { customerId, coverageId } = refs
  if (coverageId === null || !found.customer || !maySeeCustomer(ctx.actor, customerId)) return { id: null, reasons: [] }
  const asked = { customerId, equipmentId: found.equipment?.id ?? null, topicId: found.topic?.id ?? null }
  if (coverageId === undefined)
    return { id: (await whoPaysFor(ctx, { ...asked, on: todayOf(ctx) })).coverageId, reasons: [] }
  const { coverage, reasons } = await chooseCoverage(ctx, coverageId, asked)
  return { id: coverage?.id ?? null, reasons }
}

/** A coverage that somebody chose, and what stands against it: unknown, not in force, or it does not cover this. */
export async function chooseCoverage(
  ctx: Ctx,
  coverageId: string,
  asked: Asked,
): Promise<{ coverage: CoverageThen | null; reasons: Reason[] }> {
  const known = await ctx.db
    .selectFrom('coverages')
    .select('id')
    .where('id', '=', coverageId)
    .where('customerId', '=', asked.customerId)
    .executeTakeFirst()
  if (!known) return { coverage: null, reasons: [{ code: 'case.coverage_unknown', field: 'coverageId' }] }
  const row = await findCoverage(ctx, coverageId)
  const { candidates } = await whoPaysFor(ctx, { ...asked, on: todayOf(ctx) })
  const covers = candidates.some((one) => one.covers && one.coverage.id === row.id)
  const lastDay = lastDayFor(row, asked.equipmentId, todayOf(ctx))
  const reason = whyNotCover({ ...row, lastDay }, { covers, supervises: may(ctx.actor, 'supervise') }, todayOf(ctx))
  return { coverage: { id: row.id, name: row.typeName, number: row.number }, reasons: reason ? [reason] : [] }
}

/**
 * What answers for a case instead of its coverage when it is about another product or topic now: what would have been
 * proposed had it been registered so. Undefined while the coverage stays: nothing new stands against it. What a
 * supervisor chose though it never covered the case stays as well.
 */
export async function coverageInstead(
  ctx: Ctx,
  row: CaseRow,
  asked: Asked,
): Promise<{ id: string | null } | undefined> {
  if (!row.coverageId || (asked.equipmentId === row.equipmentId && asked.topicId === row.topicId)) return undefined
  const on = dayInChile(row.registeredAt)
  const then = await whoPaysFor(ctx, { ...askedOf(row), on })
  const now = await whoPaysFor(ctx, { ...asked, on })
  const [before, after] = [then, now].map(({ candidates }) =>
    candidates.find(({ coverage }) => coverage.id === row.coverageId),
  )
  return isLost(before, after) ? { id: now.coverageId } : undefined
}

const askedOf = ({ customerId, equipmentId, topicId }: CaseRow): Asked => ({ customerId, equipmentId, topicId })

/** How a coverage is called in the history. */
export async function coverageThen(ctx: Ctx, id: string | null): Promise<CoverageThen | null> {
  if (!id) return null
  const row = await ctx.db
    .selectFrom('coverages')
    .innerJoin('coverageTypes', 'coverageTypes.id', 'coverages.typeId')
    .select(['coverages.id', 'coverageTypes.name', 'coverages.number'])
    .where('coverages.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

import { sql } from 'kysely'
import { visibleCases } from '../../../features/cases/server/visible.ts'
import { maySeeCoverage } from '../../../features/coverage/coverage.rules.ts'
import { maySeeCustomer } from '../../../features/customers/customers.rules.ts'
import { readable, workable } from '../../../features/knowledge/server/articles.ts'
import { may } from '../../../features/auth/auth.rules.ts'
import { maySeeTimeOf } from '../../../features/time-entries/time-entries.rules.ts'
import { visibleVisits } from '../../../features/visits/server/visible.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import { notFound } from '../../../platform/shared/refusal.ts'

/**
 * Where to listen for those of the topics that this person may follow; a case that was given away while it was
 * open does not silence the rest of the screen. A contact hears of the own company alone, and of articles when what
 * contacts read of them changes.
 * @returns topic to listen to → topics as they were asked for
 * @throws Refusal 404 when none of them is within reach
 */
export async function whereToListen(ctx: Ctx, topics: string[]): Promise<Map<string, string[]>> {
  const visible = await visibleCaseIds(ctx, topics)
  const coverages = await visibleCoverageIds(ctx, topics)
  const articles = await visibleArticleIds(ctx, topics)
  const visits = await visibleVisitIds(ctx, topics)
  const reachable = topics.filter((topic) => {
    const [kind, id] = topic.split(':')
    if (kind === 'customer') return maySeeCustomer(ctx.actor, id!)
    if (kind === 'person' || kind === 'timer' || kind === 'deliveries') return id === ctx.actor.id
    if (kind === 'time') return isStaff(ctx.actor) && maySeeTimeOf(ctx.actor, id!)
    if (kind === 'availability') return id ? id === ctx.actor.id : may(ctx.actor, 'supervise')
    if (kind === 'leftTimers') return may(ctx.actor, 'supervise')
    if (kind === 'article') return articles.has(id!)
    if (kind === 'coverage') return coverages.has(id!)
    if (kind === 'visit') return visits.has(id!)
    if (kind === 'visits') return isStaff(ctx.actor)
    if (kind === 'erpImports') return may(ctx.actor, 'administer')
    if (kind === 'authorisations') return isStaff(ctx.actor)
    return kind !== 'case' || visible.has(id!)
  })
  if (reachable.length === 0) throw notFound('topic')
  const places = new Map<string, string[]>()
  for (const topic of reachable) {
    const place = isStaff(ctx.actor) ? topic : placeOfContact(ctx, topic)
    places.set(place, [...(places.get(place) ?? []), topic])
  }
  return places
}

async function visibleCaseIds(ctx: Ctx, topics: string[]): Promise<Set<string>> {
  const ids = idsIn(topics, 'case:')
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from cases where id = any(${ids}::uuid[]) and ${visibleCases(ctx)}`.execute(ctx.db)
  return new Set(rows.map((row) => row.id))
}

/** The whole customer sees what it is entitled to. */
async function visibleCoverageIds(ctx: Ctx, topics: string[]): Promise<Set<string>> {
  const ids = idsIn(topics, 'coverage:')
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string; customerId: string }>`
    select id, customer_id from coverages where id = any(${ids}::uuid[])`.execute(ctx.db)
  return new Set(rows.filter((row) => maySeeCoverage(ctx.actor, row.customerId)).map((row) => row.id))
}

async function visibleArticleIds(ctx: Ctx, topics: string[]): Promise<Set<string>> {
  const ids = idsIn(topics, 'article:')
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from articles a where id = any(${ids}::uuid[]) and ((${readable(ctx)}) or (${workable(ctx)}))`.execute(
    ctx.db,
  )
  return new Set(rows.map((row) => row.id))
}

async function visibleVisitIds(ctx: Ctx, topics: string[]): Promise<Set<string>> {
  const ids = idsIn(topics, 'visit:')
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from visits v where id = any(${ids}::uuid[]) and ${visibleVisits(ctx)}`.execute(ctx.db)
  return new Set(rows.map((row) => row.id))
}

function placeOfContact({ actor }: Ctx, topic: string): string {
  if (topic === 'cases' || topic === 'coverages') return `customer:${actor.customerId}`
  return topic.replace(/^article(?=s$|:)/, 'published-article')
}

const idsIn = (topics: string[], kind: string) =>
  topics.filter((topic) => topic.startsWith(kind)).map((topic) => topic.slice(kind.length))

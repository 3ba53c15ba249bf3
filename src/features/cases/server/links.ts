import { sql } from 'kysely'
import { type Ctx, lockByName } from '../../../platform/server/context.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'
import type { LinkKind } from '../cases.contract.ts'
import type { CaseThen, NewCaseEvent } from '../cases.events.ts'
import { announceCase, recordEvents } from './history.ts'
import { visibleCases } from './visible.ts'

type Case = CaseThen & { customerId: string }
export type RelatedCase = Case & { kind: LinkKind; linkId: string }

/** The cases a new case shall be related to, and what is wrong with the request, by field. */
export async function readRelated(
  ctx: Ctx,
  caseId: string | undefined,
  links: { relatedCaseId: string; kind: LinkKind }[],
): Promise<{ cases: RelatedCase[]; reasons: Reason[] }> {
  if (!links.length) return { cases: [], reasons: [] }
  const ids = links.map((link) => link.relatedCaseId)
  const found = await ctx.db
    .selectFrom('cases')
    .select(['id', 'number', 'subject', 'customerId'])
    .where('id', 'in', ids)
    .where(visibleCases(ctx))
    .execute()
  const cases: RelatedCase[] = []
  const reasons: Reason[] = []
  for (const [index, { relatedCaseId, kind }] of links.entries()) {
    const field = `links.${index}.relatedCaseId`
    const one = found.find((row) => row.id === relatedCaseId)
    if (relatedCaseId === caseId) reasons.push({ code: 'case.link_to_itself', field })
    else if (!one) reasons.push({ code: 'case.unknown', field })
    else if (cases.some((other) => other.id === one.id && other.kind === kind))
      reasons.push({ code: 'case.already_linked', values: { number: one.number }, field })
    else if (kind === 'duplicates' && cases.some((other) => other.kind === kind))
      reasons.push({
        code: 'case.already_duplicate',
        values: { number: cases.find((c) => c.kind === kind)!.number },
        field,
      })
    else cases.push({ ...one, kind, linkId: ctx.newId() })
  }
  return { cases, reasons }
}

/** Writes relations, and in both histories that they were made. */
export async function relate(ctx: Ctx, one: Case, related: RelatedCase[]): Promise<void> {
  if (!related.length) return
  await ctx.db
    .insertInto('caseLinks')
    .values(
      related.map((other) => ({
        id: other.linkId,
        caseId: one.id,
        relatedCaseId: other.id,
        kind: other.kind,
        createdBy: ctx.actor.id,
        createdAt: ctx.now,
      })),
    )
    .execute()
  await recordEvents(
    ctx,
    related.flatMap((other) => linkEvents('linked', one, other)),
  )
  for (const other of related) announceCase(ctx, other)
}

/** What both histories tell of a relation made or undone. */
export function linkEvents(
  kind: 'linked' | 'unlinked',
  one: CaseThen,
  other: CaseThen & { kind: LinkKind },
): NewCaseEvent[] {
  const there = { ...caseThen(other), kind: other.kind, direction: 'from' as const }
  const here = { ...caseThen(one), kind: other.kind, direction: 'to' as const }
  return kind === 'linked'
    ? [
        { caseId: one.id, kind, to: there },
        { caseId: other.id, kind, to: here },
      ]
    : [
        { caseId: one.id, kind, from: there },
        { caseId: other.id, kind, from: here },
      ]
}

export const caseThen = ({ id, number, subject }: CaseThen): CaseThen => ({ id, number, subject })

/** Held by whoever reads or writes chains of duplicates, after the rows of the cases: two halves of a loop wait for each other. */
export const holdDuplicates = (ctx: Ctx) => lockByName(ctx, 'cases.duplicates')

/** The case that `caseId` duplicates, the one that that one duplicates, and so on. */
export async function duplicatedBy(ctx: Ctx, caseId: string): Promise<Case[]> {
  const { rows } = await sql<Case>`
    with recursive chain (id, depth) as (
      select ${caseId}::uuid, 0
      union all
      select link.related_case_id, depth + 1 from chain
      join case_links link on link.case_id = chain.id and link.kind = 'duplicates' where depth < 1000
    )
    select cases.id, number, subject, customer_id from chain join cases on cases.id = chain.id
    where depth > 0 order by depth`.execute(ctx.db)
  return rows
}

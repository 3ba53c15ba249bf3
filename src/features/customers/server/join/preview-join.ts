import { sql } from 'kysely'
import { type Ctx, inPicture } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { inWords } from '../../../../platform/shared/in-words.ts'
import { notAllowed } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { joinApi, JoinCounts, JoinPreview } from '../../join.contract.ts'
import { differingFields, filledFields, type JoinField } from '../../join.rules.ts'
import { joinRefusals } from '../../join.text.ts'
import { type JoinParts, readPair, type Side } from './read-pair.ts'

const NONE: JoinCounts = {
  cases: 0,
  pendingCases: 0,
  coverages: 0,
  contacts: 0,
  equipment: 0,
  visits: 0,
  commitments: 0,
  workedMinutes: 0,
  portalPeople: 0,
}

/** What would become of two records, in a picture of one moment. */
export async function previewJoin(
  ctx: Ctx,
  { parts, names }: JoinParts,
  { params }: Input<typeof joinApi.preview>,
): Promise<JoinPreview> {
  if (!may(ctx.actor, 'supervise')) throw notAllowed()
  const pair = { stays: params.id, goes: params.otherId }
  const companies = await names()
  return inPicture(ctx, async (ctx) => {
    const { stays, goes, contacts, reasons, nameOf } = await readPair(ctx, { parts, companies }, pair)
    const counts = { ...NONE }
    for (const { count } of parts) Object.assign(counts, await count?.(ctx, pair.goes))
    const filled = filledFields(stays, goes)
    const differing = differingFields(stays, goes)
    const classes = await classNames(ctx, [stays.classId, goes.classId])
    const said = (field: JoinField, value: string) => (field === 'classId' ? (classes.get(value) ?? '') : value)
    return {
      stays: presentSide(stays),
      goes: presentSide(goes),
      counts,
      codes: goes.codes.map(({ company, code }) => ({ company, name: nameOf(company), code })),
      fills: (Object.entries(filled) as [JoinField, string][]).map(([field, value]) => ({
        field,
        value: said(field, value),
      })),
      differs: differing.map((field) => ({
        field,
        kept: said(field, stays[field] ?? ''),
        left: said(field, goes[field]!),
      })),
      sameContacts: contacts.map(({ name }) => name),
      reasons: reasons.map((reason) => ({ code: reason.code, text: inWords(joinRefusals, ctx.language, reason) })),
    }
  })
}

const presentSide = ({ id, name, taxId, city, active, version }: Side) => ({ id, name, taxId, city, active, version })

/** Names of classes of customers. */
export async function classNames({ db }: Pick<Ctx, 'db'>, ids: (string | null)[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from customer_classes where id = any(${ids.filter((id) => id !== null)}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Ctx } from '../../../../platform/server/context.ts'
import { type Answer, id, type Input } from '../../../../platform/shared/contract.ts'
import { inWords } from '../../../../platform/shared/in-words.ts'
import { notAllowed, notFound, type Reason } from '../../../../platform/shared/refusal.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { may } from '../../../auth/auth.rules.ts'
import { type erpImport, type erpImportApi, type importChange, importKind } from '../../erp-import.contract.ts'
import { failureWords } from '../../erp.text.ts'
import { importReasons } from '../../import-reasons.text.ts'

type Row = Omit<z.infer<typeof erpImport>, 'startedAt' | 'endedAt' | 'counts'> & {
  startedAt: Date
  endedAt: Date | null
  counts: Partial<z.infer<typeof erpImport>['counts']>
}

async function rowsOf(ctx: Ctx, which: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select i.id, i.company, i.preview, i.state, p.name as started_by, i.started_at, i.ended_at, i.total, i.read_count as read,
      i.unchanged, i.counts, i.contacts, i.problem
    from erp_imports i left join people p on p.id = i.started_by ${which}`.execute(ctx.db)
  return rows
}

export const readImportRow = async (ctx: Ctx, id: string): Promise<Row | undefined> =>
  (await rowsOf(ctx, sql`where i.id = ${id}`))[0]

export const presentImport = (ctx: Ctx, row: Row): z.infer<typeof erpImport> => ({
  ...row,
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  counts: countsOf(row.counts),
  problem: say(row.problem, ctx.language),
})

const countsOf = (counts: Row['counts']) =>
  Object.fromEntries(importKind.options.map((kind) => [kind, counts[kind] ?? 0])) as z.infer<typeof erpImport>['counts']

/** A reason that was kept, in the language of whoever reads it. */
function say(kept: string | null, language: Language): string | null {
  if (kept === null) return null
  const reason = JSON.parse(kept) as Reason
  const failure = reason.values?.failure
  const why = failure === undefined ? undefined : (failureWords[language][failure] ?? String(failure))
  return [inWords(importReasons, language, reason), why].filter(Boolean).join(' ')
}

const isId = (text: string | undefined): text is string => id.safeParse(text).success

export async function listImports(
  ctx: Ctx,
  { query }: Input<typeof erpImportApi.list>,
): Promise<Answer<typeof erpImportApi.list>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  const before = isId(query.cursor)
    ? sql`and (i.started_at, i.id) < (select started_at, id from erp_imports where id = ${query.cursor})`
    : sql``
  const of = query.company ? sql`i.company = ${query.company}` : sql`true`
  const rows = await rowsOf(
    ctx,
    sql`where ${of} ${before} order by i.started_at desc, i.id desc limit ${query.limit + 1}`,
  )
  const items = rows.slice(0, query.limit).map((row) => presentImport(ctx, row))
  return { items, nextCursor: rows.length > query.limit ? items.at(-1)!.id : null }
}

export async function readImport(
  ctx: Ctx,
  { params }: Input<typeof erpImportApi.read>,
): Promise<Answer<typeof erpImportApi.read>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  const row = await readImportRow(ctx, params.id)
  if (!row) throw notFound('import')
  return presentImport(ctx, row)
}

/** Who may be a customer, and was made one by somebody since. */
const broughtSince = sql`
  case when c.kind = 'unproven' then (
    select k.customer_id from customer_codes k
    where k.company = i.company and lower(k.code collate "C") = lower(c.code collate "C") limit 1) end`

export async function listChanges(
  ctx: Ctx,
  { params, query }: Input<typeof erpImportApi.changes>,
): Promise<Answer<typeof erpImportApi.changes>> {
  await readImport(ctx, { params, query: {}, body: undefined })
  const { rows } = await sql<z.infer<typeof importChange>>`
    select c.kind, c.code, c.name, coalesce(c.customer_id, ${broughtSince}) as customer_id, c.fields, c.reason
    from erp_import_changes c join erp_imports i on i.id = c.import_id
    where c.import_id = ${params.id} ${query.kind ? sql`and c.kind = ${query.kind}` : sql``}
      ${query.cursor === undefined ? sql`` : sql`and c.code > ${query.cursor.replaceAll('\0', '')}`}
    order by c.code limit ${query.limit + 1}`.execute(ctx.db)
  const items = rows.slice(0, query.limit)
  for (const item of items) item.reason = say(item.reason, ctx.language)
  return { items, nextCursor: rows.length > query.limit ? items.at(-1)!.code : null }
}

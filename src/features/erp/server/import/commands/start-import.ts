import { sql } from 'kysely'
import { type Ctx, inTransaction, lockByName } from '../../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../../platform/shared/contract.ts'
import { conflict, notAllowed } from '../../../../../platform/shared/refusal.ts'
import { may } from '../../../../auth/auth.rules.ts'
import type { erpImportApi } from '../../../erp-import.contract.ts'
import type { ImportLine } from '../ask-patiently.ts'
import type { Importer } from '../importer.ts'
import { presentImport, readImportRow } from '../imports.queries.ts'

type Parts = { importer: Importer; lineOf: (company: number) => Pick<ImportLine, 'hasErp'> }

export async function startImport(
  ctx: Ctx,
  { importer, lineOf }: Parts,
  { body }: Input<typeof erpImportApi.start>,
): Promise<Answer<typeof erpImportApi.start>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  if (!lineOf(body.company).hasErp()) throw conflict({ code: 'erp_import.not_configured' })
  const answer = await inTransaction(ctx, async (ctx) => {
    const id = await beginImport(ctx, { ...body, startedBy: ctx.actor.id })
    ctx.touch(IMPORTS_TOPIC)
    return presentImport(ctx, (await readImportRow(ctx, id))!)
  })
  importer.wake()
  return answer
}

/** Held while it is decided whether one begins. */
export const IMPORT_LOCK = 'erp.import'

/** Announced when one begins or ends: how far it is, whoever looks asks every second. */
export const IMPORTS_TOPIC = 'erpImports'

type Begin = Pick<Ctx, 'db' | 'now' | 'newId'>
type Wanted = { company: number; preview: boolean; startedBy: string | null }

/**
 * One that runs is the one, whichever its company; what was stopped or failed not long ago is gone on with, so that its
 * report is whole.
 */
export async function beginImport(ctx: Begin, wanted: Wanted): Promise<string> {
  await lockByName(ctx, IMPORT_LOCK)
  const found = (await running(ctx)) ?? (await goneOnWith(ctx, wanted))
  if (found) return found
  await forgetOld(ctx)
  const id = ctx.newId()
  await sql`
    insert into erp_imports (id, company, preview, state, started_by, started_at, beat_at)
    values (${id}, ${wanted.company}, ${wanted.preview}, 'running', ${wanted.startedBy}, ${ctx.now}, '-infinity')`.execute(
    ctx.db,
  )
  return id
}

async function running(ctx: Begin): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from erp_imports where state = 'running'`.execute(ctx.db)
  return rows[0]?.id
}

/** After a day what was read first is old, and all is read again. */
async function goneOnWith(ctx: Begin, { company, preview }: Wanted): Promise<string | undefined> {
  if (preview) return undefined
  const { rows } = await sql<{ id: string }>`
    update erp_imports set state = 'running', ended_at = null, problem = null, held_by = null, beat_at = '-infinity'
    where id = (
        select id from erp_imports where not preview and company = ${company} order by started_at desc, id desc limit 1)
      and state in ('failed', 'stopped') and after_code is not null
      and ended_at > ${ctx.now}::timestamptz - interval '1 day'
    returning id`.execute(ctx.db)
  return rows[0]?.id
}

/** Reports are looked at for a while; the last one stays. */
const forgetOld = (ctx: Begin) =>
  sql`
    delete from erp_imports where state <> 'running' and ended_at < ${ctx.now}::timestamptz
      - case when preview then interval '30 days' else interval '1 year' end`.execute(ctx.db)

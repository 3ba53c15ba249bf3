import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../../platform/shared/contract.ts'
import { notAllowed, notFound } from '../../../../../platform/shared/refusal.ts'
import { may } from '../../../../auth/auth.rules.ts'
import type { erpImportApi } from '../../../erp-import.contract.ts'
import { IMPORTS_TOPIC } from './start-import.ts'
import { presentImport, readImportRow } from '../imports.queries.ts'

/** The page under way is waited for; one that has ended stays as it is. */
export function stopImport(
  ctx: Ctx,
  { params }: Input<typeof erpImportApi.stop>,
): Promise<Answer<typeof erpImportApi.stop>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    await sql`
      update erp_imports set state = 'stopped', ended_at = ${ctx.now} where id = ${params.id} and state = 'running'
    `.execute(ctx.db)
    ctx.touch(IMPORTS_TOPIC)
    const row = await readImportRow(ctx, params.id)
    if (!row) throw notFound('import')
    return presentImport(ctx, row)
  })
}

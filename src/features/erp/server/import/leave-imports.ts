import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'

/**
 * The ERP is another company's from now on: what runs has failed, whichever process works on it, and what did not end
 * well begins at the beginning, because the codes it had come to are of the former one.
 */
export const leaveImports = ({ db, now }: Pick<Ctx, 'db' | 'now'>) =>
  sql`
    update erp_imports set after_code = null,
      ended_at = case when state = 'running' then ${now}::timestamptz else ended_at end,
      problem = case when state = 'running' then ${JSON.stringify({ code: 'erp_import.exchanged' })} else problem end,
      state = case when state = 'running' then 'failed' else state end
    where state <> 'done' and after_code is not null or state = 'running'`.execute(db)

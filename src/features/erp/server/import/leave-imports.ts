import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { COMPANY_LEFT, isLeft } from './left-company.ts'

/**
 * The ERP is another one from now on: what runs has failed, whichever process works on it, and what did not end well begins
 * at the beginning, because the codes it had come to are of the former one. What was brought of another company does not
 * say that customers of this one are wanted here.
 */
export const leaveImports = (
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  company: number,
  { otherCompany }: { otherCompany: boolean },
) =>
  sql`
    update erp_imports set after_code = null,
      of_former = of_former or ${otherCompany},
      ended_at = case when state = 'running' then ${now}::timestamptz else ended_at end,
      problem = case when state <> 'running' then problem when ${isLeft} then ${JSON.stringify(COMPANY_LEFT)}
        else ${JSON.stringify({ code: 'erp_import.exchanged' })} end,
      state = case when state = 'running' then 'failed' else state end
    where company = ${company}
      and (state <> 'done' and after_code is not null or state = 'running' or ${otherCompany} and not of_former)`.execute(
    db,
  )

import { sql } from 'kysely'
import type { OnFirstMoved } from '../../erp/server/settings/take-codes-along.ts'

/** Another company is the first: documents stay with the company they are of. What is linked there already stays as it is. */
export const moveDocuments: OnFirstMoved = async ({ db }, { away, here }) => {
  for (const { from, to } of [
    { from: 1, to: away },
    { from: here, to: 1 },
  ])
    await sql`
      update case_documents d set company = ${to} where company = ${from} and not exists (
        select from case_documents o where o.case_id = d.case_id and o.company = ${to} and o.panel = d.panel
          and o.ref = d.ref and o.fingerprint = d.fingerprint)`.execute(db)
}

import { sql, type Transaction } from 'kysely'
import type { DB } from '../../../../platform/server/database.types.ts'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import type { ImportKind } from '../../erp-import.contract.ts'
import type { Told } from '../../import-merge.rules.ts'

/** One customer in the report of an import. */
export type Change = {
  code: string
  kind: ImportKind
  name: string
  customerId: string | null
  fields: Told[]
  reason: Reason | null
}

/** Adds to the report; one that was told before is told as it is now. */
export async function tell(db: Transaction<DB>, importId: string, changes: Change[]): Promise<void> {
  if (!changes.length) return
  const rows = changes.map((one) => ({ ...one, reason: one.reason && JSON.stringify(one.reason) }))
  await sql`
    insert into erp_import_changes (import_id, code, kind, name, customer_id, fields, reason)
    select ${importId}::uuid, r.code, r.kind, r.name, r."customerId", r.fields, r.reason
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
      code text, kind text, name text, "customerId" uuid, fields jsonb, reason text)
    on conflict (import_id, code) do update set kind = excluded.kind, name = excluded.name,
      customer_id = excluded.customer_id, fields = excluded.fields, reason = excluded.reason`.execute(db)
}

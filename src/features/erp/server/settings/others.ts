import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { invalid } from '../../../../platform/shared/refusal.ts'
import type { ErpChoices, erpSettingsApi } from '../../erp-settings.contract.ts'
import { fieldsOf, type Reach } from './reach.ts'
import type { OtherCompany } from './row.ts'

type Wanted = { database: string; choices: ErpChoices }
/** Another company that comes (no `before`), goes (no `after`) or is read by other rules. */
type Turn = { database: string; before: ErpChoices | undefined; after: ErpChoices | undefined }

const folded = ({ database }: { database: string }) => database.toLowerCase()

/** Each database is one company: the same books twice would be counted twice. */
export function obeyOthers({ given }: Reach, { connection, others }: Input<typeof erpSettingsApi.save>['body']): void {
  const first = given ? fieldsOf(given) : connection
  const seen = new Set(first ? [folded(first)] : [])
  const twice = (others ?? []).flatMap((one, place) => {
    if (seen.has(folded(one)))
      return [{ code: 'erp.company_twice', field: `others.${place}.database`, values: { database: one.database } }]
    seen.add(folded(one))
    return []
  })
  if (twice.length) throw invalid(...twice)
}

export function othersBetween(before: OtherCompany[], after: Wanted[]): Turn[] {
  const now = new Map(after.map((one) => [folded(one), one]))
  const then = new Map(before.map((one) => [folded(one), one]))
  const left = before.filter((one) => !now.has(folded(one)))
  return [
    ...left.map(({ database, choices }) => ({ database, before: choices, after: undefined })),
    ...after.flatMap((one) => {
      const former = then.get(folded(one))
      if (former && isDeepStrictEqual(former.choices, one.choices)) return []
      return [{ database: one.database, before: former?.choices, after: one.choices }]
    }),
  ]
}

/** A company that was left keeps its number, and finds the codes of its customers again when it comes back. */
export async function writeOthers({ db }: Pick<Ctx, 'db'>, turns: Turn[]): Promise<void> {
  for (const { database, after } of turns) {
    if (!after) {
      await sql`update erp_companies set used = false where lower(database) = lower(${database})`.execute(db)
      continue
    }
    const { accounts, dueBy, serials } = after
    const row = { database, accounts, dueBy, serials: serials && JSON.stringify(serials), used: true }
    const { numUpdatedRows } = await db
      .updateTable('erpCompanies')
      .set(row)
      .where((is) => is(is.fn<string>('lower', ['database']), '=', database.toLowerCase()))
      .executeTakeFirst()
    if (numUpdatedRows) continue
    await sql`
      insert into erp_companies (number, database, accounts, due_by, serials)
      select coalesce(max(number), 1) + 1, ${database}, ${accounts}::text[], ${dueBy}, ${row.serials}::jsonb
      from erp_companies`.execute(db)
  }
}

import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { invalid } from '../../../../platform/shared/refusal.ts'
import type { ConnectionFields, ErpChoices, erpSettingsApi } from '../../erp-settings.contract.ts'
import { isSameDatabase, mayHaveOthers } from '../../erp-settings.rules.ts'
import { numberOfDatabase } from './company-number.ts'
import type { OtherCompany } from './row.ts'

type Body = Input<typeof erpSettingsApi.save>['body']

type Wanted = { database: string; choices: ErpChoices }
/** Another company that comes (no `before`), goes (no `after`), is read by other rules or is called otherwise. */
type Turn = { database: string; before: Wanted | undefined; after: Wanted | undefined }

const folded = ({ database }: { database: string }) => database.toLowerCase()

/**
 * The companies besides the first that are read from now on; those of before where nobody says anything of them. Each
 * database is one company: the same books twice would be counted twice.
 * @throws Refusal 422 at the database that is there twice
 */
export function othersWanted(first: ConnectionFields | null, { others }: Body, before: OtherCompany[]): Wanted[] {
  if (!first || !mayHaveOthers(first)) return []
  const twice = (field: string, database: string) => ({ code: 'erp.company_twice', field, values: { database } })
  const isFirst = (one: Wanted) => isSameDatabase(one.database, first.database)
  if (!others) {
    const same = before.find(isFirst)
    if (same) throw invalid(twice('connection.database', same.database))
    return before
  }
  const again = others.flatMap((one, place) => {
    const isTwice =
      isFirst(one) || others.slice(0, place).some(({ database }) => isSameDatabase(database, one.database))
    return isTwice ? [twice(`others.${place}.database`, one.database)] : []
  })
  if (again.length) throw invalid(...again)
  return others
}

export function othersBetween(before: OtherCompany[], after: Wanted[]): Turn[] {
  const now = new Map(after.map((one) => [folded(one), one]))
  const then = new Map(before.map((one) => [folded(one), one]))
  const left = before.filter((one) => !now.has(folded(one)))
  return [
    ...left.map((one) => ({ database: one.database, before: one, after: undefined })),
    ...after.flatMap((one) => {
      const former = then.get(folded(one))
      // PostgreSQL knows its databases by the letter case, too
      if (former?.database === one.database && isDeepStrictEqual(former.choices, one.choices)) return []
      return [{ database: one.database, before: former, after: one }]
    }),
  ]
}

/** A company that was left keeps its number, and finds the codes of its customers again when it comes back. */
export async function writeOthers({ db }: Pick<Ctx, 'db'>, turns: Turn[]): Promise<void> {
  for (const { database, after } of turns) {
    const number = await numberOfDatabase({ db }, database)
    if (!after) {
      if (number) await db.updateTable('erpCompanies').set({ used: false }).where('number', '=', number).execute()
      continue
    }
    const { accounts, dueBy, serials } = after.choices
    const row = { database, accounts, dueBy, serials: serials && JSON.stringify(serials), used: true }
    if (number) await db.updateTable('erpCompanies').set(row).where('number', '=', number).execute()
    else
      await sql`
      insert into erp_companies (number, database, accounts, due_by, serials)
      select coalesce(max(number), 1) + 1, ${database}, ${accounts}::text[], ${dueBy}, ${row.serials}::jsonb
      from erp_companies`.execute(db)
  }
}

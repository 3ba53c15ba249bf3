import { sql } from 'kysely'
import type { Database } from '../../../../platform/server/database.ts'
import { type Dues, NO_DUES } from '../../promises.rules.ts'
import { readFactsOf, recompute } from './recompute.ts'

/** Something that the row of a case says and its facts do not. */
export type Difference = { caseId: string; what: keyof Dues | 'category'; stored: unknown; expected: unknown }

const AT_A_TIME = 200
const columns = Object.keys(NO_DUES) as (keyof Dues)[]

/**
 * Computes the due times of every case anew from its facts and compares them with what is stored, some cases at a
 * time, each time in a picture of one moment.
 * @returns how many cases were looked at, and the first thousand differences
 */
export async function verifyPromises(db: Database): Promise<{ cases: number; differences: Difference[] }> {
  const sum = { cases: 0, differences: [] as Difference[] }
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { last, count, differences } = await verifySome(db, after)
    sum.cases += count
    sum.differences.push(...differences.slice(0, 1000 - sum.differences.length))
    if (count < AT_A_TIME) return sum
    after = last!
  }
}

const verifySome = (db: Database, after: string) =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      const rows = await db
        .selectFrom('cases')
        .select(['id', 'category', ...columns])
        .where('id', '>', after)
        .orderBy('id')
        .limit(AT_A_TIME)
        .execute()
      const ids = rows.map(({ id }) => id)
      const facts = await readFactsOf({ db }, sql`cases.id = any(${ids}::uuid[])`)
      const differences = rows.flatMap((row, place) => {
        const { changes } = facts[place]!
        const expected = { ...recompute(facts[place]!), category: changes.at(-1)?.to ?? 'open' }
        return [...columns, 'category' as const]
          .filter((what) => row[what]?.valueOf() !== expected[what]?.valueOf())
          .map((what) => ({ caseId: row.id, what, stored: row[what], expected: expected[what] }))
      })
      return { last: ids.at(-1), count: rows.length, differences }
    })

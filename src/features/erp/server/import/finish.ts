import { sql, type Transaction } from 'kysely'
import { againWhenCrossed, type World } from '../../../../platform/server/context.ts'
import type { DB } from '../../../../platform/server/database.types.ts'
import type { Register } from '../../import-register.rules.ts'
import { goneFrom } from '../../import.rules.ts'
import { codeIn } from '../snapshots.ts'
import { type Hold, keep } from './hold.ts'
import { type Change, tell } from './tell.ts'

type Known = { code: string; shown: string; name: string; customerId: string }

/** After the last page: who is not in the ERP any more is marked, and the import is done. */
export async function finishImport(world: World, hold: Hold, register: Register): Promise<void> {
  let topics: string[] = []
  await againWhenCrossed(() =>
    world.db.transaction().execute(async (db) => {
      if (!(await keep(db, hold))) return
      const { company } = hold
      const { gone, problem } = goneFrom(await knownBefore(db, hold), register)
      if (gone.length && !hold.preview)
        await sql`
          update erp_customers set gone_at = ${world.now()}
          where company = ${company} and code = any(${gone.map(({ code }) => code)}::text[])`.execute(db)
      await tell(db, hold.id, gone.map(changeOf))
      await sql`
        update erp_imports set state = 'done', ended_at = ${world.now()},
          problem = ${problem ? JSON.stringify(problem) : null},
          counts = coalesce((select jsonb_object_agg(kind, count) from (
            select kind, count(*) from erp_import_changes where import_id = ${hold.id} group by kind) c), '{}')
        where id = ${hold.id}`.execute(db)
      topics = hold.preview ? [] : gone.map(({ customerId }) => `customer:${customerId}`)
    }),
  )
  world.announce(topics)
}

/** Whom this import met first says nothing about whether the ERP is whole. */
async function knownBefore(db: Transaction<DB>, { id, company }: Hold): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select e.code, coalesce(${codeIn(company)}, e.code) as shown, c.name, c.id as customer_id
    from erp_customers e join customers c on c.id = e.customer_id
    where e.company = ${company} and e.gone_at is null and e.first_in <> ${id}`.execute(db)
  return rows
}

const changeOf = ({ shown, name, customerId }: Known): Change => ({
  code: shown,
  kind: 'gone',
  name,
  customerId,
  fields: [],
  reason: null,
})

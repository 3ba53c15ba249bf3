import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'

export type Value = string | number | boolean | null | Date | object
export type Row = Record<string, Value>

/** Rows of each table by the names of the database, gathered first and written in one statement a table. */
export function createRows() {
  const tables = new Map<string, Row[]>()
  const byId = new Map<unknown, Row>()
  return {
    add(table: string, row: Row) {
      const rows = tables.get(table)
      if (rows) rows.push(row)
      else tables.set(table, [row])
      byId.set(row.id, row)
    },
    all: (table: string): Row[] => tables.get(table) ?? [],
    /** Changes what was added before. */
    change(id: string, values: Row) {
      Object.assign(byId.get(id)!, values)
    },
    /** Tables in this order; all rows of a table have the columns of its first one. */
    async write(db: Ctx['db'], order: string[]) {
      for (const name of order) {
        const rows = tables.get(name) ?? []
        if (!rows.length) continue
        const columns = sql.raw(Object.keys(rows[0]!).join(', '))
        const table = sql.raw(name)
        await sql`insert into ${table} (${columns})
          select ${columns} from json_populate_recordset(null::${table}, ${JSON.stringify(rows)})`.execute(db)
      }
    },
  }
}
export type Rows = ReturnType<typeof createRows>

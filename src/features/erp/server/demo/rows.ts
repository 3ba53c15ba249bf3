import type pg from 'pg'

export type Row = Record<string, string | number | null>

/** Rows of each table, gathered first and written in one statement a table. */
export function createRows() {
  const tables = new Map<string, Row[]>()
  return {
    add(table: string, ...rows: Row[]) {
      const all = tables.get(table) ?? []
      all.push(...rows)
      tables.set(table, all)
    },
    tables: () => [...tables.keys()],
    all: (table: string) => tables.get(table) ?? [],
    async write(client: pg.ClientBase) {
      for (const [table, rows] of tables) {
        const target = `softland."${table}"`
        await client.query(`insert into ${target} select * from json_populate_recordset(null::${target}, $1::json)`, [
          JSON.stringify(rows),
        ])
      }
    },
  }
}
export type Rows = ReturnType<typeof createRows>

import pg from 'pg'

export type Row = Record<string, string | number | null>
export type Tables = Record<string, Row[]>

/** Every table of Softland as it is. */
export async function readTables(connection: pg.ClientConfig): Promise<Tables> {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows: names } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'softland'`,
  )
  const tables: Tables = {}
  for (const { name } of names) {
    const { rows } = await client.query<{ row: Row }>(`select row_to_json(t) as row from softland."${name}" t`)
    tables[name] = rows.map(({ row }) => row)
  }
  await client.end()
  return tables
}

export const key = (value: unknown) => String(value ?? '').replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
export const same = (one: unknown, other: unknown) => key(one).toLowerCase() === key(other).toLowerCase()
export const number = (value: unknown) => Number(value ?? 0)

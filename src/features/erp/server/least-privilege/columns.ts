import { tables } from '../softland/tables.ts'

/** Every column that Atiende reads, table by table. */
export const columnsRead: { table: string; columns: string[] }[] = Object.entries(tables).map(([table, columns]) => ({
  table,
  columns: Object.keys(columns),
}))

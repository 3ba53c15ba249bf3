import type { SerialsMapping } from '../../erp-settings.contract.ts'
import { tables } from '../softland/tables.ts'

type Read = { table: string; columns: string[] }

/** Every column that Atiende reads, table by table. */
export const columnsRead: Read[] = Object.entries(tables).map(([table, columns]) => ({
  table,
  columns: Object.keys(columns),
}))

/** The same, and those of the table of serials, if one was chosen. */
export function columnsGranted(serials: SerialsMapping | null): Read[] {
  if (!serials) return columnsRead
  const { table, columns } = serials
  const known = columnsRead.find((one) => same(one.table, table))
  const chosen = Object.values(columns).filter((column) => column !== null)
  const fresh = [...new Set(chosen)].filter((column) => !known?.columns.some((one) => same(one, column)))
  return fresh.length ? [...columnsRead, { table: known?.table ?? table, columns: fresh }] : columnsRead
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

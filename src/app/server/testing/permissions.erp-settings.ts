import { ADMIN, get, type Row } from './permissions.ts'

const ADDRESS = '/api/settings/erp'
const choices = { accounts: [], dueBy: 'accounting' }
/** Nobody listens there: who may try it is told so at once. */
const connection = {
  kind: 'postgres',
  host: '127.0.0.1',
  port: 9,
  instance: null,
  database: 'softland',
  user: 'lector',
  encryption: 'none',
}

/** How the ERP is reached: for administrators alone. */
export const erpSettingsRows = (): Row[] => [
  [`GET ${ADDRESS}`, ADMIN, get(ADDRESS)],
  [`PUT ${ADDRESS}`, ADMIN, (by) => by.put(ADDRESS, { connection: null, choices, version: 0 })],
  [`POST ${ADDRESS}/test`, ADMIN, (by) => by.post(`${ADDRESS}/test`, { connection, password: 'x' })],
  [`GET ${ADDRESS}/script`, ADMIN, get(`${ADDRESS}/script`)],
]

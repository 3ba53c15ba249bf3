import type pg from 'pg'
import { ADMIN, get, type Row } from './permissions.ts'

const ID = '01981d5e-0000-7000-8000-000000000e47'

/** Who may bring customers of the ERP; the test has none, so there is nothing to bring. */
export async function erpImportRows(pool: pg.Pool): Promise<Row[]> {
  await pool.query(
    `insert into erp_imports (id, preview, state, started_at, ended_at, beat_at) values ($1, true, 'done', now(), now(), now())`,
    [ID],
  )
  return [
    [
      'POST /api/settings/erp/import',
      '409 403 403 403 403 403 403 401',
      (by) => by.post('/api/settings/erp/import', { preview: true }),
    ],
    ['GET /api/settings/erp/imports', ADMIN, get('/api/settings/erp/imports')],
    ['GET /api/settings/erp/imports/{id}', ADMIN, get(`/api/settings/erp/imports/${ID}`)],
    ['GET /api/settings/erp/imports/{id}/changes', ADMIN, get(`/api/settings/erp/imports/${ID}/changes`)],
    ['POST /api/settings/erp/imports/{id}/stop', ADMIN, (by) => by.post(`/api/settings/erp/imports/${ID}/stop`)],
  ]
}

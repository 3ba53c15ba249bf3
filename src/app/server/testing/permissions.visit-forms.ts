import { designForm, publishedForm } from '../../../features/visit-forms/server/visit-forms.builders.ts'
import type { Client } from './harness.ts'
import { get, OPEN, type Row, STAFF, SUPERVISING } from './permissions.ts'

const SUPERVISING_ADDS = '201 201 403 403 403 403 403 401'

/** Who may do what with forms of visits; they are designed by `boss`. */
export function visitFormsRows({ boss }: { boss: Client }): Row[] {
  const designed = async () => `/api/visit-forms/${(await designForm(boss)).id}`
  const published = async () => `/api/visit-forms/${(await publishedForm(boss)).id}`
  let made = 0
  const name = () => `Pauta ${++made}`
  return [
    ['GET /api/visit-forms/format.json', OPEN, get('/api/visit-forms/format.json')],
    ['GET /api/visit-forms', STAFF, get('/api/visit-forms')],
    ['GET /api/visit-forms/{id}', STAFF, async (who) => who.get(await designed())],
    ['POST /api/visit-forms', SUPERVISING_ADDS, (who) => who.post('/api/visit-forms', { name: name() })],
    [
      'PATCH /api/visit-forms/{id}',
      SUPERVISING,
      async (who) => who.patch(await designed(), { version: 1, description: 'x' }),
    ],
    ['POST /api/visit-forms/{id}/publish', SUPERVISING, async (who) => who.post(`${await designed()}/publish`)],
    [
      'POST /api/visit-forms/{id}/copy',
      SUPERVISING_ADDS,
      async (who) => who.post(`${await designed()}/copy`, { name: name() }),
    ],
    ['POST /api/visit-forms/{id}/archive', SUPERVISING, async (who) => who.post(`${await designed()}/archive`)],
    ['POST /api/visit-forms/{id}/restore', SUPERVISING, async (who) => who.post(`${await designed()}/restore`)],
    ['GET /api/visit-forms/{id}/versions', STAFF, async (who) => who.get(`${await published()}/versions`)],
    ['GET /api/visit-forms/{id}/versions/{number}', STAFF, async (who) => who.get(`${await published()}/versions/1`)],
  ]
}

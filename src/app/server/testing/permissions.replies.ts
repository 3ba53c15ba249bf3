import { prepareReply } from '../../../features/replies/server/replies.builders.ts'
import type { Client } from './harness.ts'
import { type Row, STAFF, SUPERVISING } from './permissions.ts'

type Given = { by: Client; boss: Client; aCase: () => Promise<{ id: string }> }

/** A personal one is nothing to anybody else. */
const OF_ANOTHER = '404 404 404 404 404 403 403 401'

/** Who may do what with prepared replies: shared ones are written by `boss`, personal ones by `by`. */
export function repliesRows({ by, boss, aCase }: Given): Row[] {
  const shared = async () => `/api/replies/${(await prepareReply(boss, { scope: 'shared' })).id}`
  const personal = async () => `/api/replies/${(await prepareReply(by)).id}`
  let made = 0
  const fresh = (scope: string) => ({ name: `Nueva ${++made}`, body: 'x', scope })
  return [
    ['GET /api/replies', STAFF, (who) => who.get('/api/replies?query=x')],
    ['GET /api/replies/{id}', STAFF, async (who) => who.get(await shared())],
    ['GET /api/replies/{id}', OF_ANOTHER, async (who) => who.get(await personal())],
    ['POST /api/replies', '201 201 201 201 201 403 403 401', (who) => who.post('/api/replies', fresh('mine'))],
    ['POST /api/replies', '201 201 403 403 403 403 403 401', (who) => who.post('/api/replies', fresh('shared'))],
    ['PATCH /api/replies/{id}', SUPERVISING, async (who) => who.patch(await shared(), { version: 1, active: false })],
    ['PATCH /api/replies/{id}', OF_ANOTHER, async (who) => who.patch(await personal(), { version: 1, active: false })],
    ['DELETE /api/replies/{id}', SUPERVISING, async (who) => who.delete(await shared())],
    ['DELETE /api/replies/{id}', OF_ANOTHER, async (who) => who.delete(await personal())],
    [
      'POST /api/replies/{id}/use',
      '200 200 200 200 404 403 403 401',
      async (who) => who.post(`${await shared()}/use`, { caseId: (await aCase()).id }),
    ],
    [
      'POST /api/replies/{id}/use',
      OF_ANOTHER,
      async (who) => who.post(`${await personal()}/use`, { caseId: (await aCase()).id }),
    ],
  ]
}

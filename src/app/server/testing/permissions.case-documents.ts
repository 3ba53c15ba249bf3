import { documentOf } from '../../../features/case-documents/server/case-documents.builders.ts'
import type { Database } from '../../../platform/server/database.ts'
import type { Client } from './harness.ts'
import { get, type Row } from './permissions.ts'

type Around = { by: Client; db: Database; aCase: () => Promise<{ id: string }> }

/** What the company's books say is for our own people. No ERP is connected: who could link a document hears so. */
export function caseDocumentRows({ by, db, aCase }: Around): Row[] {
  const aPath = async (rest = '') => `/api/cases/${(await aCase()).id}/documents${rest}`
  const aLinkedOne = async () => {
    const [id, { id: caseId }] = [crypto.randomUUID(), await aCase()]
    const more = { panel: 'invoices', ref: 'F.1', fingerprint: 'x', outcome: 'same' }
    const snapshot = JSON.stringify(documentOf('invoices'))
    await db
      .insertInto('caseDocuments')
      .values({ id, caseId, snapshot, linkedBy: by.id, linkedAt: new Date(), ...more })
      .execute()
    return `/api/cases/${caseId}/documents/${id}`
  }
  return [
    ['GET /api/cases/{id}/documents', '200 200 200 200 404 403 404 401', async (who) => get(await aPath())(who)],
    [
      'POST /api/cases/{id}/documents',
      '409 409 409 403 404 403 404 401',
      async (who) => who.post(await aPath(), { panel: 'invoices', ref: 'F.1' }),
    ],
    [
      'GET /api/cases/{id}/documents/{documentId}/now',
      '200 200 200 200 404 403 404 401',
      async (who) => get(`${await aLinkedOne()}/now`)(who),
    ],
    [
      'POST /api/cases/{id}/documents/{documentId}/accept',
      '409 409 409 403 404 403 404 401',
      async (who) => who.post(`${await aLinkedOne()}/accept`, { version: 1, seen: 'x' }),
    ],
    [
      'DELETE /api/cases/{id}/documents/{documentId}',
      '200 200 200 403 404 403 404 401',
      async (who) => who.delete(await aLinkedOne()),
    ],
  ]
}

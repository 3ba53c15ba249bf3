import { get, type Row, STAFF } from './permissions.ts'

/** What the company's books say of a customer is for our own people, whoever the customer is. */
export function erpDocumentsRows(customerId: string): Row[] {
  const address = `/api/customers/${customerId}/erp`
  return [
    ['GET /api/customers/{id}/erp/documents', STAFF, get(`${address}/documents?panel=invoices`)],
    ['GET /api/customers/{id}/erp/documents/{panel}/{ref}', STAFF, get(`${address}/documents/invoices/F.1`)],
    ['GET /api/customers/{id}/erp/codes', STAFF, get(`${address}/codes`)],
    [
      'PUT /api/customers/{id}/erp/codes/{company}',
      '200 200 200 403 403 403 403 401',
      (by) => by.put(`${address}/codes/1`, { code: null, version: 1 }),
    ],
    ['GET /api/customers/{id}/erp/statement', STAFF, get(`${address}/statement?type=FE&number=1`)],
  ]
}

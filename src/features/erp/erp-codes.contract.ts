import { z } from 'zod'
import { endpoint, id, idParams, line, version } from '../../platform/shared/contract.ts'
import { ofCompany } from './erp.contract.ts'

/** What a customer is called in a company of the ERP; null where it is none of its customers. */
export const companyCode = z.object({ company: z.int(), name: z.string().nullable(), code: z.string().nullable() })

export const erpCodesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/erp/codes',
    summary: 'Codes of the customer in each company of the ERP that is read',
    params: idParams,
    answer: z.object({
      items: z.array(companyCode),
      /** Of the customer: whatever code of it changes, this does. */
      version,
      abilities: z.object({ edit: z.boolean() }),
    }),
  }),
  save: endpoint({
    method: 'PUT',
    path: '/api/customers/{id}/erp/codes/{company}',
    summary:
      'Give the customer its code in a company of the ERP, or take it away; a stale version is refused and answers the code that is there now',
    params: z.object({ id, company: ofCompany.company }),
    body: z.object({ code: line(20).nullable(), version }),
    answer: companyCode.extend({
      /** Whether the ERP has that code; false while it does not answer: the code was saved as it was typed. */
      checked: z.boolean(),
      version,
    }),
  }),
}

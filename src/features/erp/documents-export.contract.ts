import { z } from 'zod'
import { endpoint, idParams } from '../../platform/shared/contract.ts'
import { CSV, XLSX } from '../../platform/shared/media-types.ts'
import { ofCompany } from './erp.contract.ts'
import { documentQuestion } from './erp-documents.contract.ts'

/** Everything that was found, as a file that is made while it is sent. */
export const documentsExportApi = {
  csv: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/erp/documents.csv',
    summary: 'Documents of the customer in the ERP as CSV for Excel in Chile: everything that is found, the last first',
    params: idParams,
    query: documentQuestion.extend(ofCompany),
    answer: z.file(),
    answers: CSV,
  }),
  xlsx: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/erp/documents.xlsx',
    summary: 'Documents of the customer in the ERP as a workbook: everything that is found, the last first',
    params: idParams,
    query: documentQuestion.extend(ofCompany),
    answer: z.file(),
    answers: XLSX,
  }),
}

import { z } from 'zod'
import { endpoint, id, idParams, instant, pageOf, pageQuery } from '../../platform/shared/contract.ts'
import { company } from './erp.contract.ts'

/** What becomes of a customer of the ERP. */
export const importKind = z.enum([
  /** Not here yet: made. */
  'created',
  /** Here without a code of the ERP, found by its RUT: linked. */
  'linked',
  /** Linked, and something is different there since. */
  'changed',
  /** Something is different there, and all of it was changed here by hand: nothing is done. */
  'kept',
  /** Told inactive there. */
  'deactivated',
  /** Active there again. */
  'activated',
  /** Not there any more; it stays here. */
  'gone',
  /** The ERP does not tell whether it is a customer, and nothing shows it: nothing is done unless somebody decides it is one. */
  'unproven',
  /** Two of the ERP are the same one here, or the other way round: nothing is done, somebody must look. */
  'conflict',
])
export type ImportKind = z.infer<typeof importKind>

export const erpImport = z.object({
  id,
  /** Of which company of the ERP; the first is 1. */
  company: z.int(),
  /** A preview reads and compares the same, and writes nothing. */
  preview: z.boolean(),
  state: z.enum(['running', 'done', 'failed', 'stopped']),
  /** By whom; null by night. */
  startedBy: z.string().nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  /** How many customers the ERP has, once that is known, and how many were read. */
  total: z.int().nullable(),
  read: z.int(),
  unchanged: z.int(),
  counts: z.record(importKind, z.int()),
  contacts: z.int(),
  /** Why it failed, in words. */
  problem: z.string().nullable(),
})

export const importChange = z.object({
  kind: importKind,
  code: z.string(),
  name: z.string(),
  customerId: id.nullable(),
  /** Which fields, from what to what; what was changed here by hand is kept and told as `kept`. */
  fields: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable(), kept: z.boolean() }),
  ),
  /** Why nothing was done, in words. */
  reason: z.string().nullable(),
})

export const erpImportApi = {
  start: endpoint({
    method: 'POST',
    path: '/api/settings/erp/import',
    summary:
      'Bring customers and contacts of a company of the ERP here, or see what that would do; one that runs is answered as it is, whichever its company',
    body: z.object({ preview: z.boolean().default(false), company: company.default(1) }),
    answer: erpImport,
    status: 202,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/settings/erp/imports',
    summary: 'Imports of all companies or of one, the newest first',
    query: z.object({ ...pageQuery, company: z.coerce.number().pipe(company).optional() }),
    answer: pageOf(erpImport),
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/settings/erp/imports/{id}',
    summary: 'How far an import is, or how it ended',
    params: idParams,
    answer: erpImport,
  }),
  changes: endpoint({
    method: 'GET',
    path: '/api/settings/erp/imports/{id}/changes',
    summary: 'What an import did, or a preview would do, customer by customer',
    params: idParams,
    query: z.object({ ...pageQuery, kind: importKind.optional() }),
    answer: pageOf(importChange),
  }),
  stop: endpoint({
    method: 'POST',
    path: '/api/settings/erp/imports/{id}/stop',
    summary: 'Stop an import that runs; what it did stays, and the next one goes on from there',
    params: idParams,
    answer: erpImport,
  }),
}

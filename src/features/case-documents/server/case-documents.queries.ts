import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { documentPanel, type ErpDocument } from '../../erp/erp-documents.contract.ts'
import type { ErpCompanies } from '../../erp/server/companies.ts'
import type { caseDocumentsApi, DocumentCheck, DocumentCompany, DocumentPart } from '../case-documents.contract.ts'
import { readCaseFacts } from './case-facts.ts'
import type { Checking } from './checking.ts'

/** The documents of a case as they were kept, the last linked first; what was not looked at for a while is, meanwhile. */
export async function listDocuments(
  ctx: Ctx,
  { erp, checking }: { erp: ErpCompanies; checking: Checking },
  { params }: Input<typeof caseDocumentsApi.list>,
): Promise<Answer<typeof caseDocumentsApi.list>> {
  const { customerId, abilities } = await readCaseFacts(ctx, params.id)
  const rows = await ctx.db
    .selectFrom('caseDocuments as d')
    .innerJoin('people', 'people.id', 'd.linkedBy')
    .leftJoin('people as accepting', 'accepting.id', 'd.acceptedBy')
    .select([
      'd.id',
      'd.snapshot',
      'd.company',
      'd.companyName',
      'd.linkedBy',
      'people.name as linkedByName',
      'd.linkedAt',
    ])
    .select(['d.acceptedBy', 'accepting.name as acceptedByName', 'd.acceptedAt', 'd.version'])
    .select(['d.outcome', 'd.changes', 'd.checkedAt'])
    .where('d.caseId', '=', params.id)
    .orderBy('d.linkedAt', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
  checking.checkSoon(params.id, rows)
  const items = rows.map((row) => ({
    id: row.id,
    document: row.snapshot as ErpDocument,
    company: row.company,
    companyName: row.companyName,
    linkedBy: { id: row.linkedBy, name: row.linkedByName },
    linkedAt: row.linkedAt.toISOString(),
    acceptedBy: row.acceptedBy ? { id: row.acceptedBy, name: row.acceptedByName! } : null,
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    version: row.version,
    check: row.outcome as DocumentCheck,
    changes: row.changes as DocumentPart[],
    checkedAt: row.checkedAt?.toISOString() ?? null,
  }))
  return { items, companies: await companiesFor(ctx, erp, customerId), abilities }
}

async function companiesFor(ctx: Ctx, erp: ErpCompanies, customerId: string): Promise<DocumentCompany[]> {
  const names = await erp.names()
  const { rows } = await sql<{ company: number }>`
    select company from customer_codes where customer_id = ${customerId}`.execute(ctx.db)
  const coded = new Set(rows.map(({ company }) => company))
  const windows = new Map(erp.all().map((one) => [one.company, one]))
  return names.map(({ company, name }) => ({
    company,
    name,
    panels: documentPanel.options.filter((panel) => windows.get(company)?.offers(panel)),
    hasCustomer: coded.has(company),
  }))
}

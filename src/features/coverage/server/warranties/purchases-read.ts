import type { Ctx } from '../../../../platform/server/context.ts'
import type { Reading } from '../../../erp/erp.contract.ts'
import type { ErpCompanies } from '../../../erp/server/companies.ts'
import { type ReadThere, readEverywhere } from '../../../erp/server/read-everywhere.ts'
import type { Sold } from '../../warranties.rules.ts'

/** What a customer bought of every company of the ERP in which it has a code. */
export type PurchasesRead = {
  sold: Sold[]
  /** How it was read from all of them together. */
  reading: Pick<Reading<'products'>, 'problem' | 'refreshing' | 'readAt'>
  /** What companies are called, where there are several. */
  nameOf: (company: number | null) => string | null
}

export async function readPurchases(ctx: Ctx, erp: ErpCompanies, customerId: string): Promise<PurchasesRead> {
  const [read, names] = await Promise.all([
    readEverywhere(ctx, erp, customerId, 'products'),
    erp.all().length > 1 ? erp.names() : [],
  ])
  return {
    // others may be given the same reading
    sold: read.flatMap(({ company, reading }) =>
      (reading.data?.items ?? []).map((one) => Object.assign({}, one, { company })),
    ),
    reading: together(read),
    nameOf: (company) => names.find((one) => one.company === company)?.name ?? null,
  }
}

/** As old as the oldest; that one does not answer is told, what else is missing only when it is so everywhere. */
function together(read: ReadThere<'products'>[]): PurchasesRead['reading'] {
  const problems = read.map(({ reading }) => reading.problem)
  return {
    problem: problems.includes('away') ? 'away' : problems.includes(null) ? null : (problems[0] ?? null),
    refreshing: read.some(({ reading }) => reading.refreshing),
    readAt: read.flatMap(({ reading }) => reading.readAt ?? []).toSorted()[0] ?? null,
  }
}

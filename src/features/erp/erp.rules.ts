import type { Account, PanelData } from './erp.contract.ts'

/** Whole days from one day to another ('YYYY-MM-DD'); negative when `to` is the earlier one. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** No terms of payment are longer: what is written beyond it is no number of days. */
const LONGEST_TERMS = 3650

/** Days that terms of payment give, or null when what is written is no believable number of days. */
export function daysOfTerms(written: number | string | null | undefined): number | null {
  const days = written === null || written === undefined || written === '' ? NaN : Number(written)
  return Number.isInteger(days) && days >= 0 && days <= LONGEST_TERMS ? days : null
}

/**
 * When a document is due whose terms give `days` from its issue, as a day 'YYYY-MM-DD'. Without a day of issue or without
 * days it is due when the accounting says.
 */
export function dueByTerms(
  { issuedOn, dueOn }: { issuedOn: string | null; dueOn: string | null },
  days: number | null,
): string | null {
  if (!issuedOn || days === null) return dueOn
  return new Date(Date.parse(`${issuedOn}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * The account as it stands on `today`: a copy read days ago has documents that fell due since. A document is overdue
 * from the day after its due date; only debts are, what is in the customer's favour is not. Oldest due first, without
 * date last. When not all documents are listed, the sum of what is overdue stays as it was read.
 */
export function agedOn(account: Account, today: string): Account {
  const documents = account.documents
    .map((document) => ({
      ...document,
      daysOverdue: document.dueOn && document.balance > 0 ? Math.max(0, daysBetween(document.dueOn, today)) : 0,
    }))
    .sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.number - b.number || byName(a, b))
  const overdue = documents.filter((document) => document.daysOverdue > 0)
  return {
    ...account,
    documents,
    overdue: account.moreDocuments ? account.overdue : overdue.reduce((sum, { balance }) => sum + balance, 0),
    oldestDueOn: overdue[0]?.dueOn ?? null,
  }
}

/** Documents of one number and day, always in the same order, whatever that of the rows. */
const byName = (a: Account['documents'][number], b: Account['documents'][number]) =>
  a.type.localeCompare(b.type) || a.account.localeCompare(b.account) || (a.instalment ?? 0) - (b.instalment ?? 0)

/** Products as they are read today: a copy made before groups and purchases were read has none. */
export const withGroups = (products: PanelData['products']): PanelData['products'] => ({
  ...products,
  items: products.items.map((item) => ({
    ...item,
    group: item.group ?? null,
    groupName: item.groupName ?? null,
    purchases: item.purchases ?? null,
  })),
})

/** Documents as they are read today: a copy made before they were told apart by `ref` has none. */
export const withRefs = <T extends { ref?: string | null }>(list: {
  items: T[]
  since: string | null
  more: boolean
}) => ({
  ...list,
  items: list.items.map((item) => ({ ...item, ref: item.ref ?? null })),
})

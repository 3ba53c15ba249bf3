import type { Account, Reading } from './erp.contract.ts'

/** What one company says of a customer; null: it knows no such customer; undefined: it has not told yet. */
export type AccountPart = { company: number; account: Account | null | undefined }

export type AccountsTogether = {
  /** In pesos; null unless every company has told its part, and one at least knows the customer. */
  sum:
    | (Pick<Account, 'bookedBalance' | 'documentedBalance' | 'overdue' | 'oldestDueOn'> & {
        /** Total of what was issued and is not yet in the accounting. */
        notBooked: number
      })
    | null
  /** Companies that have not told their part, by number. */
  missing: number[]
  /** Companies that sell nothing to the customer, by number; also where others have not told. */
  blockedIn: number[]
}

/** The account of a customer over the companies in which it has a code, the lowest number first whatever the order. */
export function accountsTogether(parts: AccountPart[]): AccountsTogether {
  const inOrder = parts.toSorted((one, other) => one.company - other.company)
  const numbersOf = (which: (part: AccountPart) => boolean) => inOrder.filter(which).map(({ company }) => company)
  const told = inOrder.flatMap(({ account }) => account ?? [])
  const missing = numbersOf(({ account }) => account === undefined)
  const add = (amount: (account: Account) => number) => told.reduce((sum, one) => sum + amount(one), 0)
  return {
    sum:
      missing.length || !told.length
        ? null
        : {
            bookedBalance: add((one) => one.bookedBalance),
            documentedBalance: add((one) => one.documentedBalance),
            overdue: add((one) => one.overdue),
            oldestDueOn: told.flatMap(({ oldestDueOn }) => oldestDueOn ?? []).toSorted()[0] ?? null,
            notBooked: add((one) => one.notBooked.reduce((sum, { total }) => sum + total, 0)),
          },
    missing,
    blockedIn: numbersOf(({ account }) => account?.blocked ?? false),
  }
}

/** The part of a company in which the customer has a code, as far as it was read. */
export const partOf = (company: number, { data, problem }: Reading<'account'>): AccountPart => ({
  company,
  account: data ?? (problem === 'notThere' ? null : undefined),
})

import type { World } from '../../../platform/server/context.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import type { Erp } from './erp.ts'
import { FIRST_COMPANY, type ReadUnder } from './status.ts'
import { createErpWindow, type ErpWindow } from './window.ts'

export type ErpNames = { company: number; name: string | null }[]

/** The companies of the ERP that are read; the rest of the product looks at the ERP through this alone. */
export type ErpCompanies = {
  /** The first first; it is there even when there is no ERP. */
  all(): ErpWindow[]
  /** @throws Refusal 404 when none with this number is read */
  of(company: number): ErpWindow
  /** How those with an ERP call themselves; one that has not told it yet, by its database. */
  names(): Promise<ErpNames>
  /** Starts reading the accounts of a customer whose copies are old, in the background; returns at once. */
  refreshSoon(customerId: string): void
}

/** An ERP to read from from now on; none: the company is known, and cannot be asked. */
export type Exchange = { under: ReadUnder; erp: Erp | undefined; since: Date | null }

type Company = ReturnType<typeof createErpWindow>

export function createErpCompanies(world: World) {
  const read = new Map<number, Company>([[FIRST_COMPANY, createErpWindow(world, undefined)]])
  /** What is under way there may end; one that comes back goes on with the same window. */
  const left = new Map<number, Company>()
  const soon = new Set<string>()

  const inOrder = () => [...read.entries()].toSorted(([one], [other]) => one - other).map(([, one]) => one)
  const partOf = (company: number) => {
    const found = read.get(company)
    if (!found) throw notFound('erpCompany')
    return found
  }

  const companies: ErpCompanies = {
    all: () => inOrder().map(({ window }) => window),
    of: (company) => partOf(company).window,
    async names() {
      const read = inOrder().filter(({ line }) => line.hasErp())
      if (!read.length) return []
      const rows = await world.db.selectFrom('erpStatus').select(['company', 'companyName']).execute()
      const told = new Map(rows.map(({ company, companyName }) => [company, companyName]))
      return read.map(({ line, window: { company } }) => ({
        company,
        name: told.get(company) ?? line.under().place?.database ?? null,
      }))
    },
    refreshSoon(customerId) {
      if (soon.has(customerId)) return
      soon.add(customerId)
      void Promise.allSettled(companies.all().map((one) => one.refreshAccount(customerId))).finally(() =>
        soon.delete(customerId),
      )
    },
  }

  return {
    ...companies,
    lineOf: (company: number) => partOf(company).line,
    lines: () => inOrder().map(({ line }) => line),
    /** Reads from these from now on, and from no others. */
    exchange(all: Exchange[]) {
      for (const { under, erp, since } of all) {
        const number = under.company
        const company = read.get(number) ?? left.get(number) ?? createErpWindow(world, undefined, number)
        company.exchange(erp, since, under)
        read.set(number, company)
        left.delete(number)
      }
      const kept = new Set(all.map(({ under }) => under.company))
      for (const [number, company] of read) {
        if (kept.has(number)) continue
        company.exchange(undefined, null)
        if (number === FIRST_COMPANY) continue
        read.delete(number)
        left.set(number, company)
      }
    },
    stop: () => Promise.all([...read.values(), ...left.values()].map(({ line }) => line.stop())),
  }
}

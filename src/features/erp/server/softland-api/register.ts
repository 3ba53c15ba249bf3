import type { Registered } from '../../import-register.rules.ts'
import type { CustomerPage, ErpCustomer } from '../erp.ts'
import { fold } from '../softland/read.ts'
import { hasBought } from './bought.ts'
import { codeAt, presentCustomer, readContacts, toldCustomer } from './customers.ts'
import { allPages } from './pages.ts'
import { rowsOf } from './rows.ts'
import { type ApiSource, KEEP_MS } from './source.ts'

const PAGE = 100
const MOST_PAGES = 3000
/** Just read, it is not read again. */
const FRESH_MS = 60_000

type Register = { key: string; customer: ErpCustomer; isTold: boolean }[]

/**
 * Everybody that the API has and does not tell to be something else than a customer, in the order of their codes. It is
 * kept while somebody goes through it: an import of 60,000 reads it once.
 */
async function readRegister({ ask }: ApiSource): Promise<Register> {
  const rows = await allPages({
    read: async (pagina) => rowsOf(await ask('CW/ConsultaCliente', { cantidad: PAGE, pagina }), 'CodAux'),
    keep: (row) => {
      const isTold = toldCustomer(row)
      return codeAt(row) && isTold !== false ? { customer: presentCustomer(row), isTold: isTold === true } : undefined
    },
    most: MOST_PAGES,
    size: PAGE,
  })
  const byKey = new Map<string, Register[number]>()
  for (const row of rows) {
    const key = row?.customer.code
    if (row && key && !byKey.has(fold(key))) byKey.set(fold(key), { key, ...row })
  }
  return [...byKey.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

const registerOf = (source: ApiSource) => {
  const { memory } = source
  const known = memory.get('register', KEEP_MS, () => readRegister(source))
  memory.extend('register', KEEP_MS)
  return known
}

/** All, each by code and RUT alone; read anew unless it was a moment ago. */
export async function readRegistered(source: ApiSource): Promise<Registered[]> {
  const { memory } = source
  await memory.get('register is fresh', FRESH_MS, async () => {
    memory.forget('register')
    return registerOf(source)
  })
  const register = await registerOf(source)
  return register.map(({ key, customer: { code, taxId, active } }) => ({ key, code, taxId, active }))
}

/** Several calls are about each of them, and all of a page have to be answered in time. */
const MOST_OF_PAGE = 100

/** Customers with their people, after the one with this key; fewer than asked for, where those are many. */
export async function readPage(source: ApiSource, after: string | null, count: number): Promise<CustomerPage> {
  const register = await registerOf(source)
  const rest = register.filter(({ key }) => after === null || key > after)
  const page = rest.slice(0, Math.min(count, MOST_OF_PAGE))
  const items = await Promise.all(
    page.map(async ({ key, customer, isTold }) => ({
      key,
      customer,
      contacts: await readContacts(source, key),
      unproven: !isTold && !(await hasBought(source, key)),
    })),
  )
  return { items, after: rest.length > page.length ? page.at(-1)!.key : null }
}

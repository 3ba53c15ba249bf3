import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { accounts, addCatalogues } from './catalogue.ts'
import type { DemoErpCustomer } from './customers.ts'
import { createDocuments } from './documents.ts'
import { createLedger } from './ledger.ts'
import { addMaster } from './master.ts'
import { buysOften } from './often.ts'
import { onlyInTheErp } from './only-there.ts'
import { plain, profiles } from './profiles.ts'
import { chance } from './random.ts'
import { renumber } from './renumber.ts'
import { addSalesNotes } from './sales-notes.ts'
import { createRows, type Rows } from './rows.ts'
import { createStory, type Story } from './story.ts'

type DemoErpCompany = {
  name: string
  rut: string
  /** Nobody buys all the time. */
  small?: true
}
const FIRST: DemoErpCompany = { name: 'Equipos y Sistemas Andinos SpA', rut: '96.543.210-8' }
/** Serials of pieces that a company sold begin here. */
const PIECES = { usual: 1_000_000, small: 5_000_003 }
const YEARS = 3
/** Which of those who buy does it all the time. */
const BUYS_OFTEN = 5

/**
 * Makes schema `softland` anew in an existing database and fills it with a believable company: the given customers and
 * some more that only the ERP has. The same customers and the same day give the same rows.
 */
export const loadSoftlandDemo = (connection: pg.ClientConfig, customers: DemoErpCustomer[], now: Date): Promise<void> =>
  writeSoftlandDemo(connection, demoRows(customers, dayInChile(now)))

/** What the ERP of the demonstration has: of these customers, and of some that only the ERP knows. */
export const demoRows = (customers: DemoErpCustomer[], today: string): Rows =>
  softlandRows([...customers, ...onlyInTheErp(customers)], today)

/** Makes schema `softland` anew in an existing database, with these rows. */
export async function writeSoftlandDemo(connection: pg.ClientConfig, rows: Rows): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query('begin')
    await client.query('drop schema if exists softland cascade')
    await client.query(await readFile(new URL('./schema.sql', import.meta.url), 'utf8'))
    await rows.write(client)
    await client.query('commit')
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

/** Every row of the demonstration, as it will be written. */
export function softlandRows(customers: DemoErpCustomer[], today: string, company = FIRST): Rows {
  const rows = createRows()
  addCatalogues(rows, company)
  const ledger = createLedger(rows, today)
  const documents = createDocuments(rows, ledger)
  const year = Number(today.slice(0, 4))
  const start = `${year - YEARS}-01-02`
  const first = ledger.voucher(`${year - YEARS}-01-01`, { opening: true, gloss: 'APERTURA INICIAL' })
  const numbers = {
    payment: 5200,
    quotation: 3300,
    salesNote: 2100,
    piece: company.small ? PIECES.small : PIECES.usual,
  }
  const setting = { rows, ledger, documents, today, start, first, numbers }
  const names = Object.keys(profiles)
  const buyers: Story[] = []
  customers.forEach((customer, index) => {
    const name = customer.taxId ? names[index % names.length]! : 'is abroad'
    addMaster(rows, customer, name, index)
    const story = createStory(setting, customer, chance(customer.erpCode), accountOf(name))
    if (name !== 'is known but never bought') plain(story)
    profiles[name]!(story)
    if (name !== 'is known but never bought' && name !== 'is abroad') buyers.push(story)
  })
  addSalesNotes(buyers)
  const often = company.small ? undefined : buyers[BUYS_OFTEN]
  if (often) buysOften(often)
  ledger.openYears(Array.from({ length: YEARS }, (_, place) => year - YEARS + 1 + place))
  renumber(rows)
  return rows
}

const accountOf = (profile: string) =>
  profile === 'is abroad'
    ? accounts.customersAbroad
    : profile === 'has an account of its own'
      ? accounts.relatedCompanies
      : accounts.customers

import { afterAll, describe, expect, test } from 'vitest'
import type { PanelData } from '../../erp.contract.ts'
import type { DocumentHead, DocumentStatement } from '../../erp-documents.contract.ts'
import type { Erp } from '../erp.ts'
import { USUAL_CHOICES } from '../connection.ts'
import { connectPostgres } from '../softland/connection.ts'
import { postgres } from '../softland/dialect.ts'
import { createSoftland } from '../softland/driver.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { companyApi } from './testing/company-api.ts'
import { driverOf, onPort, startApi } from './testing/loopback.ts'
import { readTables } from './testing/tables.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const TODAY = '2026-11-23'

const { connection } = await startSoftland(sixty, NOW)
const tables = await readTables(connection)
const receivable = [...new Set(tables.iwparam!.concat(tables.cwtauxi!).flatMap((row) => row.CtaCliente ?? []))].map(
  String,
)
const accounts = [...new Set(receivable.map((code) => code.trim()).filter(Boolean))]
const choices = { ...USUAL_CHOICES, accounts }
const sql = createSoftland({ ...connectPostgres(connection), dialect: postgres, now: () => NOW, choices })
afterAll(() => sql.stop())
const server = await startApi(companyApi(tables, TODAY))
const api = driverOf(onPort(server.port), { now: NOW, choices })
const everybody = tables.cwtauxi!.filter(({ ClaCli }) => ClaCli === 'S').map((row) => String(row.CodAux).trim())

type Product = PanelData['products']['items'][number]
type Invoice = PanelData['invoices']['items'][number]
type Movement = DocumentStatement['movements'][number]

function without<T extends object, K extends keyof T>(item: T, ...names: K[]): Omit<T, K> {
  const rest = Object.entries(item).filter(([name]) => !(names as PropertyKey[]).includes(name))
  return Object.fromEntries(rest) as Omit<T, K>
}
function only<T extends object, K extends keyof T>(item: T, ...names: K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, item[name]])) as Pick<T, K>
}

const inOrder = <T extends { code: string }>(list: T[]) => list.toSorted((a, b) => a.code.localeCompare(b.code))
const byName = <T extends { name: string }>(list: T[]) => list.toSorted((a, b) => a.name.localeCompare(b.name))
const withoutSerials = (item: Product) =>
  Object.assign(without(item, 'pieces', 'usesSerial', 'group', 'groupName', 'name'), {
    purchases: item.purchases!.map((purchase) => without(purchase, 'pieces')),
  })
const productNames = new Map(tables.iw_tprod!.map((row) => [String(row.DesProd).trim(), String(row.CodProd).trim()]))
const withoutRef = (item: Invoice) =>
  Object.assign(without(item, 'ref'), {
    // a line without words has the name of its product, which the API does not tell
    lines: item.lines.map((line) => [productNames.get(line.detail) ?? line.detail, without(line, 'detail')]),
    references: item.references.map((reference) => without(reference, 'note')),
  })
const named = (head: DocumentHead) => only(head, 'kind', 'number', 'issuedOn', 'dueOn', 'total', 'booked', 'currency')
const withoutVoucher = (movement: Movement) => without(movement, 'voucher', 'note', 'bookedOn', 'dueOn')
const ofNote = (note: PanelData['salesNotes']['items'][number]) =>
  only(note, 'number', 'soldOn', 'deliveryOn', 'state', 'seller', 'net', 'total', 'lines')

async function allDocuments(erp: Erp, code: string, cursor: string | null = null): Promise<DocumentHead[]> {
  const page = (await erp.documentsOf(code, { panel: 'invoices' }, { cursor, limit: 10 }))!
  return page.cursor === null ? page.items : [...page.items, ...(await allDocuments(erp, code, page.cursor))]
}

describe('for every customer of the demonstration, the database and the API tell the same of', () => {
  test.each(everybody)('the account of %s', async (code) => {
    const [one, other] = [await sql.accountOf(code), await api.accountOf(code)]
    // movements that name no document are in no answer of the API
    expect(other).toEqual({ ...one, bookedBalance: one!.documentedBalance })
  })

  test.each(everybody)('the products of %s, but for serials and groups', async (code) => {
    const [one, other] = [await sql.productsOf(code), await api.productsOf(code)]
    const pieces = new Set(one!.items.filter(({ usesSerial }) => usesSerial).map((item) => item.code))
    // of pieces that came back the API does not tell which they were
    const told = (items: Product[]) =>
      inOrder(items.map(withoutSerials)).map((item) => (pieces.has(item.code) ? without(item, 'purchases') : item))
    expect(told(other!.items)).toEqual(told(one!.items))
  })

  test.each(everybody)('the newest invoices of %s, whole', async (code) => {
    const [one, other] = [await sql.invoicesOf(code), await api.invoicesOf(code)]
    expect(other!.items.map(withoutRef)).toEqual(one!.items.slice(0, 30).map(withoutRef))
    expect(other!.more).toBe(one!.items.length > 30)
  })

  test.each(everybody)('the list of documents of %s, page by page', async (code) => {
    const [one, other] = [await allDocuments(sql, code), await allDocuments(api, code)]
    expect(other.map(named)).toEqual(one.map(named))
  })

  test.each(everybody)('what was charged and paid of each document of %s', async (code) => {
    for (const { type, number } of (await sql.accountOf(code))!.documents) {
      const one = await sql.documentStatementOf(code, { type, number })
      const other = await api.documentStatementOf(code, { type, number })
      expect(other).toMatchObject({ charges: one!.charges, payments: one!.payments, balance: one!.balance })
      expect(other!.movements.map(withoutVoucher)).toEqual(one!.movements.map(withoutVoucher))
    }
  })

  test.each(everybody)('who %s is, its people and where things are delivered', async (code) => {
    const [one, other] = [await sql.customer(code), await api.customer(code)]
    expect(other).toEqual({ ...one, tradeName: null, active: true })
    const people = (await sql.contactsOf(code)).map((person) => Object.assign(person, { phone: null }))
    expect(byName(await api.contactsOf(code))).toEqual(byName(people))
    const places = (await sql.placesOf(code))!.items.map((place) => Object.assign(place, { phone: null }))
    expect(byName((await api.placesOf(code))!.items)).toEqual(byName(places))
  })

  test.each(everybody)('the sales notes of %s that are still to be invoiced', async (code) => {
    const [one, other] = [await sql.salesNotesOf(code), await api.salesNotesOf(code)]
    const open = one!.items.filter(({ state }) => state === 'approved' || state === 'pending')
    const known = open.map((note, place) =>
      other!.items[place]?.lines.length ? note : Object.assign(note, { lines: [] }),
    )
    expect(other!.items.map(ofNote)).toEqual(known.map(ofNote))
  })
})

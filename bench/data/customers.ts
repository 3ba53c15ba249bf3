import {
  companyName,
  JOBS,
  mailOf,
  mailWord,
  mobile,
  personName,
  phone,
  PLACES,
  PRODUCTS,
  serialOf,
  STREETS,
  TRADES,
} from '../../src/app/server/demo/names.ts'
import { type Random, rutOf } from '../../src/app/server/demo/random.ts'
import type { Row } from './copy.ts'
import type { SeededCoverage } from './coverages.ts'

/** What cases refer to. */
export type SeededCustomer = { id: string; contacts: string[]; equipment: string[]; coverages: SeededCoverage[] }

export const CUSTOMER_COLUMNS = `id name tax_id business_activity email phone address district city erp_code created_at
  updated_at`.split(/\s+/)
export const CONTACT_COLUMNS = 'id customer_id name job_title email phone mobile created_at updated_at'.split(' ')
export const EQUIPMENT_COLUMNS =
  `id customer_id product_code product_name serial purchased_on document source created_at
  updated_at`.split(/\s+/)

const DAY = 86_400_000

/** Companies with one to four contacts and none to four products each. */
export function makeCustomers(random: Random, count: number, since: Date) {
  const customers: SeededCustomer[] = []
  const rows = { customers: [] as Row[], contacts: [] as Row[], equipment: [] as Row[] }
  const at = since.getTime()
  for (let n = 0; n < count; n++) {
    const trade = random.pick(TRADES)
    const name = companyName(random, trade.kind)
    const domain = `${mailWord(name).split('.').slice(0, 3).join('')}${n}.cl`
    const body = 76_000_000 + n * 97 + random.between(0, 96)
    const place = random.pick(PLACES)
    const one: SeededCustomer = { id: random.id(at), contacts: [], equipment: [], coverages: [] }
    rows.customers.push([
      one.id,
      name,
      rutOf(body),
      trade.activity,
      `contacto@${domain}`,
      phone(random),
      `${random.pick(STREETS)} ${random.between(10, 9800)}`,
      place.district,
      place.city,
      String(body),
      since,
      since,
    ])
    for (let left = random.between(1, 4); left > 0; left--) {
      const id = random.id(at)
      const person = personName(random)
      one.contacts.push(id)
      const mail = mailOf(person, domain)
      rows.contacts.push([id, one.id, person, random.pick(JOBS), mail, phone(random), mobile(random), since, since])
    }
    for (let left = random.between(0, 4); left > 0; left--) {
      const id = random.id(at)
      const product = random.pick(PRODUCTS)
      const bought = new Date(at + random.between(0, 900) * DAY).toISOString().slice(0, 10)
      one.equipment.push(id)
      rows.equipment.push([
        id,
        one.id,
        product.code,
        product.name,
        product.serial && serialOf(random, product.serial),
        bought,
        `Factura ${random.between(1000, 99_999)}`,
        'erp',
        since,
        since,
      ])
    }
    customers.push(one)
  }
  return { customers, rows }
}

import { sql, type Transaction } from 'kysely'
import type { DB } from '../../../../platform/server/database.types.ts'
import { holdNames } from '../../../customers/server/lock-names.ts'
import { foldCode } from '../../import-form.rules.ts'
import type { Base, HerePerson } from '../../import-merge.rules.ts'
import type { Ours, Present } from '../../import.rules.ts'

type Tx = Transaction<DB>
type Asked = {
  /** In lower case: those of the page, and those that share a RUT with one of them. */
  codes: string[]
  others: string[]
  taxIds: string[]
}

/** What is here of these codes and RUTs; with `lock`, until the end of the transaction nobody else changes it. */
export async function readPresent(db: Tx, asked: Asked, lock: boolean): Promise<Present> {
  const known = await readKnown(db, asked.codes)
  const ids = [...known.values()].map(({ customerId }) => customerId)
  if (lock) {
    await sql`select from customers where ${found(asked, ids)} order by id for no key update`.execute(db)
    await holdNames({ db })
  }
  const customers = await readOurs(db, asked, ids, lock)
  const byCode = Map.groupBy(
    customers.filter(({ erpCode }) => erpCode),
    ({ erpCode }) => foldCode(erpCode!),
  )
  const ofTaxId = customers.flatMap((one) => (one.fields.taxId ? [[one.fields.taxId, one] as const] : []))
  const byId = new Map(customers.map((one) => [one.id, one]))
  return { byCode, byTaxId: new Map(ofTaxId), byId, known }
}

const found = ({ codes, others, taxIds }: Asked, ids: string[]) => sql<boolean>`id in (
  select id from customers where lower(erp_code collate "C") = any(${[...codes, ...others]}::text[])
  union select id from customers where tax_id = any(${taxIds}::text[])
  union select unnest(${ids}::uuid[]))`

async function readKnown(db: Tx, codes: string[]) {
  const { rows } = await sql<{ code: string; customerId: string; written: Base; gone: boolean }>`
    select code, customer_id, written, gone_at is not null as gone from erp_customers
    where code = any(${codes}::text[])`.execute(db)
  return new Map(rows.map(({ code, customerId, written, gone }) => [code, { customerId, base: written, gone }]))
}

type Row = Omit<Ours, 'fields' | 'contacts'> & Ours['fields']

type PersonRow = HerePerson & { customerId: string }

const personOf = ({ id, key, name, jobTitle, email, phone }: PersonRow): HerePerson => ({
  id,
  key,
  name,
  jobTitle,
  email,
  phone,
})

async function readOurs(db: Tx, asked: Asked, ids: string[], lock: boolean): Promise<Ours[]> {
  const { rows } = await sql<Row>`
    select id, erp_code, name, trade_name, tax_id, business_activity, email, phone, address, district, city
    from customers where ${found(asked, ids)} order by id ${lock ? sql`for no key update` : sql``}`.execute(db)
  const { rows: contacts } = await sql<PersonRow>`
    select customer_id, id, name_key as key, name, job_title, email, phone from contacts
    where customer_id = any(${rows.map(({ id }) => id)}::uuid[]) order by active desc, created_at, id`.execute(db)
  const people = Map.groupBy(contacts, ({ customerId }) => customerId)
  return rows.map(({ id, erpCode, ...fields }) => ({
    id,
    erpCode,
    fields,
    contacts: (people.get(id) ?? []).map(personOf),
  }))
}

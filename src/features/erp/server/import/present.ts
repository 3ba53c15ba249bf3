import { sql, type Transaction } from 'kysely'
import type { DB } from '../../../../platform/server/database.types.ts'
import { holdNames } from '../../../customers/server/lock-names.ts'
import { foldCode } from '../../import-form.rules.ts'
import type { Base, HerePerson } from '../../import-merge.rules.ts'
import type { Ours, Present } from '../../import.rules.ts'
import { isNamed } from '../is-named.ts'
import { codeIn } from '../snapshots.ts'
import { FIRST_COMPANY } from '../status.ts'

type Tx = Transaction<DB>
type Asked = {
  company: number
  /** In lower case: those of the page, and those that share a RUT with one of them. */
  codes: string[]
  others: string[]
  taxIds: string[]
}

/** What is here of these codes and RUTs; with `lock`, until the end of the transaction nobody else changes it. */
export async function readPresent(db: Tx, asked: Asked, lock: boolean): Promise<Present> {
  if (lock) await hold(db, asked)
  // only now: whoever was waited for may have joined one of them with another
  const known = await readKnown(db, asked)
  const ids = idsOf(known)
  const customers = await readOurs(db, asked, ids, lock)
  const byCode = Map.groupBy(
    customers.filter(({ erpCode }) => erpCode),
    ({ erpCode }) => foldCode(erpCode!),
  )
  const ofTaxId = customers.flatMap((one) => (one.fields.taxId ? [[one.fields.taxId, one] as const] : []))
  const byId = new Map(customers.map((one) => [one.id, one]))
  return { byCode, byTaxId: new Map(ofTaxId), byId, known }
}

async function hold(db: Tx, asked: Asked) {
  const ids = idsOf(await readKnown(db, asked))
  await sql`select from customers c where ${found(asked, ids)} order by id for no key update`.execute(db)
  await holdNames({ db })
}

const idsOf = (known: Present['known']) => [...known.values()].map(({ customerId }) => customerId)

/** Of `customers c`. */
const found = ({ company, codes, others, taxIds }: Asked, ids: string[]) => sql<boolean>`c.id in (
  ${withCodes(company, [...codes, ...others])}
  union select id from customers where tax_id = any(${taxIds}::text[])
  union select unnest(${ids}::uuid[]))`

/** Each company has an index of its own for this. */
const withCodes = (company: number, codes: string[]) =>
  company === FIRST_COMPANY
    ? sql`select id from customers where lower(erp_code collate "C") = any(${codes}::text[])`
    : sql`select customer_id from customer_erp_codes
        where company = ${company} and lower(code collate "C") = any(${codes}::text[])`

async function readKnown(db: Tx, { company, codes }: Asked) {
  const { rows } = await sql<{ code: string; customerId: string; written: Base; gone: boolean }>`
    select code, customer_id, written, gone_at is not null as gone from erp_customers
    where company = ${company} and code = any(${codes}::text[])`.execute(db)
  return new Map(rows.map(({ code, customerId, written, gone }) => [code, { customerId, base: written, gone }]))
}

type Row = Omit<Ours, 'fields' | 'contacts' | 'elsewhere'> & Ours['fields']

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
    select id, ${codeIn(asked.company)} as erp_code, name, trade_name, tax_id, business_activity, email, phone, address, district, city
    from customers c where ${found(asked, ids)} order by id ${lock ? sql`for no key update` : sql``}`.execute(db)
  const { rows: contacts } = await sql<PersonRow>`
    select customer_id, id, name_key as key, name, job_title, email, phone from contacts
    where customer_id = any(${rows.map(({ id }) => id)}::uuid[]) and joined_into is null
    order by active desc, created_at, id`.execute(db)
  const people = Map.groupBy(contacts, ({ customerId }) => customerId)
  const elsewhere = await readElsewhere(
    db,
    asked.company,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, erpCode, ...fields }) => ({
    id,
    erpCode,
    fields,
    contacts: (people.get(id) ?? []).map(personOf),
    elsewhere: elsewhere.get(id) ?? [],
  }))
}

/** What was last read of them in the other companies that are read and that they are a customer of still. */
async function readElsewhere(db: Tx, company: number, ids: string[]): Promise<Map<string, Base[]>> {
  const { rows } = await sql<{ customerId: string; written: Base }>`
    select e.customer_id, e.written from erp_customers e join customers c on c.id = e.customer_id
      left join customer_erp_codes k on k.customer_id = e.customer_id and k.company = e.company
    where e.customer_id = any(${ids}::uuid[]) and e.company <> ${company} and e.gone_at is null
      and lower(case e.company when ${FIRST_COMPANY} then c.erp_code else k.code end collate "C") = e.code
      and ${isNamed('e.company')}
  `.execute(db)
  const byCustomer = Map.groupBy(rows, ({ customerId }) => customerId)
  return new Map([...byCustomer].map(([id, all]) => [id, all.map(({ written }) => written)]))
}

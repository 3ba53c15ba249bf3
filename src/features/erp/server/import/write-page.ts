import { sql, type Transaction } from 'kysely'
import type { DB } from '../../../../platform/server/database.types.ts'
import { addKeysOf, refreshKeysOf } from '../../../customers/server/keys.ts'
import { foldCode, type Form } from '../../import-form.rules.ts'
import type { Step } from '../../import.rules.ts'
import { FIRST_COMPANY } from '../status.ts'
import type { Hold } from './hold.ts'

type Tx = Transaction<DB>
export type Taken = { form: Form; hash: Buffer; key: string; step: Step }
type Done = { form: Form; hash: Buffer; step: Exclude<Step, { reason: unknown }> }

const done = (taken: Taken[]): Done[] => taken.filter((one): one is Taken & Done => !('reason' in one.step))

/** Writes what a page does: customers, their people, what they are found by, and what was read of them. */
export async function writePage(db: Tx, hold: Hold, taken: Taken[], now: Date): Promise<void> {
  const all = done(taken)
  const fresh = all.filter(({ step }) => step.fresh)
  const saved = all.filter(({ step }) => !step.fresh && step.merged.written)
  const { company } = hold
  if (fresh.length) await addCustomers(db, fresh, { company, now })
  if (saved.length) await saveCustomers(db, saved, { company, now })
  if (company !== FIRST_COMPANY) await giveCodes(db, company, all)
  await writePeople(db, all, now)
  const other = all.filter(
    ({ step: { fresh, merged } }) => !fresh && (merged.written || merged.added.length || merged.saved.length),
  )
  const idsOf = (some: Done[]) => some.map(({ step }) => step.id)
  if (fresh.length) await addKeysOf({ db }, idsOf(fresh))
  if (other.length) await refreshKeysOf({ db }, idsOf(other))
  if (all.length) await remember(db, hold, all)
}

type How = { company: number; now: Date }

/** The code in the first company stands with the customer. */
const customerRow =
  (company: number) =>
  ({ form, step }: Done) => ({
    id: step.id,
    erpCode: company === FIRST_COMPANY ? form.code : null,
    ...step.merged.fields,
  })

const customers = (rows: object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
  id uuid, "erpCode" text, name text, "tradeName" text, "taxId" text, "businessActivity" text, email text, phone text,
  address text, district text, city text)`

const addCustomers = (db: Tx, fresh: Done[], { company, now }: How) =>
  sql`
    insert into customers (id, erp_code, name, trade_name, tax_id, business_activity, email, phone, address, district,
      city, created_at, updated_at)
    select r.*, ${now}::timestamptz, ${now}::timestamptz from ${customers(fresh.map(customerRow(company)))}`.execute(db)

const saveCustomers = (db: Tx, saved: Done[], { company, now }: How) =>
  sql`
    update customers c set erp_code = coalesce(c.erp_code, r."erpCode"), name = r.name, trade_name = r."tradeName",
      tax_id = r."taxId", business_activity = r."businessActivity", email = r.email, phone = r.phone,
      address = r.address, district = r.district, city = r.city, version = c.version + 1, updated_at = ${now}
    from ${customers(saved.map(customerRow(company)))} where c.id = r.id`.execute(db)

/** Those who are linked already have theirs. */
async function giveCodes(db: Tx, company: number, all: Done[]) {
  const rows = all
    .filter(({ step: { kind } }) => kind === 'created' || kind === 'linked')
    .map(({ form, step }) => ({ id: step.id, code: form.code }))
  if (!rows.length) return
  await sql`
    insert into customer_erp_codes (customer_id, company, code)
    select r.id, ${company}, r.code from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, code text)
  `.execute(db)
}

async function writePeople(db: Tx, all: Done[], now: Date) {
  const people = (kind: 'added' | 'saved') =>
    all.flatMap(({ step }) => step.merged[kind].map((person) => ({ ...person, customerId: step.id })))
  const [added, saved] = [people('added'), people('saved')]
  const rows = (some: object[]) => sql`jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as r (
    id uuid, "customerId" uuid, name text, "jobTitle" text, email text, phone text)`
  if (added.length)
    await sql`
      insert into contacts (id, customer_id, name, job_title, email, phone, created_at, updated_at)
      select r.*, ${now}::timestamptz, ${now}::timestamptz from ${rows(added)}`.execute(db)
  if (saved.length)
    await sql`
      update contacts c set job_title = r."jobTitle", email = r.email, phone = r.phone, version = c.version + 1,
        updated_at = ${now}
      from ${rows(saved)} where c.id = r.id`.execute(db)
}

/** What was read of each, to know the next time what changed there and what was changed here. */
async function remember(db: Tx, { id, company }: Hold, all: Done[]) {
  const rows = all.map(({ form, hash, step }) => ({
    code: foldCode(form.code),
    customerId: step.id,
    hash: hash.toString('hex'),
    written: step.merged.base,
  }))
  await sql`
    insert into erp_customers (company, code, customer_id, hash, written, first_in)
    select ${company}, r.code, r."customerId", decode(r.hash, 'hex'), r.written, ${id}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (code text, "customerId" uuid, hash text, written jsonb)
    on conflict (company, code) do update set customer_id = excluded.customer_id, hash = excluded.hash,
      written = excluded.written, gone_at = null`.execute(db)
}

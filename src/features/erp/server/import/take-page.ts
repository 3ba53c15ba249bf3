import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { againWhenCrossed, type World } from '../../../../platform/server/context.ts'
import type { DB } from '../../../../platform/server/database.types.ts'
import { foldCode, formOf } from '../../import-form.rules.ts'
import type { Register } from '../../import-register.rules.ts'
import { stepFor } from '../../import.rules.ts'
import type { CustomerPage } from '../erp.ts'
import { codeIn } from '../snapshots.ts'
import { type Hold, keep, type Progress } from './hold.ts'
import { readPresent } from './present.ts'
import { type Change, tell } from './tell.ts'
import { type Taken, writePage } from './write-page.ts'

export type Read = Omit<Taken, 'step'> & { code: string; unproven: boolean }

/**
 * Brings one page of customers here, with how far the import is, in one transaction: whenever the process ends, whole
 * pages are there.
 * @returns false when the import is not this process's any more
 */
export async function takePage(world: World, hold: Hold, read: Read[], register: Register) {
  let topics: string[] = []
  const mine = await againWhenCrossed(() =>
    world.db.transaction().execute(async (db) => {
      const before = await keep(db, hold)
      if (!before) return false
      const taken = await steps(db, hold, await notTheSame(db, hold, read, register), register)
      if (!hold.preview) await writePage(db, hold, taken, world.now())
      await tell(
        db,
        hold.id,
        taken.flatMap((one) => changeOf(one, hold)),
      )
      await noteProgress(db, hold, progress(before, read.length, taken), storable(read.at(-1)!.key))
      topics = hold.preview ? [] : taken.flatMap(topicOf)
      return true
    }),
  )
  world.announce(topics)
  return mine
}

/** A customer in the form it is compared in; made of the next page while the database is busy with the last one. */
export function readItem({ key, customer, contacts, unproven = false }: CustomerPage['items'][number]): Read {
  const form = formOf(customer, contacts)
  const hash = createHash('sha256').update(JSON.stringify(form)).digest()
  return { key, form, hash, code: foldCode(form.code), unproven }
}

/** Those that differ from what was read the last time, or whose link somebody changed here. */
async function notTheSame(db: Transaction<DB>, { company }: Hold, read: Read[], { chosen }: Register): Promise<Read[]> {
  const { rows } = await sql<{ code: string; hash: Buffer }>`
    select e.code, e.hash from erp_customers e join customers c on c.id = e.customer_id
    where e.company = ${company} and e.code = any(${read.map(({ code }) => code)}::text[]) and e.gone_at is null
      and lower(${codeIn(company)} collate "C") = e.code`.execute(db)
  const known = new Map(rows.map(({ code, hash }) => [code, hash]))
  return read.filter(({ code, key, hash }) => !known.get(code)?.equals(hash) || (chosen.get(code) ?? key) !== key)
}

async function steps(db: Transaction<DB>, hold: Hold, read: Read[], register: Register): Promise<Taken[]> {
  if (!read.length) return []
  const taxIds = read.flatMap(({ form }) => form.fields.taxId ?? [])
  const others = taxIds.flatMap((taxId) => register.sharing.get(taxId) ?? []).map(({ code }) => foldCode(code))
  const asked = { company: hold.company, codes: read.map(({ code }) => code), others, taxIds }
  const present = await readPresent(db, asked, !hold.preview)
  const around = { present, register, newId: uuidv7 }
  return read.map((one) => ({ ...one, step: stepFor(one.form, one.key, { ...around, unproven: one.unproven }) }))
}

function changeOf({ form, key, step }: Taken, { preview }: Hold): Change[] {
  const { name } = form.fields
  if ('reason' in step) {
    const { kind, customer, reason } = step
    // one of several ways of writing a code is told as it is written
    const code = reason.code === 'erp_import.code_twice' ? storable(key) : form.code
    return [{ code, kind, name, customerId: customer?.id ?? null, fields: [], reason }]
  }
  const { kind, id, fresh, merged } = step
  if (!kind) return []
  return [{ code: form.code, kind, name, customerId: preview && fresh ? null : id, fields: merged.told, reason: null }]
}

/** SQL Server has codes with what no text here can have; the rest of them is told, and about there it is gone on. */
const storable = (key: string) => key.toWellFormed().replaceAll('\0', '\ufffd')

/** Nobody looks yet at one that is new. */
const topicOf = ({ step }: Taken) => (!('reason' in step) && step.kind && !step.fresh ? [`customer:${step.id}`] : [])

function progress(before: Progress, read: number, taken: Taken[]): Progress {
  const counts = { ...before.counts }
  let [told, contacts] = [0, 0]
  for (const { step } of taken) {
    if (!('reason' in step)) contacts += step.merged.added.length + step.merged.saved.length
    if (!step.kind) continue
    counts[step.kind] = (counts[step.kind] ?? 0) + 1
    told += 1
  }
  return {
    read: before.read + read,
    unchanged: before.unchanged + read - told,
    contacts: before.contacts + contacts,
    counts,
  }
}

const noteProgress = (db: Transaction<DB>, { id }: Hold, now: Progress, afterCode: string) =>
  sql`
    update erp_imports set read_count = ${now.read}, unchanged = ${now.unchanged}, contacts = ${now.contacts},
      counts = ${JSON.stringify(now.counts)}, after_code = ${afterCode}, beat_at = now()
    where id = ${id}`.execute(db)

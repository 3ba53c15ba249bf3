import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import { parseRut } from '../../../../platform/shared/chile/rut.ts'
import type { CustomerPage, ErpContact } from '../erp.ts'
import type { Registered } from '../../import-register.rules.ts'
import { auxiliaries, presentCustomer } from './customers.ts'
import { fold, text } from './read.ts'
import { isSharedRut } from './ruts.ts'
import type { Source } from './source.ts'
import type { Softland } from './tables.ts'

/** Every customer by code and RUT, in one statement: two short columns, whatever the number of customers. */
export async function readRegistered(source: Source): Promise<Registered[]> {
  const rows = await source.db
    .selectFrom('cwtauxi as a')
    .select(['a.CodAux', 'a.RutAux', 'a.ActAux'])
    .where((eb) => isCustomer(source, eb))
    .execute()
  const all = rows.map((row) => {
    const rut = parseRut(row.RutAux ?? '')
    return {
      key: row.CodAux ?? '',
      code: text(row.CodAux) ?? '',
      taxId: rut && !isSharedRut(rut) ? rut : null,
      active: text(row.ActAux) !== 'N',
    }
  })
  return all.filter(({ code }) => code) // of nothing but tabs and what is not seen
}

/** Customers of which no page was read yet, in the order of their keys: rows are deleted, so a count would skip some. */
export async function readPage(source: Source, after: string | null, count: number): Promise<CustomerPage> {
  const query = auxiliaries(source)
    .where((eb) => isCustomer(source, eb))
    .$if(after !== null, (query) => query.where('a.CodAux', '>', after!))
    .orderBy('a.CodAux')
  const rows = await source.dialect.first(query, count + 1).execute()
  const page = rows.slice(0, count)
  const [first, last, next] = [page[0]?.CodAux, page.at(-1)?.CodAux, rows[count]?.CodAux]
  const contacts = first ? await contactsBetween(source, first, next ?? undefined) : new Map<string, ErpContact[]>()
  const items = page.map((row) => ({
    key: row.CodAux!,
    customer: presentCustomer(source, row),
    contacts: contacts.get(fold(row.CodAux)) ?? [],
  }))
  return { items: items.filter(({ customer }) => customer.code), after: next ? last! : null }
}

/** The people of these customers and of those between that are none; by key, because a page is a stretch of keys. */
async function contactsBetween(source: Source, first: string, next: string | undefined) {
  const people = new Map<string, ErpContact[]>()
  if (!source.has('cwtaxco')) return people
  const rows = await source.db
    .selectFrom('cwtaxco as k')
    .select(['k.CodAuc', 'k.NomCon', 'k.CarCon', 'k.FonCon', 'k.Email'])
    .where('k.CodAuc', '>=', first)
    .$if(next !== undefined, (query) => query.where('k.CodAuc', '<', next!))
    .orderBy('k.CodAuc')
    .orderBy('k.NomCon')
    // of one who is there twice, which row is first must not change from one import to the next
    .orderBy('k.CarCon')
    .orderBy('k.FonCon')
    .orderBy('k.Email')
    .execute()
  for (const row of rows) {
    const name = text(row.NomCon)
    if (!name) continue
    const all = people.get(fold(row.CodAuc)) ?? []
    all.push({
      name,
      jobTitle: source.catalogues.jobTitles(row.CarCon),
      email: text(row.Email),
      phone: text(row.FonCon),
    })
    people.set(fold(row.CodAuc), all)
  }
  return people
}

type Auxiliaries = { a: Selectable<Softland['cwtauxi']> }

/** A customer, and none of the rows that stand for nobody ('0000000000'). */
const isCustomer = ({ dialect }: Source, eb: ExpressionBuilder<Auxiliaries, 'a'>) =>
  eb.and([eb('a.ClaCli', '=', 'S'), sql<boolean>`replace(${dialect.trimmed(eb.ref('a.CodAux'))}, '0', '') <> ''`])

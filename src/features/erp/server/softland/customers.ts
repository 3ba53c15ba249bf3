import { parseRut } from '../../../../platform/shared/chile/rut.ts'
import { searchKey } from '../../../../platform/shared/search-key.ts'
import type { ErpContact, ErpCustomer } from '../erp.ts'
import { bareRut, flatRut, isSharedRut } from './ruts.ts'
import { code as codeOf, foldName, text } from './read.ts'
import type { Source } from './source.ts'

const MOST_FOUND = 30
const MOST_WORDS = 8
const MOST_CONTACTS = 200

/** Customers whose name, trade name or code has the words that were typed, or whose RUT is that; by name. */
export async function findCustomers(source: Source, query: string): Promise<ErpCustomer[]> {
  const wanted = searchKey(query)
  if (wanted.length < 2) return []
  const { dialect } = source
  const rut = flatRut(query)
  // one by one: old names have tabs or several blanks between their words
  const words = wanted.split(/\s+/).slice(0, MOST_WORDS)
  const rows = await dialect
    .first(
      auxiliaries(source)
        .where('a.ClaCli', '=', 'S')
        .where((eb) =>
          eb.or([
            eb.and(words.map((word) => dialect.contains(eb.ref('a.NomAux'), word))),
            eb.and(words.map((word) => dialect.contains(eb.ref('a.NoFAux'), word))),
            eb.and(words.map((word) => dialect.contains(eb.ref('a.CodAux'), word))),
            ...(rut ? [dialect.contains(bareRut(eb.ref('a.RutAux')), rut.toLowerCase())] : []),
          ]),
        )
        .orderBy('a.NomAux')
        .orderBy('a.CodAux'),
      MOST_FOUND,
    )
    .execute()
  return rows.map((row) => presentCustomer(source, row)).filter((found) => codeOf(found.code))
}

export async function readCustomer(source: Source, code: string): Promise<ErpCustomer | undefined> {
  const row = await auxiliaryOf(source, code)
  return row && presentCustomer(source, row)
}

/** The customer's own row of the master table, if there is one. That of nobody ('0000000000') is no customer's. */
export async function auxiliaryOf(source: Source, code: string) {
  if (!codeOf(code)) return undefined
  return source.dialect
    .first(
      auxiliaries(source)
        .where((eb) => source.dialect.sameKey(eb.ref('a.CodAux'), code))
        .orderBy('a.CodAux'),
      1,
    )
    .executeTakeFirst()
}

export async function readContacts(source: Source, code: string): Promise<ErpContact[]> {
  if (!source.has('cwtaxco')) return []
  const rows = await source.dialect
    .first(
      source.db
        .selectFrom('cwtaxco as k')
        .select(['k.NomCon', 'k.CarCon', 'k.FonCon', 'k.Email'])
        .where((eb) => source.dialect.sameKey(eb.ref('k.CodAuc'), code))
        .orderBy('k.NomCon')
        .orderBy('k.CarCon')
        .orderBy('k.FonCon')
        .orderBy('k.Email'),
      MOST_CONTACTS,
    )
    .execute()
  const contacts = new Map<string, ErpContact>()
  for (const row of rows) {
    const name = text(row.NomCon)
    // the same person pasted twice, once with a tab behind
    if (!name || contacts.has(foldName(name))) continue
    const jobTitle = source.catalogues.jobTitles(row.CarCon)
    contacts.set(foldName(name), { name, jobTitle, email: text(row.Email), phone: text(row.FonCon) })
  }
  return [...contacts.values()]
}

export const auxiliaries = (source: Source) =>
  source.db
    .selectFrom('cwtauxi as a')
    .select([
      'a.CodAux',
      'a.NomAux',
      'a.NoFAux',
      'a.RutAux',
      'a.ActAux',
      'a.Bloqueado',
      'a.GirAux',
      'a.DirAux',
      'a.DirNum',
      'a.ComAux',
      'a.CiuAux',
      'a.FonAux1',
      'a.EMail',
    ])

export type Auxiliary = NonNullable<Awaited<ReturnType<typeof auxiliaryOf>>>

export function presentCustomer({ catalogues }: Source, row: Auxiliary): ErpCustomer {
  const code = text(row.CodAux) ?? ''
  const rut = parseRut(row.RutAux ?? '')
  return {
    code,
    name: text(row.NomAux) ?? text(row.NoFAux) ?? code,
    tradeName: text(row.NoFAux),
    taxId: rut && !isSharedRut(rut) ? rut : null,
    email: text(row.EMail),
    phone: text(row.FonAux1),
    address: text(`${row.DirAux ?? ''} ${row.DirNum ?? ''}`),
    district: catalogues.districts(row.ComAux),
    city: catalogues.cities(row.CiuAux),
    businessActivity: catalogues.activities(row.GirAux),
    active: text(row.ActAux) !== 'N',
    blocked: text(row.Bloqueado) === 'S',
  }
}

import type { KeptData } from '../../erp.contract.ts'
import { code as codeOf, foldName, text } from './read.ts'
import type { Source } from './source.ts'

type Place = KeptData['places']['items'][number]

const MOST_PLACES = 100
const KEYS = ['CodAxD', 'CodAux', 'CodAuc'] as const
const MORE = ['ComDch', 'CiuDch', 'Fon1Dch', 'AteDch'] as const

/** Delivery places of a customer by name; none where the company has no such table. */
export async function readPlaces(source: Source, code: string): Promise<KeptData['places']> {
  const { db, dialect, has, catalogues } = source
  const key = KEYS.find((column) => has('cwtauxd', column))
  if (!has('cwtauxd') || !key) return { items: [] }
  const rows = await dialect
    .first(
      db
        .selectFrom('cwtauxd as d')
        .select(['d.NomDch', 'd.DirDch'])
        .select(MORE.filter((column) => has('cwtauxd', column)).map((column) => `d.${column}` as const))
        .where((eb) => dialect.sameKey(eb.ref(`d.${key}`), code))
        .orderBy('d.NomDch')
        .orderBy('d.DirDch'),
      MOST_PLACES,
    )
    .execute()
  const places = new Map<string, Place>()
  for (const row of rows) {
    const address = text(row.DirDch)
    const name = text(row.NomDch) ?? address
    // the same place pasted twice, once with a tab behind
    if (!name || places.has(foldName(name))) continue
    places.set(foldName(name), {
      name,
      address,
      district: catalogues.districts(codeOf(row.ComDch)),
      city: catalogues.cities(codeOf(row.CiuDch)),
      phone: text(row.Fon1Dch),
      attention: text(row.AteDch),
    })
  }
  return { items: [...places.values()] }
}

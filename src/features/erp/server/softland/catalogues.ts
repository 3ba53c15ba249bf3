import { type Kysely, sql } from 'kysely'
import type { Dialect } from './dialect.ts'
import type { Presence } from './presence.ts'
import { code, fold, text } from './read.ts'
import { readReceivable } from './receivable.ts'
import type { Softland } from './tables.ts'

/**
 * Small tables that give codes a name. They are read whole, once in a while, and looked up here: rows can be missing
 * and keys are padded at random, so joining them would only lose documents.
 */
const CATALOGUES = {
  sellers: ['cwtvend', 'VenCod', 'VenDes'],
  currencies: ['cwtmone', 'CodMon', 'DesMon'],
  terms: ['cwtconv', 'CveCod', 'CveDes'],
  documentTypes: ['cwttdoc', 'CodDoc', 'DesDoc'],
  referenceTypes: ['DTE_SiiTDocRef', 'CodRefSII', 'DesRefSII'],
  activities: ['cwtgiro', 'GirCod', 'GirDes'],
  districts: ['cwtcomu', 'ComCod', 'ComDes'],
  cities: ['cwtciud', 'CiuCod', 'CiuDes'],
  jobTitles: ['cwtcarg', 'CarCod', 'CarNom'],
  productGroups: ['iw_tgrupo', 'CodGrupo', 'DesGrupo'],
} as const

type Name = keyof typeof CATALOGUES
/** The name of a code; the code itself when the table has none; null for no code, and for one that means none. */
export type Catalogues = Record<Name, (key: string | null) => string | null> & {
  /** The accounts on which customers owe, as the ERP has it. */
  receivable: string[]
}

/** A table of names that the login may not read costs the names alone. */
export async function readCatalogues(db: Kysely<Softland>, dialect: Dialect, has: Presence): Promise<Catalogues> {
  const orDenied = (error: unknown) => {
    if (!dialect.isDenied(error)) throw error
    return { rows: [] }
  }
  const read = async (name: Name) => {
    const [table, key, title] = CATALOGUES[name]
    const names = new Map<string, string | null>()
    if (has(table)) {
      const all = sql<{ key: string; title: string }>`
        select ${sql.ref(key)} as "key", ${sql.ref(title)} as "title" from ${sql.table(`softland.${table}`)}`
      const { rows } = await all.execute(db).catch(orDenied)
      for (const row of rows) names.set(fold(row.key), text(row.title))
    }
    return [name, (value: string | null) => names.get(fold(value)) ?? code(value)] as const
  }
  const [receivable, ...all] = await Promise.all([
    readReceivable({ db, dialect, has }),
    ...(Object.keys(CATALOGUES) as Name[]).map(read),
  ])
  return { ...(Object.fromEntries(all) as Record<Name, (key: string | null) => string | null>), receivable }
}

import { sql } from 'kysely'
import type { Discovery } from '../../../erp-settings.contract.ts'
import type { Source } from '../source.ts'
import { tables } from '../tables.ts'
import { catalogueOf } from './catalogue.ts'

export type Size = { name: string; rows: number }

/**
 * Modules by the letters their tables begin with, and tables in which a module that is used has rows. Of the others,
 * whatever has rows proves it, but their parameters.
 */
const PROOFS: Record<string, string[]> = {
  cw: ['cwcpbte', 'cwmovim'],
  iw: ['iw_gsaen', 'iw_gmovi'],
  nw: ['nwcotiza', 'nw_nventa'],
  ow: ['owordencom', 'owrequisicion'],
  xw: ['xwcobranza', 'xwseguimiento'],
  sw: ['sw_personal'],
  dw: ['dwordenf'],
  dt: ['dte_doccab'],
  nd: ['nd_otmovi'],
  pw: [],
  vw: [],
  wg: [],
  ec: [],
  mt: [],
}
/** Users and the company itself: every database has them. */
const NO_MODULES = new Set(['so', 'wi'])
const MOST_SHOWN = 8

/**
 * The modules of a company. Softland makes every table in every company, so only rows tell that a module is used.
 * Letters that nobody documented are told when something is there: an old help desk would be found so.
 */
export function modulesFound(sizes: Size[]): Discovery['modules'] {
  const all = sizes.map(({ name, rows }) => ({ name, rows, key: name.slice(0, 2).toLowerCase() }))
  const keys = [...new Set([...Object.keys(PROOFS), ...all.map(({ key }) => key)])]
  return keys.flatMap((key) => {
    const own = all.filter((table) => table.key === key && !NO_MODULES.has(key))
    const proofs = own.filter(({ name }) => PROOFS[key]?.includes(name.toLowerCase()))
    const telling = proofs.length ? proofs : own.filter(({ name }) => !/param/i.test(name))
    const state = telling.some(({ rows }) => rows > 0) ? 'inUse' : own.length ? 'empty' : 'absent'
    if (!PROOFS[key] && state !== 'inUse') return []
    const shown = own.toSorted((a, b) => b.rows - a.rows || a.name.localeCompare(b.name)).slice(0, MOST_SHOWN)
    const missed = proofs.filter((proof) => !shown.includes(proof))
    return [{ key, state, tables: [...shown, ...missed].map(({ name, rows }) => ({ name, rows })) } as const]
  })
}

const COUNTED = new Set([...Object.keys(tables).map((name) => name.toLowerCase()), ...Object.values(PROOFS).flat()])

/** Sizes as the server keeps them; tables that matter here are counted when it never did. */
export async function readSizes({ db, dialect }: Pick<Source, 'db' | 'dialect'>): Promise<Size[]> {
  const { rows } = await catalogueOf(dialect).sizes.execute(db)
  const sizes: Size[] = []
  for (const { name, rows: known } of rows) {
    const size = Number(known)
    const counted = size < 0 && COUNTED.has(name.toLowerCase()) ? await count({ db, dialect }, name) : size
    sizes.push({ name, rows: Math.max(0, counted) })
  }
  return sizes
}

async function count({ db, dialect }: Pick<Source, 'db' | 'dialect'>, table: string): Promise<number> {
  const counting = sql<{ rows: number | string }>`select count(*) as "rows" from ${sql.table(`softland.${table}`)}`
  const { rows } = await counting.execute(db).catch((error: unknown) => {
    if (!dialect.isDenied(error)) throw error
    return { rows: [] }
  })
  return Number(rows[0]?.rows ?? 0)
}

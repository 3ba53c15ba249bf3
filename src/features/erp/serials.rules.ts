import { mayNameSerials, type SerialsLack, type SerialsMapping, type SerialsRole } from './erp-settings.contract.ts'

export type Column = { name: string; type: string }
export type Suggestion = Record<SerialsRole, string | null>

const TEXT = new Set(['char', 'varchar', 'nchar', 'nvarchar', 'character', 'character varying'])
const WHOLE = new Set(['int', 'integer', 'smallint', 'bigint', 'decimal', 'numeric'])
const NUMBER = new Set([...WHOLE, 'tinyint', 'float', 'real', 'double precision'])

/** What can be compared with a letter, a number or a code of a sold line without changing it row by row. */
const TYPES: Record<SerialsRole, Set<string>> = {
  serial: new Set([...TEXT, ...WHOLE]),
  kind: TEXT,
  document: NUMBER,
  line: NUMBER,
  product: TEXT,
}

const kindOf = (type: string) => type.toLowerCase().split('(')[0]!

/** Whether a column of this type, as 'varchar(20)', can be what stands there. */
export const fits = (role: SerialsRole, type: string): boolean => TYPES[role].has(kindOf(type))

export const isWholeNumber = (type: string): boolean => WHOLE.has(kindOf(type))

/**
 * What a serial may be of which these are the words: one of them, or all in a row, as it may have blanks in it. In a column
 * of numbers, those that are written as it would show them.
 */
export function mayBeSerials(words: string[], areNumbers: boolean): string[] {
  const all = words.length > 1 && !areNumbers ? [...words, words.join(' ')] : words
  const asShown = (word: string) => Number.isSafeInteger(Number(word)) && String(Number(word)) === word
  return [...new Set(areNumbers ? all.filter(asShown) : all)]
}

/** Names that leave no doubt, the plainest first; written without low lines. */
const PLAIN: Record<SerialsRole, string[]> = {
  serial: ['nroserie', 'numserie', 'numeroserie', 'nserie', 'codserie', 'serie', 'nroserial', 'serial'],
  kind: ['tipo', 'tipodoc', 'tipodocto'],
  document: ['nroint', 'numint', 'nrointerno', 'numerointerno'],
  line: ['linea', 'nrolinea', 'numlinea', 'lineamov'],
  product: ['codprod', 'codproducto', 'producto'],
}
const ROLES = Object.keys(PLAIN) as SerialsRole[]

/** Which columns of a table are what, as far as their names and types tell. */
export function suggest(columns: Column[]): Suggestion {
  const named = (role: SerialsRole) => {
    const fitting = columns.filter(({ name, type }) => fits(role, type) && mayNameSerials(name))
    const plain = (name: string) => PLAIN[role].indexOf(name.toLowerCase().replaceAll('_', ''))
    const known = fitting.filter(({ name }) => plain(name) >= 0)
    return known.toSorted((one, other) => plain(one.name) - plain(other.name))[0]?.name ?? null
  }
  return Object.fromEntries(ROLES.map((role) => [role, named(role)])) as Suggestion
}

/** Whether nothing is left to choose: of which line or product a serial is must be known. */
export const isWhole = ({ serial, kind, document, line, product }: Suggestion): boolean =>
  Boolean(serial && kind && document && (line || product))

/** In one line: 'iw_series: Serie, Tipo, NroInt, Linea'. */
export const serialsTold = ({ table, columns }: SerialsMapping): string =>
  `${table}: ${ROLES.flatMap((role) => columns[role] ?? []).join(', ')}`

export type Catalogued = Column & { table: string; mayRead: boolean }

/**
 * The chosen table and columns by the names that the catalogue has them under, or why they cannot be read. `found` are
 * the columns of tables of that name; where the letter case tells two apart, the one that is written so counts.
 */
export function mapped(
  { table, columns }: SerialsMapping,
  found: Catalogued[],
): { mapping: SerialsMapping; lacks: [] } | { mapping: null; lacks: SerialsLack[] } {
  const tableName = asWritten(
    table,
    found.map((column) => column.table),
  )
  if (tableName === undefined) return { mapping: null, lacks: [{ field: 'table', code: 'noTable' }] }
  const own = found.filter((column) => column.table === tableName)
  const lacks: SerialsLack[] = []
  const named = ROLES.map((role): [SerialsRole, string | null] => {
    const wanted = columns[role]
    if (wanted === null) return [role, null]
    const name = asWritten(
      wanted,
      own.map((column) => column.name),
    )
    const column = own.find((one) => one.name === name)
    if (!column) lacks.push({ field: role, code: 'noColumn' })
    else if (!fits(role, column.type)) lacks.push({ field: role, code: 'otherType' })
    else if (!column.mayRead) lacks.push({ field: role, code: 'denied' })
    return [role, name ?? null]
  })
  if (lacks.length) return { mapping: null, lacks }
  const all = Object.fromEntries(named) as SerialsMapping['columns']
  return { mapping: { table: tableName, columns: all }, lacks: [] }
}

const asWritten = (name: string, names: string[]): string | undefined =>
  names.includes(name) ? name : names.find((one) => one.toLowerCase() === name.toLowerCase())

/** A serial of a customer: what was sold by a document (1), or came back by a credit note (-1). */
export type SerialMove = { code: string; document: string; serial: string; moved: number }

/**
 * The serials that a customer still has of a product, and of what one document sold of it: those it kept, and how many
 * are `gone`. `moves` are the newest first: a serial that was sold again after it came back is of the newest sale.
 * @param fold how serials, codes and documents are compared
 */
export function serialsKept(moves: SerialMove[], fold: (text: string) => string) {
  const keyOf = ({ code, serial }: SerialMove) => JSON.stringify([fold(code), fold(serial)])
  const balance = new Map<string, number>()
  for (const move of moves) balance.set(keyOf(move), (balance.get(keyOf(move)) ?? 0) + move.moved)
  const placed = new Set<string>()
  const byProduct = new Map<string, string[]>()
  const byDocument = new Map<string, { kept: string[]; gone: number }>()
  for (const move of moves) {
    if (move.moved <= 0) continue
    const document = documentKey(move, fold)
    const own = byDocument.get(document) ?? { kept: [], gone: 0 }
    byDocument.set(document, own)
    if (balance.get(keyOf(move))! > 0 && !placed.has(keyOf(move))) {
      placed.add(keyOf(move))
      own.kept.push(move.serial)
      byProduct.set(fold(move.code), [...(byProduct.get(fold(move.code)) ?? []), move.serial])
    } else own.gone += 1
  }
  return {
    ofProduct: (code: string) => (byProduct.get(fold(code)) ?? []).toSorted(),
    ofDocument: (code: string, document: string) =>
      byDocument.get(documentKey({ code, document }, fold)) ?? { kept: [], gone: 0 },
  }
}

const documentKey = ({ code, document }: Pick<SerialMove, 'code' | 'document'>, fold: (text: string) => string) =>
  JSON.stringify([fold(code), document])

import { code as codeOf, fold } from '../softland/read.ts'
import { allPages } from './pages.ts'
import type { Params } from './paths.ts'
import { dayAt, isOf, moneyAt, numberAt, type Row, rowsOf, textAt, wholeAt } from './rows.ts'
import type { ApiSource } from './source.ts'

/** A row of the current account: a document, or what was charged or paid of one. */
export type Movement = {
  account: string
  type: string
  typeName: string | null
  number: number
  /** The document it is about. */
  ofType: string
  ofNumber: number
  instalment: number
  issuedOn: string | null
  dueOn: string | null
  /** In pesos. */
  amount: number
  /** What is left of the document, in pesos; null where it is not told. */
  left: number | null
}

/** A row that names neither customer nor document says nothing. */
export const NAMED = ['CodAux', 'Numdoc']

const PAGE = 100
/** Of one customer. */
const MOST_PAGES = 100

export const movementOf = (row: Row): Movement => ({
  account: textAt(row, 'Pctcod') ?? '',
  type: textAt(row, 'Ttdcod') ?? '',
  typeName: textAt(row, 'DesDoc'),
  number: wholeAt(row, 'Numdoc'),
  ofType: textAt(row, 'Movtipdocref') ?? '',
  ofNumber: wholeAt(row, 'MovNumDocRef'),
  instalment: Math.max(0, wholeAt(row, 'CuotaRef')),
  issuedOn: dayAt(row, 'Movfe'),
  // without a day of its own it is due when it was issued
  dueOn: dayAt(row, 'Movfv', 'Movfe'),
  amount: moneyAt(row, 'MovMonto'),
  left: numberAt(row, 'Saldobase') === null ? null : moneyAt(row, 'Saldobase'),
})

/** Whether the row is the document itself. */
export const isDocument = ({ type, number, ofType, ofNumber }: Movement): boolean =>
  codeOf(type) !== null && number === ofNumber && (!ofType || fold(type) === fold(ofType))

/** All rows of the current account that are asked for. */
export async function readMovements(
  { ask }: ApiSource,
  filter: Omit<Params<'CW/DocumentosContabilizados'>, 'cantidad' | 'pagina'> & { codaux: string },
): Promise<Movement[]> {
  const isOwn = isOf(filter.codaux)
  const rows = await allPages({
    read: async (pagina) =>
      rowsOf(await ask('CW/DocumentosContabilizados', { ...filter, cantidad: PAGE, pagina }), ...NAMED),
    keep: (row) => (isOwn(row) ? movementOf(row) : undefined),
    most: MOST_PAGES,
    size: PAGE,
  })
  return rows.filter((row) => row !== undefined)
}

import { fold } from '../softland/read.ts'
import { readDetail } from './details.ts'
import { readMovements } from './movements.ts'
import type { SaleKey } from './refs.ts'
import type { Sale } from './sales.ts'
import { type ApiSource, BRIEFLY_MS, KEEP_MS } from './source.ts'
import { ApiProblem, orWithout } from './problem.ts'
import { hasModule } from './modules.ts'
import { yearsBefore } from '../softland/source.ts'

/** From this day on a sales document that the accounting does not have still waits to be booked. */
export const bookedSince = (today: string) => yearsBefore(today, 1)

/** Tells whether a sales document of the customer is in the accounting; all are where there is none. */
export type IsBooked = (sale: Pick<Sale, keyof SaleKey | 'issuedOn'>) => Promise<boolean>

/**
 * A document is booked when the accounting has its type and number. Lists name documents by other letters than the
 * accounting, which only the document itself tells: of each kind one is looked into. Where it does not tell, the number
 * alone decides.
 */
export async function readBooked(source: ApiSource, code: string): Promise<IsBooked> {
  const long = bookedSince(source.today)
  if (!(await hasModule(source, 'CW'))) return async () => true
  const types = await source.memory.get(`booked ${code}`, BRIEFLY_MS, () => bookedTypes(source, code))
  // more than can be read: then nobody knows what waits
  if (!types) return async () => true
  return async (sale) => {
    if ((sale.issuedOn ?? long) < long) return true
    const booked = types.get(sale.folio)
    if (!booked) return false
    const type = await typeOf(source, sale)
    return type === null || booked.has(fold(type))
  }
}

/** The types under which the accounting has each number. A document may be booked before the day that it bears. */
async function bookedTypes(source: ApiSource, code: string): Promise<Map<number, Set<string>> | undefined> {
  const from = yearsBefore(source.today, 2).replaceAll('-', '')
  const movements = await readMovements(source, { codaux: code, Emisiondesde: from, solosaldo: 0 }).catch(ofTooMany)
  if (!movements) return undefined
  const types = new Map<number, Set<string>>()
  for (const { type, number } of movements) types.set(number, (types.get(number) ?? new Set()).add(fold(type)))
  return types
}

function ofTooMany(error: unknown): undefined {
  if (!(error instanceof ApiProblem) || error.reason !== 'apiIncomplete') throw error
}

/** How the accounting calls documents of this kind; null where that cannot be told. */
export const typeOf = (source: ApiSource, sale: SaleKey): Promise<string | null> =>
  source.memory.get(`type ${sale.letter}${sale.subtype}`, KEEP_MS, async () => {
    const detail = await orWithout(readDetail(source, sale), undefined)
    return detail?.type ?? null
  })

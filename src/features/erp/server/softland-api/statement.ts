import type { DocumentStatement } from '../../erp-documents.contract.ts'
import { code as codeOf, fold } from '../softland/read.ts'
import { amountsOf } from './account.ts'
import { accountsOf } from './catalogues.ts'
import { isDocument, type Movement, movementOf, NAMED, readMovements } from './movements.ts'
import { allPages } from './pages.ts'
import { rowsOf } from './rows.ts'
import type { ApiSource } from './source.ts'

const PAGE = 100
const MOST_PAGES = 10
const MOST_MOVEMENTS = 500

/**
 * What was charged and paid of a document. The API tells no vouchers, and of its payments not whether they are all there:
 * where they do not come to what is left, the sums tell more than the rows.
 */
export async function readStatement(
  source: ApiSource,
  code: string,
  { type, number }: { type: string; number: number },
): Promise<DocumentStatement | undefined> {
  if (!codeOf(type)) return undefined
  const accounts = new Set((await accountsOf(source)).map(fold))
  const filter = { codaux: code, folio: number, listadocumentos: type, solosaldo: 0 }
  const rows = await readMovements(source, filter)
  const own = rows.filter(
    (row) =>
      isDocument(row) && row.number === number && fold(row.type) === fold(type) && accounts.has(fold(row.account)),
  )
  const documents = [...new Map(own.map((row) => [`${fold(row.account)} ${row.instalment}`, row])).values()]
  if (!documents.length) return undefined
  const sums = documents.map(amountsOf)
  const sum = (of: 'charges' | 'payments' | 'balance') => sums.reduce((all, one) => all + one[of], 0)
  const paid = (await paymentsOf(source, code, type, number)).filter(({ account }) => accounts.has(fold(account)))
  const inOrder = paid.toSorted((a, b) => (a.issuedOn ?? '').localeCompare(b.issuedOn ?? '')).slice(0, MOST_MOVEMENTS)
  // an advance is a payment itself
  const inFavour = ({ balance, payments }: (typeof sums)[number]) => (balance < 0 && !inOrder.length ? payments : 0)
  const movements = tell([
    ...documents.map((row, place) => ({ row, charge: sums[place]!.charges, payment: inFavour(sums[place]!) })),
    ...inOrder.map((row) => ({ row, charge: 0, payment: Math.abs(row.amount) })),
  ])
  return {
    type,
    typeName: documents[0]!.typeName,
    number,
    charges: sum('charges'),
    payments: sum('payments'),
    balance: sum('balance'),
    movements,
    more: movements.at(-1)?.balance !== sum('balance'),
  }
}

type Told = { row: Movement; charge: number; payment: number }

function tell(all: Told[]): DocumentStatement['movements'] {
  let balance = 0
  return all.map(({ row, charge, payment }) => {
    balance += charge - payment
    const { issuedOn, dueOn, account, type, typeName, number } = row
    return {
      bookedOn: issuedOn,
      voucher: null,
      account,
      type,
      typeName,
      number,
      dueOn,
      charge,
      payment,
      balance,
      note: null,
    }
  })
}

/** Rows that are about the document and not the document itself. */
async function paymentsOf({ ask }: ApiSource, code: string, type: string, folio: number): Promise<Movement[]> {
  const rows = await allPages({
    read: async (pagina) => {
      const question = { codaux: code, documento: type, folio, cantidad: PAGE, pagina }
      return rowsOf(await ask('CW/PagosxDocumento', question), ...NAMED)
    },
    keep: movementOf,
    most: MOST_PAGES,
    size: PAGE,
  })
  return rows.filter((row) => !(row.number === folio && fold(row.type) === fold(type)))
}

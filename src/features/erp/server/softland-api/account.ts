import { type Account, MOST_NOT_BOOKED } from '../../erp.contract.ts'
import { agedOn, dueByTerms } from '../../erp.rules.ts'
import { fold } from '../softland/read.ts'
import { kindOf } from '../softland/sales.ts'
import { bookedSince, readBooked } from './booked.ts'
import { accountsOf, readTerms } from './catalogues.ts'
import { hasModule } from './modules.ts'
import { isDocument, type Movement, readMovements } from './movements.ts'
import { orWithout } from './problem.ts'
import { numberAt, objectOf, type Row, textAt } from './rows.ts'
import { salesSince } from './sales.ts'
import type { ApiSource } from './source.ts'

/** Open documents that are listed; the sums count them all. */
const MOST_LISTED = 500

type DueDate = (document: { issuedOn: string | null; dueOn: string | null }) => string | null

/**
 * The API tells what is left of each document and no sum of all movements: accounts that keep documents have nothing
 * beside them, so what is left of all documents is the balance.
 */
export async function readAccount(source: ApiSource, code: string, customer: Row): Promise<Account> {
  const terms = (await readTerms(source)).get(fold(textAt(customer, 'ConVta')))
  const byTerms = source.choices.dueBy === 'terms'
  const dueOn: DueDate = (document) => (byTerms ? dueByTerms(document, terms?.days ?? null) : document.dueOn)
  const [documents, summary, notBooked] = await Promise.all([
    openDocuments(source, code, dueOn),
    summaryOf(source, code),
    notBookedOf(source, code, dueOn),
  ])
  const balance = documents.reduce((sum, document) => sum + document.balance, 0)
  const limit = summary && numberAt(summary, 'MontoAutorizado')
  const whole: Account = {
    bookedBalance: balance,
    documentedBalance: balance,
    overdue: 0,
    oldestDueOn: null,
    documents,
    moreDocuments: false,
    notBooked,
    blocked: [textAt(customer, 'Bloqueado'), summary && textAt(summary, 'EstadoBloqueo')].some(
      (told) => told?.toUpperCase() === 'S',
    ),
    paymentTerms: terms?.name ?? textAt(customer, 'ConVta'),
    creditLimit: limit && limit > 0 ? Math.round(limit) : null,
  }
  const aged = agedOn(whole, source.today)
  return { ...aged, documents: aged.documents.slice(0, MOST_LISTED), moreDocuments: documents.length > MOST_LISTED }
}

const summaryOf = async ({ ask }: ApiSource, code: string) =>
  objectOf(await orWithout(ask('CW/ResumenContable', { codaux: code, NoContabilizado: 1 }), null))

async function openDocuments(source: ApiSource, code: string, dueOn: DueDate): Promise<Account['documents']> {
  const accounts = await accountsOf(source)
  if (!accounts.length) return []
  const rows = await readMovements(source, { codaux: code, listacuentas: accounts.join(','), solosaldo: 1 })
  const wanted = new Set(accounts.map(fold))
  const own = rows.filter((row) => wanted.has(fold(row.account)) && isDocument(row) && Math.abs(row.left ?? 0) >= 1)
  const instalments = Map.groupBy(own, nameOf)
  const once = [...new Map(own.map((row) => [`${nameOf(row)} ${row.instalment}`, row])).values()]
  return once.map((row) => {
    const several = new Set(instalments.get(nameOf(row))!.map(({ instalment }) => instalment)).size > 1
    const instalment = several ? row.instalment || null : null
    return presentOpen(row, instalment, instalment ? row.dueOn : dueOn(row))
  })
}

const nameOf = ({ account, type, number }: Movement) => `${fold(account)} ${fold(type)} ${number}`

const presentOpen = (row: Movement, instalment: number | null, dueOn: string | null): Account['documents'][number] => ({
  account: row.account,
  type: row.type,
  typeName: row.typeName ?? (row.type || null),
  number: row.number,
  instalment,
  issuedOn: row.issuedOn,
  dueOn,
  ...amountsOf(row),
  daysOverdue: 0,
})

/** What is left is told; what was charged is the amount of the document, the rest was paid. */
export function amountsOf({ amount, left }: Pick<Movement, 'amount' | 'left'>) {
  const balance = left ?? 0
  // one in the customer's favour charged nothing, as far as is told
  const charges = balance < 0 ? 0 : Math.max(amount, balance)
  return { charges, payments: charges - balance, balance }
}

/** Issued, but not in the accounting. */
async function notBookedOf(source: ApiSource, code: string, dueOn: DueDate): Promise<Account['notBooked']> {
  if (!(await hasModule(source, 'IW'))) return []
  const sales = await orWithout(salesSince(source, code, bookedSince(source.today)), [])
  if (!sales.length) return []
  const isBooked = await readBooked(source, code)
  const waiting = await Promise.all(sales.map(async (sale) => ((await isBooked(sale)) ? [] : [sale])))
  return waiting
    .flat()
    .slice(0, MOST_NOT_BOOKED)
    .toReversed()
    .map((sale) => ({
      kind: kindOf(sale.letter),
      folio: sale.folio,
      issuedOn: sale.issuedOn,
      dueOn: dueOn(sale),
      total: sale.total,
    }))
}

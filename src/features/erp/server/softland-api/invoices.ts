import type { PanelData } from '../../erp.contract.ts'
import { fold } from '../softland/read.ts'
import { YEARS_BACK, yearsBefore } from '../softland/source.ts'
import { readBooked } from './booked.ts'
import { readDetail } from './details.ts'
import { salesSince } from './sales.ts'
import type { ApiSource } from './source.ts'

type Invoice = PanelData['invoices']['items'][number]

/** Each is a call of its own; the list of documents has the others. */
const MOST_WHOLE = 30

/** The newest documents with their lines. One that the API lists and then does not give is in the list of documents alone. */
export async function readInvoices(source: ApiSource, code: string): Promise<PanelData['invoices']> {
  const from = yearsBefore(source.today, YEARS_BACK)
  const [sales, isBooked] = await Promise.all([salesSince(source, code, from), readBooked(source, code)])
  const items = await Promise.all(
    sales.slice(0, MOST_WHOLE).map(async (sale): Promise<Invoice[]> => {
      const detail = await readDetail(source, sale)
      return detail && fold(detail.key.code) === fold(code) ? [{ ...detail.invoice, booked: await isBooked(sale) }] : []
    }),
  )
  const shown = items.flat()
  return { items: shown, since: from, more: sales.length > shown.length }
}

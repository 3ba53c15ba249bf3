import type { PanelData } from './erp.contract.ts'

type SalesNote = PanelData['salesNotes']['items'][number]

/**
 * What is left to invoice of a line, in its unit. Of a void note nothing is, and of a line invoiced more often than it
 * was sold, as monthly subscriptions are, nothing either.
 */
export function leftToInvoice(line: { state: SalesNote['state']; quantity: number; invoiced: number }): number {
  if (line.state === 'void') return 0
  // thousandths, so that 0.3 less 0.1 is 0.2
  return Math.max(0, Math.round((line.quantity - line.invoiced) * 1000) / 1000)
}

/** Whether a sales note was invoiced: nothing, part or all of it; undefined where there is nothing to invoice. */
export function invoicing({ state, lines }: Pick<SalesNote, 'state' | 'lines'>): 'none' | 'part' | 'all' | undefined {
  const sold = lines.filter(({ quantity }) => quantity > 0)
  if (state === 'void' || !sold.length) return undefined
  if (sold.every(({ leftToInvoice }) => leftToInvoice === 0)) return 'all'
  return sold.some(({ invoiced }) => invoiced > 0) ? 'part' : 'none'
}

import type { CaseEvents } from '../../cases/cases.events.ts'
import { currencyOfAmounts, documentName, documentState } from '../../erp/document-names.ts'
import { amountWords } from '../../erp/web/money.ts'
import type { Speech } from './event-sentence.ts'

type Accepted = CaseEvents['documentAccepted']
type Then = Accepted['from']

/** What was other in a document that was taken as it had become, each as it was and as it is. */
export function documentChanges(from: Then, to: Accepted['to'], { t, formats, language }: Speech): string {
  const words = t.documentChanges
  const day = (on: string | null) => (on ? formats.day(on) : words.noDate)
  const state = (one: Then) => documentState(one, language) ?? words.issued
  const amount = (one: Then, sum: number) => amountWords(formats, sum, currencyOfAmounts(one))
  const parts: Record<string, () => (string | false)[]> = {
    voided: () => [words.voided],
    state: () => [words.state(state(from), state(to))],
    number: () => [words.number(documentName(from, language), documentName(to, language))],
    dates: () => [
      from.issuedOn !== to.issuedOn && words.issuedOn(day(from.issuedOn), day(to.issuedOn)),
      from.panel !== 'invoices' && from.dueOn !== to.dueOn && words.dueOn(day(from.dueOn), day(to.dueOn)),
    ],
    lines: () => [words.lines(from.lines, to.lines)],
    amounts: () =>
      amount(from, from.total) === amount(to, to.total)
        ? [words.net(amount(from, from.net), amount(to, to.net))]
        : [words.total(amount(from, from.total), amount(to, to.total))],
  }
  return to.changed
    .flatMap((part) => parts[part]?.() ?? [])
    .filter((part) => part !== false)
    .join('; ')
}

import type { Language } from '../../../../platform/shared/words.ts'
import { coverageEventsText } from '../../coverage-events.text.ts'
import { coverageFormText } from '../../coverage-form.text.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { termsInWords } from '../../terms.text.ts'
import { coveredNames } from '../parts/scope-words.ts'

/** What can be changed of a coverage; of a change in the history, what was changed of it. */
export type Changed = Partial<
  Pick<
    CoverageDetail,
    'reference' | 'scope' | 'products' | 'equipment' | 'attributes' | 'notes' | 'files' | 'terms' | 'calendar'
  >
>
export type ChangeInWords = { label: string; from: string; to: string }

/** What differs between two states of a coverage, field by field, in words. */
export function changesInWords(language: Language, before: Changed, after: Changed): ChangeInWords[] {
  const t = coverageEventsText[language]
  const change = (field: keyof typeof t.fields, from: string, to: string): ChangeInWords[] =>
    from === to ? [] : [{ label: t.fields[field], from: from || t.none, to: to || t.none }]
  const covered = (one: Changed) => coveredIn(language, one)
  const [termsBefore, termsAfter] = [before, after].map((one) => termsIn(language, one))
  const plain = (one: Changed, field: 'reference' | 'notes') => one[field] ?? ''
  const own = ({ attributes = {} }: Changed) => Object.values(attributes).join(', ')
  const names = ({ files = [] }: Changed) => files.map((file) => file.name).join(', ')
  return [
    ...change('reference', plain(before, 'reference'), plain(after, 'reference')),
    ...change('scope', covered(before), covered(after)),
    ...change('terms', besides(termsBefore!, termsAfter!), besides(termsAfter!, termsBefore!)),
    ...change('attributes', own(before), own(after)),
    ...change('notes', plain(before, 'notes'), plain(after, 'notes')),
    ...change('files', names(before), names(after)),
  ]
}

/** A change that left the scope as it was has only the names. */
function coveredIn(language: Language, { scope, products, equipment }: Changed): string {
  const names = [...coveredNames({ scope: 'products', products: products ?? [], equipment: [] })].concat(
    coveredNames({ scope: 'equipment', products: [], equipment: equipment ?? [] }),
  )
  return [scope ? coverageFormText[language].scopes[scope] : '', ...names].filter(Boolean).join(', ')
}

const termsIn = (language: Language, { terms, calendar }: Changed): string[] =>
  terms ? termsInWords(language, terms, calendar?.name ?? (terms.calendarId ? '…' : null)) : []

/** Sentences that the others do not have. */
const besides = (sentences: string[], others: string[]) =>
  sentences.filter((sentence) => !others.includes(sentence)).join(' ')

import { isEmpty } from './conditions.rules.ts'
import { askedBy } from './filling.rules.ts'
import type { Answers, AnswerValue, Field, Form, Section } from './format.contract.ts'

/** A field in its place on paper. `half`: it has half of the width. `columns`: photos side by side. */
export type PaperCell = { field: Field; answer: AnswerValue | undefined; half: boolean; columns: number }
/** One field over the whole width, or one or two halves. */
export type PaperRow = PaperCell[]
export type PaperSection = { key: string; title: string; rows: PaperRow[] }

const PHOTO_COLUMNS = { whole: 3, half: 2 }

/** The sections in their order on paper: those that the form names for it, then the others as they are filled. */
export function sectionsOnPaper({ sections, print }: Form): Section[] {
  const order = print?.order ?? []
  const placeOf = ({ key }: Section) => (order.includes(key) ? order.indexOf(key) : order.length)
  return sections.toSorted((one, other) => placeOf(one) - placeOf(other))
}

/**
 * What the report prints of a form, on the screen and in the PDF alike: what was asked and is not hidden on paper, in
 * the order of the paper. What was asked and not answered has its place, unless the form hides it. A section with
 * nothing to print is not there.
 */
export function paperOf(form: Form, given: Answers): PaperSection[] {
  const { shown, answers } = askedBy(form, given)
  const isPrinted = ({ key, print }: Field) =>
    shown.has(key) && !print?.hidden && !(form.print?.unanswered === 'hidden' && isEmpty(answers[key]))
  return sectionsOnPaper(form).flatMap(({ key, title, print, fields }) => {
    if (print?.hidden || !shown.has(key)) return []
    const rows = rowsOf(fields.filter(isPrinted).map((field) => cellOf(field, answers[field.key])))
    return rows.length ? [{ key, title, rows }] : []
  })
}

function cellOf(field: Field, answer: AnswerValue | undefined): PaperCell {
  const half = Boolean(field.print?.half)
  const chosen = field.kind === 'photo' ? field.print?.columns : undefined
  return { field, answer, half, columns: chosen ?? PHOTO_COLUMNS[half ? 'half' : 'whole'] }
}

/** Two halves that follow one another share a row. */
function rowsOf(cells: PaperCell[]): PaperRow[] {
  const rows: PaperRow[] = []
  for (const cell of cells) {
    const last = rows.at(-1)
    if (cell.half && last?.length === 1 && last[0]!.half) last.push(cell)
    else rows.push([cell])
  }
  return rows
}

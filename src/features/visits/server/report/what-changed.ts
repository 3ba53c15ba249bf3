import type { Language } from '../../../../platform/shared/words.ts'
import { fieldsOfForm } from '../../../visit-forms/filling.rules.ts'
import type { Answers, Form } from '../../../visit-forms/format.contract.ts'
import { reportEntryText } from '../../report-entry.text.ts'
import { moments } from '../../report.contract.ts'
import { inOrder } from './in-order.ts'
import type { Kept } from './read-reports.ts'

type Content = { answers: Answers; told: Kept }

/**
 * What differs between a report and its correction, as the form and the report call it. The customer reads it: what the
 * paper does not show is not named.
 */
export function whatChanged(form: Form, language: Language, before: Content, after: Content): string[] {
  const t = reportEntryText[language]
  const [was, is] = [before.told, after.told]
  const hidden = hiddenOn(form)
  const parts: [string, unknown, unknown][] = [
    [t.times, momentsOf(was), momentsOf(is)],
    [t.work, workOf(was), workOf(is)],
    [t.summary, [was.summary, was.isSolution], [is.summary, is.isSolution]],
    [t.partsChanged, was.parts, is.parts],
    [t.commitments, was.commitments.map(({ id }) => id), is.commitments.map(({ id }) => id)],
    ...fieldsOfForm(form).map(({ key, label }): [string, unknown, unknown] => {
      return [hidden.has(key) ? t.internal : `«${label}»`, before.answers[key], after.answers[key]]
    }),
  ]
  return [...new Set(parts.filter(([, one, other]) => inOrder(one) !== inOrder(other)).map(([name]) => name))]
}

/** The fields that the form keeps from its paper. */
const hiddenOn = ({ sections }: Form): Set<string> =>
  new Set(
    sections.flatMap(({ print, fields }) =>
      fields.filter((field) => print?.hidden || field.print?.hidden).map(({ key }) => key),
    ),
  )

const momentsOf = ({ times }: Kept) => moments.map((name) => instantOf(times[name]))

const workOf = ({ timeEntries }: Kept) =>
  timeEntries.map(({ personId, mode, startedAt, workedMinutes, note }) => {
    return [personId, mode, instantOf(startedAt), workedMinutes, note ?? null]
  })

const instantOf = (at: string | null | undefined) => (at ? Date.parse(at) : null)

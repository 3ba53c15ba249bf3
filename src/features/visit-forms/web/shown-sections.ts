import type { Form } from '../format.contract.ts'

/** The sections that have something to show, each with its shown fields, in the order of the form. */
export function shownSections(form: Form, isShown: (key: string) => boolean) {
  const sections = []
  for (const { key, title, fields } of form.sections) {
    const shown = isShown(key) ? fields.filter((field) => isShown(field.key)) : []
    if (shown.length) sections.push({ key, title, fields: shown })
  }
  return sections
}

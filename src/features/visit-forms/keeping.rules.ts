import type { Reason } from '../../platform/shared/refusal.ts'
import { form as formShape, type Form } from './format.contract.ts'

/** What keeps a form from being kept as it stands, such as a label that is empty; `field` as in `whyNotPublish`. */
export function whyNotKeep(form: Form): Reason[] {
  const read = formShape.safeParse(form)
  if (read.success) return []
  return read.error.issues.map(({ code, path }) => {
    const [, section, , field, ...part] = path
    if (section === undefined)
      return { code: code === 'custom' ? 'form.too_many_fields' : 'form.too_many_sections', field: 'sections' }
    const { key, fields } = form.sections[Number(section)]!
    if (field !== undefined) return { code: 'form.incomplete', field: [fields[Number(field)]!.key, ...part].join('.') }
    return { code: path[2] === 'fields' ? 'form.section_full' : 'form.incomplete', field: key }
  })
}

/** The key of the section or field that a reason is about; nothing where it is about the whole form. */
export const keyOf = ({ field }: Reason): string | undefined =>
  field === undefined || field === 'sections' ? undefined : field.split('.')[0]

/** Whether two say the same, in whatever order their parts are written: the database has an order of its own. */
export const isSame = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other)

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )

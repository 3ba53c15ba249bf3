import { useText } from '../../../../platform/web/language.ts'
import {
  addField,
  addSection,
  duplicate,
  keyFrom,
  keysOf,
  linesOf,
  newField,
  type Place,
  placeAfter,
  placeOfLine,
  remove,
  splitSection,
} from '../../design.rules.ts'
import { designText } from '../../design.text.ts'
import { fieldsOfForm } from '../../filling.rules.ts'
import type { FieldKind, Form, Section } from '../../format.contract.ts'
import type { Design } from './use-design.ts'
import { useTellRemoved } from './use-tell-removed.tsx'

/** What the palette offers. */
export type Offered = FieldKind | 'section'

/** What something is called. */
export const nameOf = (form: Form, key: string): string =>
  fieldsOfForm(form).find((one) => one.key === key)?.label ?? form.sections.find((one) => one.key === key)?.title ?? key

/** Adding, copying and removing, with the words and the selection that go with them. */
export function useDesignActs(design: Design) {
  const t = useText(designText)
  const { form, selected } = design
  const tellRemoved = useTellRemoved(design)
  const newSection = (): Section => ({ key: keyFrom(t.section, keysOf(form)), title: t.section, fields: [] })
  const section = (place?: Place) => {
    const made = newSection()
    const next = place ? splitSection(form, made, place) : addSection(form, made, selected)
    design.added(next, made.key, made.title)
  }
  const field = (kind: FieldKind, place: Place | undefined) => {
    const made = newField(form, kind, { label: t.kinds[kind], option: t.option, column: t.column })
    if (place) return design.added(addField(form, made, place), made.key, made.label)
    // a form without sections gets its first one
    const first = { ...newSection(), key: keyFrom(t.section, new Set([made.key])), fields: [made] }
    design.added({ ...form, sections: [...form.sections, first] }, made.key, made.label)
  }
  return {
    /** Behind what is selected. */
    add: (offered: Offered) => (offered === 'section' ? section() : field(offered, placeAfter(form, selected))),
    /** As this line of the list. */
    addAt: (offered: Offered, line: number) => {
      const place = placeOfLine(form, line)
      if (offered === 'section') section(place)
      else field(offered, place)
    },
    duplicate: (key: string) => {
      const made = duplicate(form, key)
      if (made) design.added(made.form, made.key, nameOf(form, key))
    },
    remove: (key: string) => {
      const lines = linesOf(form)
      const left = remove(form, key)
      const kept = linesOf(left)
      const at = lines.indexOf(key)
      design.changeTo(left, lines.slice(at).find((one) => kept.includes(one)) ?? kept.at(-1))
      tellRemoved(nameOf(form, key))
    },
  }
}

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
  const { form } = design
  const tellRemoved = useTellRemoved(design)
  const newSection = (form: Form): Section => ({ key: keyFrom(t.section, keysOf(form)), title: t.section, fields: [] })
  const section = (form: Form, place?: Place, selected?: string) => {
    const made = newSection(form)
    const next = place ? splitSection(form, made, place) : addSection(form, made, selected)
    design.added(next, made.key, made.title)
    return made.key
  }
  const field = (form: Form, kind: FieldKind, place: Place | undefined) => {
    const made = newField(form, kind, { label: t.kinds[kind], option: t.option, column: t.column })
    // a form without sections gets its first one
    const first = { ...newSection(form), key: keyFrom(t.section, new Set([made.key])), fields: [made] }
    const next = place ? addField(form, made, place) : { ...form, sections: [...form.sections, first] }
    design.added(next, made.key, made.label)
    return made.key
  }
  return {
    /** Behind what is selected. */
    add: (offered: Offered) => {
      const { form, selected } = design.settled()
      if (offered === 'section') section(form, undefined, selected)
      else field(form, offered, placeAfter(form, selected))
    },
    /** As this line of the list; gives its key. */
    addAt: (offered: Offered, line: number) => {
      const { form } = design.settled()
      const place = placeOfLine(form, line)
      return offered === 'section' ? section(form, place) : field(form, offered, place)
    },
    duplicate: (key: string) => {
      const { form, selected = key } = design.settled()
      const copied = key === design.selected ? selected : key
      const made = duplicate(form, copied)
      if (made) design.added(made.form, made.key, nameOf(form, copied))
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

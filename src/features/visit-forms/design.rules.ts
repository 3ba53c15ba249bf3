import { searchKey } from '../../platform/shared/search-key.ts'
import { fieldsOfForm } from './filling.rules.ts'
import { type Field, fieldKey, type FieldKind, type Form, type Section } from './format.contract.ts'
import { sectionsOnPaper } from './paper.rules.ts'

/** Where a field stands: in which section, after how many others. */
export type Place = { section: string; index: number }

const LONGEST_KEY = 40
const SPARE = 4

/** A key that a label gives and nothing else has: 'Horas de viaje' is `horas_de_viaje`, the second one `horas_de_viaje_2`. */
export function keyFrom(label: string, taken: ReadonlySet<string>): string {
  const plain = searchKey(label)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
  const key = (plain || 'campo').slice(0, LONGEST_KEY - SPARE).replace(/_+$/, '')
  if (!taken.has(key) && fieldKey.safeParse(key).success) return key
  let count = 2
  while (taken.has(`${key}_${count}`)) count++
  return `${key}_${count}`
}

/** The keys of sections and fields: no two may be the same. */
export const keysOf = (form: Form): Set<string> =>
  new Set([...form.sections.map(({ key }) => key), ...fieldsOfForm(form).map(({ key }) => key)])

/** Where a field or the beginning of a section stands; nothing where there is none of this key. */
export function placeOf(form: Form, key: string): Place | undefined {
  for (const section of form.sections) {
    const index = section.fields.findIndex((field) => field.key === key)
    if (index >= 0) return { section: section.key, index }
  }
  return undefined
}

/** Where something new goes: after the selected field, or at the end of the selected or the last section. */
export function placeAfter(form: Form, selected: string | undefined): Place | undefined {
  const place = selected === undefined ? undefined : placeOf(form, selected)
  if (place) return { ...place, index: place.index + 1 }
  const section = form.sections.find(({ key }) => key === selected) ?? form.sections.at(-1)
  return section && { section: section.key, index: section.fields.length }
}

const inSection = (form: Form, key: string, change: (section: Section) => Section): Form => ({
  ...form,
  sections: form.sections.map((section) => (section.key === key ? change(section) : section)),
})

const insert = <T>(list: readonly T[], index: number, one: T): T[] => [
  ...list.slice(0, index),
  one,
  ...list.slice(index),
]

export const addField = (form: Form, field: Field, { section, index }: Place): Form =>
  inSection(form, section, (one) => ({ ...one, fields: insert(one.fields, index, field) }))

/** Fields that stand behind this place go over to the new section. */
export function splitSection(form: Form, section: Section, { section: key, index }: Place): Form {
  const at = form.sections.findIndex((one) => one.key === key)
  const split = form.sections[at]
  if (!split) return form
  return {
    ...form,
    sections: [
      ...form.sections.slice(0, at),
      { ...split, fields: split.fields.slice(0, index) },
      { ...section, fields: [...section.fields, ...split.fields.slice(index)] },
      ...form.sections.slice(at + 1),
    ],
  }
}

/** A new section after the one that is selected, or whose field is; at the end otherwise. */
export function addSection(form: Form, section: Section, selected?: string): Form {
  const at = form.sections.findIndex(
    ({ key, fields }) => key === selected || fields.some((field) => field.key === selected),
  )
  return { ...form, sections: insert(form.sections, at < 0 ? form.sections.length : at + 1, section) }
}

/** `index` is counted without the field that moves. */
export function moveField(form: Form, key: string, place: Place): Form {
  const field = fieldsOfForm(form).find((one) => one.key === key)
  if (!field || !form.sections.some((section) => section.key === place.section)) return form
  return addField(remove(form, key), field, place)
}

/** `index` is counted without the section that moves. */
export function moveSection(form: Form, key: string, index: number): Form {
  const section = form.sections.find((one) => one.key === key)
  if (!section) return form
  return {
    ...form,
    sections: insert(
      form.sections.filter((one) => one !== section),
      index,
      section,
    ),
  }
}

/** The form with this order on paper; without one where it says nothing. */
function withOrder(form: Form, order: string[] | undefined): Form {
  const { print, ...rest } = form
  const { order: _, ...others } = print ?? {}
  const next = { ...others, ...(order?.length && { order }) }
  return Object.keys(next).length ? { ...rest, print: next } : rest
}

/** A section one place up (-1) or down (1) on paper; on the phone it stays where it is. */
export function moveOnPaper(form: Form, key: string, by: -1 | 1): Form {
  const order = sectionsOnPaper(form).map((section) => section.key)
  const at = order.indexOf(key)
  const other = order[at + by]
  if (at < 0 || other === undefined) return form
  order[at] = other
  order[at + by] = key
  return withOrder(form, order.every((one, place) => one === form.sections[place]!.key) ? undefined : order)
}

/** The form with what was asked and not answered on paper, or without it. */
export function withUnanswered(form: Form, printed: boolean): Form {
  const { order } = form.print ?? {}
  return withOrder(printed ? { ...form, print: {} } : { ...form, print: { unanswered: 'hidden' } }, order)
}

/** Takes away a field, or a section with all its fields; who asks for them is told when publishing. */
export const remove = (form: Form, key: string): Form => ({
  ...withOrder(
    form,
    form.print?.order?.filter((one) => one !== key),
  ),
  sections: form.sections.flatMap((section) =>
    section.key === key ? [] : [{ ...section, fields: section.fields.filter((field) => field.key !== key) }],
  ),
})

/** The same once more, right behind; conditions inside a section go on asking the fields they asked. */
export function duplicate(form: Form, key: string): { form: Form; key: string } | undefined {
  const taken = keysOf(form)
  const renewed = <T extends Field | Section>(one: T, label: string): T => {
    const fresh = keyFrom(label, taken)
    taken.add(fresh)
    return { ...one, key: fresh }
  }
  const field = fieldsOfForm(form).find((one) => one.key === key)
  if (field) {
    const copy = renewed(field, field.label)
    return { form: addField(form, copy, placeAfter(form, key)!), key: copy.key }
  }
  const section = form.sections.find((one) => one.key === key)
  if (!section) return undefined
  const copy = renewed(section, section.title)
  const fields = section.fields.map((one) => renewed(one, one.label))
  return { form: addSection(form, { ...copy, fields }, key), key: copy.key }
}

/** Puts a field in the place of the one of this key. */
export const updateField = (form: Form, key: string, field: Field): Form => ({
  ...form,
  sections: form.sections.map((section) => ({
    ...section,
    fields: section.fields.map((one) => (one.key === key ? field : one)),
  })),
})

export const updateSection = (form: Form, key: string, section: Section): Form => inSection(form, key, () => section)

/** The form as one list: each section, then its fields. Dragging and the arrows go along it. */
export const linesOf = (form: Form): string[] =>
  form.sections.flatMap(({ key, fields }) => [key, ...fields.map((field) => field.key)])

/** The place of a field that is dropped as this line of the list; the moved one, if it was in it, is not counted. */
export function placeOfLine(form: Form, line: number, moved?: string): Place | undefined {
  let left = line
  for (const section of form.sections) {
    const count = section.fields.filter(({ key }) => key !== moved).length
    if (left <= count + 1) return { section: section.key, index: Math.max(left - 1, 0) }
    left -= count + 1
  }
  return placeAfter(moved === undefined ? form : remove(form, moved), undefined)
}

/** A field as it begins, with this label. */
export function newField(form: Form, kind: FieldKind, words: { label: string; option: string; column: string }): Field {
  const named = { key: keyFrom(words.label, keysOf(form)), label: words.label }
  const option = (count: number) => ({ key: `opcion_${count}`, label: `${words.option} ${count}` })
  if (kind === 'oneOf' || kind === 'manyOf') return { kind, ...named, options: [option(1), option(2)] }
  if (kind === 'table') return { kind, ...named, columns: [{ kind: 'text', key: 'columna_1', label: words.column }] }
  if (kind === 'calculated') return { kind, ...named, formula: '0' }
  return { kind, ...named }
}

/** Whether a key is still the one that a label gives to something new. */
const isKeyOf = (key: string, label: string): boolean =>
  key.replace(/_\d+$/, '') === keyFrom(label, new Set()).replace(/_\d+$/, '')

/**
 * A field or section that was named after it was added takes its key from its name, as long as nobody asks for it.
 * `begun` is the label it was added with. Nothing: the key stays.
 */
export function settledKey(form: Form, key: string, begun: string): string | undefined {
  const field = fieldsOfForm(form).find((one) => one.key === key)
  const label = field?.label ?? form.sections.find((one) => one.key === key)?.title
  if (!label || !isKeyOf(key, begun) || isKeyOf(key, label)) return undefined
  if (isAsked(form, key)) return undefined
  const others = keysOf(form)
  others.delete(key)
  return keyFrom(label, others)
}

/** Whether a condition or a formula may name this key: anything that stands as a word of its own there. */
function isAsked(form: Form, key: string): boolean {
  const named = new RegExp(`\\b${key}\\b`)
  const asks = (one: Field | Section) =>
    ('showIf' in one && one.showIf && named.test(JSON.stringify(one.showIf))) ||
    ('requiredIf' in one && one.requiredIf && named.test(JSON.stringify(one.requiredIf))) ||
    ('formula' in one && named.test(one.formula))
  return [...form.sections, ...fieldsOfForm(form)].some(asks)
}

/** Gives a field or section another key. */
export const withKey = (form: Form, key: string, fresh: string): Form => ({
  ...withOrder(
    form,
    form.print?.order?.map((one) => (one === key ? fresh : one)),
  ),
  sections: form.sections.map((section) => ({
    ...section,
    key: section.key === key ? fresh : section.key,
    fields: section.fields.map((field) => (field.key === key ? { ...field, key: fresh } : field)),
  })),
})

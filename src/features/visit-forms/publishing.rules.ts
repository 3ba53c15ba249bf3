import type { Reason } from '../../platform/shared/refusal.ts'
import { isDay } from '../../platform/shared/contract.ts'
import { askedBy, comparisonsOf, isTime } from './conditions.rules.ts'
import { fieldsOfForm } from './filling.rules.ts'
import { judge } from './finishing.rules.ts'
import type { Condition, Field, FieldKind, Form } from './format.contract.ts'
import { fieldsOf, type Formula, readFormula } from './formula.rules.ts'
import { factsFor } from './start-facts.rules.ts'

/**
 * What stands against giving a form to technicians. `field` is the key of the section or field to look at, with what is
 * wrong of it: `horas.formula`, `firma.showIf`.
 */
export function whyNotPublish(form: Form): Reason[] {
  const fields = fieldsOfForm(form)
  if (!fields.some(({ kind }) => kind !== 'calculated')) return [{ code: 'form.nothing_to_answer', field: 'sections' }]
  const reasons = [
    ...twice([...form.sections, ...fields]),
    ...form.sections.flatMap((section) => [
      ...(section.fields.length ? [] : [{ code: 'form.empty_section', field: section.key }]),
      ...wrongCondition(fields, `${section.key}.showIf`, section.showIf),
    ]),
    ...fields.flatMap((field) => wrongField(fields, field)),
  ]
  return reasons.length ? reasons : circles(form)
}

function twice(named: { key: string }[], prefix = ''): Reason[] {
  const seen = new Set<string>()
  return named.flatMap(({ key }) => {
    if (seen.has(key)) return [{ code: 'form.key_twice', field: `${prefix}${key}` }]
    seen.add(key)
    return []
  })
}

function wrongField(fields: Field[], field: Field): Reason[] {
  const reasons = wrongCondition(fields, `${field.key}.showIf`, field.showIf)
  if ('requiredIf' in field) reasons.push(...wrongCondition(fields, `${field.key}.requiredIf`, field.requiredIf))
  if ('options' in field) reasons.push(...twice(field.options, `${field.key}.options.`))
  if (field.kind === 'table') {
    reasons.push(...twice(field.columns, `${field.key}.columns.`))
    for (const column of field.columns) {
      const name = `${field.key}.columns.${column.key}`
      if (column.kind === 'oneOf') reasons.push(...twice(column.options, `${name}.`))
      if (column.kind === 'number') reasons.push(...wrongBounds(name, column))
    }
  }
  if (field.kind === 'number' || field.kind === 'photo') reasons.push(...wrongBounds(field.key, field))
  if (field.kind === 'calculated') reasons.push(...wrongFormula(fields, field))
  else if ('start' in field && field.start) reasons.push(...wrongStart(field, field.start))
  return reasons
}

const wrongBounds = (field: string, { min, max }: { min?: number | undefined; max?: number | undefined }): Reason[] =>
  min !== undefined && max !== undefined && min > max ? [{ code: 'form.bounds', field: `${field}.max` }] : []

type Start = NonNullable<Extract<Field, { kind: 'text' }>['start']>

/** A value to begin with is judged as if somebody had given it, in a form of this field alone. */
function wrongStart(field: Field, start: Start): Reason[] {
  const { showIf: _, ...alone } = field
  const form: Form = { format: 1, sections: [{ key: 'start', title: '-', fields: [alone as Field] }] }
  const fits =
    'from' in start
      ? factsFor(field.kind).includes(start.from)
      : !judge(form, { [field.key]: start.value }).reasons.length
  return fits ? [] : [{ code: 'form.start', field: `${field.key}.start` }]
}

/** Kinds of fields that a comparison can be made with. */
export const COMPARED: Record<
  Exclude<ReturnType<typeof comparisonsOf>[number]['is'], 'filled' | 'empty'>,
  FieldKind[]
> = {
  equal: ['text', 'number', 'date', 'time', 'yesNo', 'oneOf', 'calculated'],
  different: ['text', 'number', 'date', 'time', 'yesNo', 'oneOf', 'calculated'],
  above: ['number', 'calculated', 'date', 'time'],
  below: ['number', 'calculated', 'date', 'time'],
  including: ['manyOf'],
  lacking: ['manyOf'],
}

function wrongCondition(fields: Field[], place: string, condition: Condition | undefined): Reason[] {
  return comparisonsOf(condition).flatMap((one) => {
    const field = fields.find(({ key }) => key === one.field)
    if (!field) return [{ code: 'form.no_such_field', field: place, values: { name: one.field } }]
    if (!('to' in one)) return []
    const fits = COMPARED[one.is].includes(field.kind) && isOfKind(field, one.to)
    return fits ? [] : [{ code: 'form.comparison', field: place, values: { name: field.label } }]
  })
}

function isOfKind(field: Field, value: string | number | boolean): boolean {
  if (field.kind === 'oneOf' || field.kind === 'manyOf') return field.options.some(({ key }) => key === value)
  if (field.kind === 'number' || field.kind === 'calculated') return typeof value === 'number'
  if (field.kind === 'date') return typeof value === 'string' && isDay(value)
  if (field.kind === 'time') return isTime(value)
  return typeof value === (field.kind === 'yesNo' ? 'boolean' : 'string')
}

function wrongFormula(fields: Field[], { key, formula: text }: { key: string; formula: string }): Reason[] {
  const read = readFormula(text)
  const field = `${key}.formula`
  if ('problem' in read) return [{ ...read.problem, field }]
  return unfit(fields, read.formula).map((name) => ({ code: 'form.no_such_value', field, values: { name } }))
}

/** Names in a formula that stand for nothing it can compute with. */
function unfit(fields: Field[], formula: Formula): string[] {
  const of = (name: string) => fields.find(({ key }) => key === name)
  if ('number' in formula) return []
  if ('field' in formula) return ['number', 'calculated'].includes(of(formula.field)?.kind ?? '') ? [] : [formula.field]
  if ('column' in formula) {
    const [name, column] = formula.column
    const table = of(name)
    const fits = table?.kind === 'table' && table.columns.some(({ key, kind }) => key === column && kind === 'number')
    return fits ? [] : [`${name}.${column}`]
  }
  if ('call' in formula) {
    const wanted = formula.call === 'count' ? 'table' : formula.call === 'minutes' ? 'time' : undefined
    if (!wanted) return formula.args.flatMap((one) => unfit(fields, one))
    return formula.args.flatMap((one) => ('field' in one && of(one.field)?.kind !== wanted ? [one.field] : []))
  }
  return [...('left' in formula ? unfit(fields, formula.left) : []), ...unfit(fields, formula.right)]
}

/** Fields that would have to be known before themselves. What makes a field required never hides it, so it does not count. */
function circles(form: Form): Reason[] {
  const needs = new Map<string, string[]>()
  const labels = new Map(fieldsOfForm(form).map(({ key, label }) => [key, label]))
  for (const section of form.sections)
    for (const field of section.fields) {
      const read = field.kind === 'calculated' ? readFormula(field.formula) : undefined
      const computed = read && 'formula' in read ? fieldsOf(read.formula) : []
      needs.set(field.key, [...askedBy(section.showIf), ...askedBy(field.showIf), ...computed])
    }
  const done = new Set<string>()
  const reasons: Reason[] = []
  const follow = (key: string, way: string[]): void => {
    if (done.has(key)) return
    if (way.includes(key)) {
      reasons.push({
        code: 'form.circle',
        field: key,
        values: { way: [...way.slice(way.indexOf(key)), key].map((one) => labels.get(one)).join(' → ') },
      })
      done.add(key)
      return
    }
    for (const need of needs.get(key) ?? []) follow(need, [...way, key])
    done.add(key)
  }
  for (const key of needs.keys()) follow(key, [])
  return reasons
}

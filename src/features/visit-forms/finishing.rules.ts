import { isDay } from '../../platform/shared/contract.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { parseRut } from '../../platform/shared/chile/rut.ts'
import { isBlank, isEmpty, isTime } from './conditions.rules.ts'
import { askedBy, fieldsOfForm } from './filling.rules.ts'
import {
  type Answers,
  type AnswerValue,
  type Column,
  type Field,
  type Form,
  isKeepable,
  LONGEST,
  MOST_PHOTOS,
  MOST_ROWS,
  type Scalar,
} from './format.contract.ts'

/** What counts of the answers, and what still stands against finishing; the same on the phone and in the office. */
export type Verdict = { answers: Answers; reasons: Reason[] }

/**
 * Judges answers against a form. What is hidden never blocks and does not count; what is calculated is calculated again.
 * Each reason names its field, in a table as `repuestos.2.cantidad` with rows counted from zero.
 */
export function judge(form: Form, given: Answers): Verdict {
  const { shown, required, answers } = askedBy(form, given)
  const reasons: Reason[] = []
  for (const field of fieldsOfForm(form)) {
    if (!shown.has(field.key) || field.kind === 'calculated') continue
    // as it was given: rows are told by their places on the screen
    const answer = given[field.key]
    if (isEmpty(answer)) {
      if (required.has(field.key)) reasons.push({ code: 'form.missing', field: field.key })
    } else reasons.push(...wrongIn(field, answer!))
  }
  const keys = new Set(fieldsOfForm(form).map(({ key }) => key))
  for (const key of Object.keys(given)) if (!keys.has(key)) reasons.push({ code: 'form.unknown_field', field: key })
  return { answers, reasons }
}

function wrongIn(field: Field, answer: AnswerValue): Reason[] {
  const wrong = (code: string, values?: Record<string, string | number>): Reason[] => [
    { code, field: field.key, ...(values && { values }) },
  ]
  switch (field.kind) {
    case 'text':
    case 'longText':
      return wrongText(field.key, answer, LONGEST[field.kind])
    case 'number':
      return wrongNumber(field.key, field, answer)
    case 'date':
      return typeof answer === 'string' && isDay(answer) ? [] : wrong('form.date')
    case 'time':
      return isTime(answer) ? [] : wrong('form.time')
    case 'yesNo':
      return typeof answer === 'boolean' ? [] : wrong('form.kind')
    case 'oneOf':
      return field.options.some(({ key }) => key === answer) ? [] : wrong('form.option')
    case 'manyOf': {
      if (!Array.isArray(answer)) return wrong('form.kind')
      const chosen = answer as unknown[]
      const known = chosen.every((one) => field.options.some(({ key }) => key === one))
      return known && new Set(chosen).size === chosen.length ? [] : wrong('form.option')
    }
    case 'table':
      if (!Array.isArray(answer)) return wrong('form.kind')
      if (answer.length > MOST_ROWS) return wrong('form.too_many_rows', { most: MOST_ROWS })
      return wrongRows(field.key, field.columns, answer as unknown[])
    case 'photo': {
      if (!isListOf(answer, 'fileId')) return wrong('form.kind')
      const { min = 1, max = MOST_PHOTOS } = field
      // the same one twice is one photo
      const different = new Set(answer.map((one) => (one as { fileId: string }).fileId)).size
      if (different < min) return wrong('form.too_few_photos', { least: min })
      return answer.length > max ? wrong('form.too_many_photos', { most: max }) : []
    }
    case 'signature':
      return wrongSignature(field, answer)
    case 'calculated':
      return []
  }
}

function wrongText(field: string, answer: unknown, most: number): Reason[] {
  if (typeof answer !== 'string') return [{ code: 'form.kind', field }]
  if (answer.length > most) return [{ code: 'form.too_long', field, values: { most } }]
  return isKeepable(answer) ? [] : [{ code: 'form.characters', field }]
}

function wrongNumber(
  field: string,
  { min, max, decimals }: { min?: number | undefined; max?: number | undefined; decimals?: number | undefined },
  answer: unknown,
): Reason[] {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return [{ code: 'form.kind', field }]
  if (min !== undefined && answer < min) return [{ code: 'form.too_small', field, values: { least: min } }]
  if (max !== undefined && answer > max) return [{ code: 'form.too_big', field, values: { most: max } }]
  if (decimals !== undefined && Number(answer.toFixed(decimals)) !== answer)
    return [{ code: 'form.decimals', field, values: { decimals } }]
  return []
}

function wrongRows(table: string, columns: Column[], rows: unknown[]): Reason[] {
  return rows.flatMap((row, place) => {
    if (isBlank(row)) return []
    if (typeof row !== 'object' || row === null) return [{ code: 'form.kind', field: `${table}.${place}` }]
    const cells = row as Record<string, Scalar>
    const unknown = Object.keys(cells).filter((key) => !columns.some((column) => column.key === key))
    return [
      ...columns.flatMap((column) => wrongCell(`${table}.${place}.${column.key}`, column, cells[column.key])),
      ...unknown.map((key) => ({ code: 'form.unknown_field', field: `${table}.${place}.${key}` })),
    ]
  })
}

function wrongCell(field: string, column: Column, cell: Scalar | undefined): Reason[] {
  if (isEmpty(cell)) return 'required' in column && column.required ? [{ code: 'form.missing', field }] : []
  switch (column.kind) {
    case 'text':
      return wrongText(field, cell, LONGEST.text)
    case 'number':
      return wrongNumber(field, column, cell)
    case 'yesNo':
      return typeof cell === 'boolean' ? [] : [{ code: 'form.kind', field }]
    case 'oneOf':
      return column.options.some(({ key }) => key === cell) ? [] : [{ code: 'form.option', field }]
  }
}

function wrongSignature({ key, taxId }: Extract<Field, { kind: 'signature' }>, answer: AnswerValue): Reason[] {
  if (typeof answer !== 'object' || Array.isArray(answer)) return [{ code: 'form.kind', field: key }]
  const reasons: Reason[] = []
  // the name may be written before anybody signs
  if (!answer.fileId || !answer.signedAt) reasons.push({ code: 'form.not_signed', field: key })
  if (!answer.name.trim()) reasons.push({ code: 'form.signer_name', field: `${key}.name` })
  else reasons.push(...wrongText(`${key}.name`, answer.name, LONGEST.signer))
  const given = answer.taxId?.trim() ?? ''
  if (!given && taxId === 'required') reasons.push({ code: 'form.signer_tax_id', field: `${key}.taxId` })
  if (given && (!parseRut(given) || given.length > LONGEST.taxId))
    reasons.push({ code: 'form.rut', field: `${key}.taxId` })
  return reasons
}

const isListOf = (answer: AnswerValue, key: string): answer is Extract<AnswerValue, unknown[]> =>
  Array.isArray(answer) && (answer as unknown[]).every((one) => typeof one === 'object' && one !== null && key in one)

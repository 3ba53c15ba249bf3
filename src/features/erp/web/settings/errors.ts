import { Problem } from '../../../../platform/web/call.ts'
import type { TestAnswer } from './settings.api.ts'

export type Errors = Record<string, string | undefined>

const CONNECTION = ['kind', 'host', 'port', 'path', 'instance', 'database', 'user', 'password', 'encryption']
/** Fields of the form: what is told of one stands beside it. */
const FIELDS = new Set([...CONNECTION, 'accounts', 'dueBy'])

/**
 * 'connection.host' → 'host', as fields are named in the form, and 'choices.serials.columns.kind' → 'serials.kind';
 * those of another company begin with its place: 'others.1.serials.kind'. Undefined for what has no field there.
 */
export function fieldOf(path: string | null | undefined): string | undefined {
  const [, other, inside] = /^(others\.\d+)(?:\.(.*))?$/.exec(path ?? '') ?? []
  if (other) return [other, fieldOf(inside)].filter(Boolean).join('.')
  if (path?.startsWith('choices.serials')) return `serials.${path.split('.').at(-1)}`
  const name = path?.split('.').find((part) => part !== 'connection' && part !== 'choices')
  return name && FIELDS.has(name) ? name : undefined
}

/** What was refused, by field of the form; `''` holds what belongs to none. */
export function errorsOf(error: Error | null | undefined): Errors {
  if (!error) return {}
  const told = error instanceof Problem ? Object.entries(error.fields) : []
  const errors: Errors = {}
  for (const [path, message] of told) errors[fieldOf(path) ?? ''] ??= message
  return told.length ? errors : { '': error.message }
}

/** What stands beside no field; where the connection is fixed, it has no fields, and theirs is told there too. */
export const apartOf = (errors: Errors, fixed: boolean): string | undefined =>
  ['', ...(fixed ? CONNECTION : [])].map((field) => errors[field]).find(Boolean)

/** Why there was no connection, beside the field that it comes from. */
export function errorsOfTest(answer: TestAnswer | undefined): Errors {
  if (!answer || answer.ok) return {}
  const { text, hint, field } = answer.problem
  return { [fieldOf(field) ?? '']: [text, hint].filter(Boolean).join(' ') }
}

import { ApiProblem } from './problem.ts'

const OLD_LETTERS = /charset\s*=\s*"?(iso-8859-1|windows-1252|latin1)/i
/** An error may come as a success: its words are short. */
const LONGEST_ERROR = 2000

/**
 * What was answered, null for nothing. Words instead of JSON are a failure: those that say 404, that this API does not
 * have what was asked.
 */
export function jsonOf(bytes: Buffer, contentType: string | undefined): unknown {
  const letters = OLD_LETTERS.test(contentType ?? '') ? 'windows-1252' : 'utf-8'
  const text = new TextDecoder(letters).decode(bytes).trim()
  if (!text) return null
  const parsed = parse(text)
  if (parsed === undefined || typeof parsed === 'string') {
    const said = parsed ?? text
    if (said.trim() === '') return null
    throw new ApiProblem(said.length < LONGEST_ERROR && /\b404\b/.test(said) ? 'apiAbsent' : 'notSoftlandApi')
  }
  if (typeof parsed === 'number' || typeof parsed === 'boolean') throw new ApiProblem('notSoftlandApi')
  return parsed
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

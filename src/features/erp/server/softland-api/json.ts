import { ApiProblem } from './problem.ts'

const OLD_LETTERS = /charset\s*=\s*"?(iso-8859-1|windows-1252|latin1)/i
/** An error may come as a success: its words are short. */
const LONGEST_ERROR = 2000
/** Rows of the API have a list within at most, and an answer of 16 MB some ten thousand of them. */
const DEEPEST = 32
const MOST_OBJECTS = 250_000

/**
 * What was answered, null for nothing. Words instead of JSON are a failure: those that say 404, that this API does not
 * have what was asked.
 * @throws ApiProblem 'apiTooLarge' before anything is made of what would hold up everybody while it is read
 */
export function jsonOf(bytes: Buffer, contentType: string | undefined): unknown {
  obeyShape(bytes)
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

const [QUOTE, BACKSLASH] = [0x22, 0x5c]
/** '[' and '{', or with two added ']' and '}'. */
const isOpening = (byte: number) => byte === 0x5b || byte === 0x7b

/** Looks at the brackets alone, which takes a moment where making objects of them takes seconds. */
function obeyShape(bytes: Buffer) {
  let [depth, opened, isText] = [0, 0, false]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (isText) {
      if (byte === BACKSLASH) at += 1
      else if (byte === QUOTE) isText = false
    } else if (byte === QUOTE) isText = true
    else if (isOpening(byte)) {
      depth += 1
      opened += 1
      if (depth > DEEPEST || opened > MOST_OBJECTS) throw new ApiProblem('apiTooLarge')
    } else if (isOpening(byte - 2)) depth -= 1
  }
}

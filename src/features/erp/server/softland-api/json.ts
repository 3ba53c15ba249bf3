import { ApiProblem } from './problem.ts'

const OLD_LETTERS = /charset\s*=\s*"?(iso-8859-1|windows-1252|latin1)/i
/** An error may come as a success: its words are short. */
const LONGEST_ERROR = 2000
/**
 * What an answer may have: a list within a row at most, a head of a document 170 fields, the longest text is a note, and
 * 30,000 purchases of ten fields are many. Bytes alone bound nothing: one object of a million keys holds everybody up for
 * seconds, while what fits in here is read in less than one.
 */
export const SHAPE = { depth: 32, objects: 150_000, values: 320_000, keys: 250, text: 64 * 1024 }

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

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a]
/** '[' and '{', or with two added ']' and '}'. */
const isOpening = (byte: number) => byte === 0x5b || byte === 0x7b

/** Looks at the marks alone, once over all bytes, which takes a moment where making objects of them takes seconds. */
function obeyShape(bytes: Buffer) {
  let [opened, values] = [0, 0]
  /** How many keys were met in each of what is open. */
  const keys = [0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === QUOTE) {
      const end = endOfText(bytes, at)
      if (end - at > SHAPE.text) throw new ApiProblem('apiTooLarge')
      at = end
    } else if (byte === COMMA) {
      if (++values > SHAPE.values) throw new ApiProblem('apiTooLarge')
    } else if (byte === COLON) {
      keys[keys.length - 1]! += 1
      if (keys.at(-1)! > SHAPE.keys) throw new ApiProblem('apiTooLarge')
    } else if (isOpening(byte)) {
      opened += 1
      keys.push(0)
      if (keys.length > SHAPE.depth + 1 || opened > SHAPE.objects) throw new ApiProblem('apiTooLarge')
    } else if (isOpening(byte - 2) && keys.length > 1) keys.pop()
  }
}

/** Where the text that begins here ends: at a quote before which no backslash stands, or nowhere. */
function endOfText(bytes: Buffer, begin: number): number {
  let at = begin + 1
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1
  return at
}

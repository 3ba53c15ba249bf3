import { searchKey } from '../../platform/shared/search-key.ts'

/** Codes, serials and RUT are compared by letters and digits alone; as `code_key` of the database. 'SN-12/b' → 'sn12b' */
export const codeKey = (text: string): string => searchKey(text).replace(/[^a-z0-9]+/g, '')

/** Phones are compared by their digits, without the 56 of Chile; as `phone_key` of the database. '+56 9 8765 4321' → '987654321' */
export const phoneKey = (text: string): string => text.replace(/[^0-9]+/g, '').replace(/^0*(56(?=[0-9]{9}))?0*/, '')

/** What somebody typed to find a customer, taken apart. */
export type Search = {
  /** All of it, for keys that begin so. */
  phrase: string
  code: string
  phone: string
  /** Each must be found somewhere at the same customer. */
  words: string[]
  caseNumber: number | undefined
}

const MOST_LETTERS = 200
const MOST_WORDS = 8

const CODE = /^[a-z0-9 .#/_-]+$/
const ONLY_NUMBER = /^[+#]?[0-9][0-9 .()-]*k?$/
/** Punctuation around a word says nothing: '.cl' → 'cl', '(ventas)' → 'ventas'. */
const EDGES = /^[^a-z0-9]+|[^a-z0-9]+$/g
const LONE_HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Takes apart what was typed; undefined when there is nothing to look for. Whatever is typed, it never fails. */
export function readSearch(typed: string): Search | undefined {
  const phrase = searchKey(typed.replace(LONE_HALVES, ' ').replace(/\p{Cc}/gu, ' '))
    .slice(0, MOST_LETTERS)
    .trim()
  if (!phrase) return undefined
  const isNumber = ONLY_NUMBER.test(phrase)
  const words = isNumber ? [numberWord(phrase)] : phrase.split(' ').map((word) => numberWord(word.replace(EDGES, '')))
  return {
    phrase,
    code: CODE.test(phrase) ? codeKey(phrase) : '',
    phone: isNumber ? phoneKey(phrase) : '',
    words: [...new Set(words)].filter((word) => /[a-z0-9]/.test(word)).slice(0, MOST_WORDS),
    caseNumber: caseNumberOf(phrase),
  }
}

/** RUT and phones are stored bare: '76.123.456-0' → '761234560', '+56987654321' → '987654321'; other words stay. */
function numberWord(word: string): string {
  if (!ONLY_NUMBER.test(word)) return word
  const digits = codeKey(word)
  return /^\d{8,}$/.test(digits) ? phoneKey(word) : digits
}

/** '1234', '#1234', 'N° 1234', 'HelpDesk N° 1234' */
function caseNumberOf(phrase: string): number | undefined {
  const digits = /^(?:(?:helpdesk|caso|case) ?)?(?:#|n[°.o]{0,2})? ?([1-9]\d{0,11})$/.exec(phrase)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/**
 * Where the typed words stand in a shown text, for the screen to mark them; accents, case and, for numbers,
 * the signs between do not matter.
 * @returns pieces that put together are the text
 */
export function markWords(text: string, typed: string): { text: string; found: boolean }[] {
  const whole = keyWithPlaces(text, /^$/)
  const bare = keyWithPlaces(text, /[^a-z0-9]/)
  const marks = Array.from({ length: text.length }, () => false)
  for (const word of readSearch(typed)?.words ?? []) {
    const { key, places } = whole.key.includes(word) ? whole : bare
    const at = key.indexOf(word)
    if (at >= 0) marks.fill(true, places[at]!.from, places[at + word.length - 1]!.to)
  }
  const pieces: { text: string; found: boolean }[] = []
  for (const [index, found] of marks.entries()) {
    const last = pieces.at(-1)
    if (last?.found === found) last.text += text[index]
    else pieces.push({ text: text[index]!, found })
  }
  return pieces
}

/** The key of a text letter by letter, with the place in the text that each letter of the key comes from. */
function keyWithPlaces(text: string, without: RegExp) {
  let key = ''
  const places: { from: number; to: number }[] = []
  let from = 0
  for (const letter of text) {
    const to = from + letter.length
    for (const unit of /\s/.test(letter) ? ' ' : searchKey(letter)) {
      if (without.test(unit)) continue
      key += unit
      for (let half = 0; half < unit.length; half++) places.push({ from, to })
    }
    from = to
  }
  return { key, places }
}

/**
 * Whether `typed` may be `word`, or its beginning, written with errors: one for each three letters, at least one.
 * An error is a letter missing, too many, another one, or two that changed places (optimal string alignment distance).
 */
export function mayBeMeant(typed: string, word: string): boolean {
  let before: number[] = []
  let row = Array.from({ length: word.length + 1 }, (_, place) => place)
  for (let i = 1; i <= typed.length; i++) {
    const next = [i]
    for (let j = 1; j <= word.length; j++) {
      const same = typed[i - 1] === word[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same, swapped ? before[j - 2]! + 1 : Infinity)
    }
    before = row
    row = next
  }
  return Math.min(...row) <= Math.max(1, Math.floor(typed.length / 3))
}

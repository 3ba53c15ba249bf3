import { searchKey } from '../../platform/shared/search-key.ts'

const MOST_WORDS = 12
const LONGEST_WORD = 40
const SHORTEST_GAP = 3
const LONGEST_GAP = 100

/** A code with signs inside, such as SM-5300; 'cliente/usuario' are two words. */
const CODE = /^(?=.*\d)[\p{L}\p{N}]+(?:[-./_][\p{L}\p{N}]+)+$/u
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** The words of what was typed, without accents, capitals and signs, each once: 'Lámpara SM-5300!' → lampara, sm-5300. */
export function typedWords(text: string, most = MOST_WORDS): string[] {
  const words = searchKey(text.toWellFormed())
    .split(/\s+/)
    .map((piece) => piece.replace(EDGES, '').slice(0, LONGEST_WORD))
    .flatMap((piece) => (CODE.test(piece) ? piece : piece.split(/[^\p{L}\p{N}]+/u)))
  return [...new Set(words)].filter(Boolean).slice(0, most)
}

/** What may have been meant when two letters changed places or one came twice: 'craga' → rcaga, carga, craag … */
export function slips(word: string): string[] {
  const letters = [...word]
  const swapped = letters.slice(1).map((letter, place) => letters.with(place, letter).with(place + 1, letters[place]!))
  const doubled = letters.flatMap((letter, place) =>
    letter === letters[place + 1] ? [letters.toSpliced(place, 1)] : [],
  )
  return [...new Set([...swapped, ...doubled].map((one) => one.join('')))].filter((one) => one !== word)
}

const NUMBER = /^(?:(?:kb|articulo|documento|article)[ -]?)?(?:#|n[°.o]{0,2})? ?0*([1-9]\d{0,11})$/

/** The number of an article that was typed, as any screen or person writes it: '12', '#12', 'N° 12', 'KB-12' → 12. */
export function articleNumberOf(text: string): number | undefined {
  const digits = NUMBER.exec(searchKey(text.toWellFormed()))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/**
 * How a search that found nothing is remembered; undefined when it says too little to be one: nothing but short words
 * is somebody still typing.
 */
export function gapOf(text: string): string | undefined {
  const words = typedWords(text)
  if (!words.some((word) => word.length >= SHORTEST_GAP)) return undefined
  return words.join(' ').slice(0, LONGEST_GAP).trim()
}

/** How many of the words a text must have to look alike: all of one or two, then half of them, up to four. */
export const enoughOf = (words: number): number => (words <= 2 ? words : Math.min(4, Math.ceil(words / 2)))

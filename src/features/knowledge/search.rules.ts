import { searchKey } from '../../platform/shared/search-key.ts'

const MOST_WORDS = 12
const LONGEST_WORD = 40
const SHORTEST_GAP = 3
const LONGEST_GAP = 100

/** The words of what was typed, without accents, capitals and signs, each once: 'Lámpara SM-5300' → lampara, sm, 5300. */
export function typedWords(text: string, most = MOST_WORDS): string[] {
  const words = searchKey(text.toWellFormed())
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, LONGEST_WORD))
  return [...new Set(words)].filter(Boolean).slice(0, most)
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

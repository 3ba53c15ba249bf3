import { searchKey } from '../../platform/shared/search-key.ts'

/** Letters of a piece, and of those how many before its first found word. */
const LENGTH = 170
const BEFORE = 40
const MOST_PIECES = 2
/** Found words of one text that are looked at. */
const MOST_FOUND = 200
/** Letters that inflection puts to the beginning of a word. */
const LONGEST_ENDING = 6

const WITH_ACCENTS: Record<string, string> = {
  a: '[aáàâäã]',
  e: '[eéèêë]',
  i: '[iíìîï]',
  o: '[oóòôöõ]',
  u: '[uúùûü]',
  n: '[nñ]',
  c: '[cç]',
}

/**
 * Matches the words of a text that a tsquery finds, with accents or without: `'lamp' | 'lampara':*` matches lámpara,
 * Lámparas. What is kept of a word is its beginning; one or two letters, and codes, are only found as they are, codes
 * with signs inside or without: `'tmt20'` matches TM-T20.
 */
export function foundWords(query: string): RegExp {
  const words = [...query.matchAll(/'((?:[^']|'')+)'(:\*)?/g)].map(([, quoted, begun]) => {
    const start = searchKey(quoted!.replaceAll("''", "'")).replace(/[^\p{L}\p{N}]+/gu, '-')
    const isCode = /\d/.test(start)
    return letterByLetter(start, isCode && start.length > 2) + endingOf(start, isCode, begun !== undefined)
  })
  if (!words.length) return /(?!)/g
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(words)].join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

const SIGN = '[^\\p{L}\\p{N}\\s]?'

function letterByLetter(start: string, signsBetween: boolean): string {
  const letters = [...start].map((one) => (one === '-' ? SIGN : (WITH_ACCENTS[one] ?? one)))
  if (letters.at(-1) === WITH_ACCENTS.i) letters[letters.length - 1] = '[iíy]' // batteri: battery
  return letters.join(signsBetween ? SIGN : '')
}

function endingOf(start: string, isCode: boolean, begun: boolean): string {
  if (begun) return '[\\p{L}\\p{N}]*'
  return isCode || start.length < 3 ? '' : `\\p{L}{0,${LONGEST_ENDING}}`
}

type Spot = { at: number; end: number; word: string }
type Piece = { from: number; to: number }

/**
 * The pieces of a text with the most different found words, in their order; `[[` and `]]` stand around each of these,
 * '…' where the text was cut. Where nothing is found, how the text begins.
 */
export function snippetOf(whole: string, found: RegExp): string {
  const text = whole.replace(/\[{2,}/g, '[').replace(/\]{2,}/g, ']') // nothing else is marked
  const spots: Spot[] = []
  for (const { 0: word, index } of text.matchAll(found)) {
    spots.push({ at: index, end: index + word.length, word: searchKey(word).slice(0, 4) })
    if (spots.length === MOST_FOUND) break
  }
  const pieces = piecesOf(text, spots)
  const shown = pieces.map(({ from, to }) => marked(text, { from, to }, spots)).join(' … ')
  return `${pieces[0]!.from > 0 ? '… ' : ''}${shown}${pieces.at(-1)!.to < text.length ? ' …' : ''}`
}

function piecesOf(text: string, spots: Spot[]): Piece[] {
  const pieces: Piece[] = []
  const told = new Set<string>()
  while (pieces.length < MOST_PIECES) {
    const left = spots.filter(({ at, end }) => pieces.every(({ from, to }) => at >= to || end <= from))
    const news = left.map((spot, place) => {
      const within = left.slice(place).filter(({ end }) => end <= spot.at - BEFORE + LENGTH)
      return { spot, count: new Set(within.map(({ word }) => word).filter((word) => !told.has(word))).size, within }
    })
    const best = news.toSorted((one, other) => other.count - one.count)[0]
    if (!best?.count) break
    for (const { word } of best.within) told.add(word)
    pieces.push(pieceAt(text, best.spot.at, pieces))
  }
  return pieces.length ? pieces.toSorted((one, other) => one.from - other.from) : [pieceAt(text, 0, [])]
}

/** Around this place, from word to word, and not into the others. */
function pieceAt(text: string, at: number, others: Piece[]): Piece {
  const least = Math.max(0, ...others.filter(({ to }) => to <= at).map(({ to }) => to))
  const most = Math.min(text.length, ...others.filter(({ from }) => from > at).map(({ from }) => from))
  const early = Math.max(least, at - BEFORE)
  const from = early > least ? Math.min(at, text.slice(early, at).search(/\s\S/) + early + 1) : early
  const late = Math.min(most, early + LENGTH)
  const end = late < most ? early + text.slice(early, late).search(/\s\S*$/) : late
  return { from, to: end > at ? end : late }
}

function marked(text: string, { from, to }: Piece, spots: Spot[]): string {
  let shown = ''
  let done = from
  for (const { at, end } of spots.filter((spot) => spot.at >= from && spot.end <= to)) {
    shown += `${text.slice(done, at)}[[${text.slice(at, end)}]]`
    done = end
  }
  return (shown + text.slice(done, to)).trim()
}

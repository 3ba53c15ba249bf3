/** A text by how it begins and ends, in as many letters as are needed to know them again. */
export type Ends = { first: string; last: string }

/**
 * A piece cut out of a text, with '…' where it begins or ends in the middle, as between its parts. Found words stand
 * between `[[` and `]]`.
 */
export function cutOut(piece: string, { first, last }: Ends): string {
  const parts = piece
    .replace(/\[\[|\]\]/g, '')
    .split('…')
    .map(inWords)
  const [start, end] = [inWords(first), inWords(last)]
  const atStart = parts[0]!.startsWith(start) || start.startsWith(parts[0]!)
  const atEnd = parts.at(-1)!.endsWith(end) || end.endsWith(parts.at(-1)!)
  return `${atStart ? '' : '… '}${piece.trim()}${atEnd ? '' : ' …'}`
}

// the signs around words are not cut out with them
const inWords = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

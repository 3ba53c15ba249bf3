import { diffArrays } from 'diff'

/** A stretch of text that stayed, came or went. */
export type Change = { kind: 'same' | 'added' | 'removed'; text: string }

/** Words that may differ; where more do, the texts have so little in common that one is told as replaced by the other. */
const MOST_DIFFERING = 4000

/**
 * What changed between two texts, word by word: put together, `same` and `removed` are the text before, `same` and
 * `added` the text after. What went stands before what came in its place.
 */
export function wordChanges(before: string, after: string): Change[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_DIFFERING })
  if (!parts)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

// line breaks stand alone: a paragraph more is a paragraph more
const wordsOf = (text: string): string[] => text.match(/\n|[^\S\n]+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []

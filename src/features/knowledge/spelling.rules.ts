import { searchKey } from '../../platform/shared/search-key.ts'

/** These words, given without accents, as the texts spell them where they have them: 'lampara' → 'lámpara'. */
export function spelledAs(words: string, texts: string[]): string {
  const spelt = new Map<string, string>()
  for (const [word] of texts.join(' ').matchAll(/[\p{L}\p{N}]+/gu)) {
    const key = searchKey(word)
    // a capital is of the beginning of a sentence, an accent of the word
    if (!spelt.has(key) || spelt.get(key) === key) spelt.set(key, word.toLowerCase())
  }
  return words
    .split(' ')
    .map((word) => spelt.get(word) ?? word)
    .join(' ')
}

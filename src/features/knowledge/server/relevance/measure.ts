/** An article of the set: `body` is plain, an empty line between paragraphs. */
export type KnownArticle = { key: string; topic: string; title: string; body: string; language?: 'en' }

/** What somebody types, and the article (or any of the articles) that answers it. */
export type KnownQuery = { kind: 'search' | 'situation'; query: string; right: string | string[] }

/** What was found for a query, best first. */
export type Found = KnownQuery & { found: string[] }

/** Place of the first right article, from 1; `undefined` when it was not found. */
export const placeOf = ({ right, found }: Found): number | undefined => {
  const place = found.findIndex((key) => [right].flat().includes(key))
  return place < 0 ? undefined : place + 1
}

/** Shares of queries (0 to 1) with a right article at the first place and among the first three; mean of 1/place. */
export function measure(answers: Found[]) {
  const places = answers.map((answer) => placeOf(answer) ?? Infinity)
  const share = (last: number) => places.filter((place) => place <= last).length / places.length
  return {
    first: share(1),
    firstThree: share(3),
    reciprocal: places.reduce((sum, one) => sum + 1 / one, 0) / places.length,
  }
}

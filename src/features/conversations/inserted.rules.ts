/** An article that was put into a text that is being written, and what of it can be recognised there. */
export type InsertedArticle = {
  id: string
  title: string
  /** Customers may read it. */
  forCustomers: boolean
  /** The address it is linked by. */
  path: string
  /** Whether its text was put in: a link to it tells of itself. */
  withText: boolean
  /** Its paragraphs as plain text. */
  blocks: string[]
}

const SHORTEST_BLOCK = 12
const MOST_BLOCKS = 60
const BLOCK_EDGE = /<\/?(?:p|li|ul|ol|td|th|tr|table|blockquote|pre|h[1-6]|div|br)(?: [^>]*)?\/?>/g

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': ' ' }

/** The plain words of each paragraph that is long enough to be known again. */
export const blocksOf = (html: string): string[] => wordsOf(html).filter((block) => block.length >= SHORTEST_BLOCK)

const wordsOf = (html: string): string[] =>
  html.split(BLOCK_EDGE).map((block) =>
    block
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => entities[entity]!)
      .replace(/\s+/g, ' ')
      .trim(),
  )

/** The same article put in once more: what was there of its text may still be. */
export const withInserted = (inserted: InsertedArticle[], one: InsertedArticle): InsertedArticle[] => {
  const before = inserted.find(({ id }) => id === one.id)
  const blocks = [...new Set([...(before?.blocks ?? []), ...one.blocks])]
  const both = { ...one, blocks, withText: one.withText || (before?.withText ?? false) }
  return [...inserted.filter((other) => other !== before), both]
}

/** As much of it as a draft keeps. */
export const keptBlocks = (html: string): string[] => blocksOf(html).slice(0, MOST_BLOCKS)

const isLinked = (html: string, { path }: InsertedArticle): boolean => html.includes(`href="${path}"`)

/** Whether some paragraph of its text is still there as it was put in. */
export function hasText(html: string, { withText, blocks }: InsertedArticle): boolean {
  if (!withText) return false
  const there = new Set(blocksOf(html))
  return blocks.some((block) => there.has(block))
}

/** Those of the articles that are still in the text, by their link or by their words. */
export const stillThere = (html: string, inserted: InsertedArticle[]): InsertedArticle[] =>
  inserted.filter((one) => isLinked(html, one) || hasText(html, one))

import { pagePath } from './knowledge.rules.ts'
import type { ArticleState, Audience } from './knowledge.contract.ts'

type Facts = { state: ArticleState; audience: Audience }

/** Whether a customer may read it, so that it may stand in what a customer reads. */
export const isForCustomers = ({ state, audience }: Facts): boolean => state === 'published' && audience !== 'internal'

/** Where a link in an entry leads: to the page for everybody, or to our own screen for what is ours alone. */
export const linkPath = (one: Facts & { number: number; title: string }): string =>
  isForCustomers(one) ? pagePath(one) : `/knowledge/${one.number}`

const LINK = /<a [^>]*?href="\/(?:kb|knowledge)\/(\d{1,9})(?![\d.])[^"]*"/g
const MOST_LINKS = 50

/** Numbers of the articles that a text links to, whatever their titles are by now. Only our own addresses count. */
export const linkedNumbers = (html: string): number[] =>
  [...new Set([...html.matchAll(LINK)].map(([, number]) => Number(number)))].slice(0, MOST_LINKS)

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const asHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign]!)

/** The title of an article as a link to it. */
export const linkTo = (one: Facts & { number: number; title: string }): string =>
  `<a href="${linkPath(one)}">${asHtml(one.title)}</a>`

const PICTURE = /<img [^>]*>/g
const HEADING = /<h[1-6](?: [^>]*)?>(.*?)<\/h[1-6]>/gs

/**
 * The text of an article as an entry can have it: headings become bold lines; pictures, which entries do not have, give
 * way to a link to where they are seen.
 * @param html as the article has it, cleaned
 * @param seePictures what stands before that link: 'Las imágenes están en'
 */
export function textForEntry(
  one: Facts & { number: number; title: string },
  html: string,
  seePictures: string,
): { html: string; pictures: number } {
  const pictures = html.match(PICTURE)?.length ?? 0
  const text = html
    .replace(PICTURE, '')
    .replace(HEADING, '<p><strong>$1</strong></p>')
    .replace(/<p>\s*<\/p>/g, '')
    .trim()
  return { html: pictures ? `${text}<p>${seePictures} ${linkTo(one)}</p>` : text, pictures }
}

import sanitizeHtml from 'sanitize-html'
import { withoutLongRuns } from '../../../platform/shared/long-runs.ts'
import { invalid } from '../../../platform/shared/refusal.ts'

const MOST_CHARACTERS = 100_000
/** Real texts stay far below; the cleaning of badly nested ones costs more than linear time. */
const MOST_TAGS = 8_000
const NESTING = 30
/** Rows or columns that one cell may take up. */
const MOST_SPANNED = 100
/** Written as entities they come this far. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu

const BLOCKS = 'p div br hr ul ol li blockquote pre h1 h2 h3 h4 table thead tbody tr th td'.split(' ')
const INLINE = 'strong b em i u s code a span'.split(' ')

const spanned = (name: 'colspan' | 'rowspan', told: string | undefined) =>
  /^\d{1,3}$/.test(told ?? '') && Number(told) > 1 && Number(told) <= MOST_SPANNED
    ? { [name]: String(Number(told)) }
    : {}

const cell: sanitizeHtml.Transformer = (tagName, { colspan, rowspan }) => ({
  tagName,
  attribs: { ...spanned('colspan', colspan), ...spanned('rowspan', rowspan) },
})

const VIDEO =
  /^(?:https?:)?\/\/(?:www\.youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})|player\.vimeo\.com\/video\/(\d{6,12}))/

/** Another site's frame falls away, unless it is a video: of that its address stays, to be opened apart. */
const frame: sanitizeHtml.Transformer = (tagName, { src }) => {
  const [, youtube, vimeo] = VIDEO.exec(src ?? '') ?? []
  if (!youtube && !vimeo) return { tagName, attribs: {} }
  const href = youtube ? `https://www.youtube.com/watch?v=${youtube}` : `https://vimeo.com/${vimeo}`
  return { ...link('a', { href }), text: href }
}

const link = (tagName: string, { href }: sanitizeHtml.Attributes): sanitizeHtml.Tag => ({
  tagName,
  attribs: { ...(href ? { href } : {}), rel: 'noopener nofollow', target: '_blank' },
})

const rules: sanitizeHtml.IOptions = {
  allowedTags: [...BLOCKS, ...INLINE],
  allowedAttributes: {
    a: ['href', 'rel', 'target'],
    ol: ['start'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  nestingLimit: NESTING,
  transformTags: {
    td: cell,
    th: cell,
    a: link,
    iframe: frame,
  },
}

/** A picture is one of our own files: `picture` takes its id out of the address. */
export const picture = /^\/api\/files\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/content$/

const withPictures: sanitizeHtml.IOptions = {
  ...rules,
  allowedTags: [...BLOCKS, ...INLINE, 'img'],
  allowedAttributes: {
    ...(rules.allowedAttributes as Record<string, string[]>),
    img: ['src', 'alt', 'width', 'height'],
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !picture.test(attribs.src ?? ''),
}

export type RichText = { html: string; text: string }

/**
 * Formatted text as it is stored: known tags only, links that open apart, pictures only where they may stand and only
 * from our own files; and the same as plain text.
 * @throws Refusal 422 by `field`: `text.too_complex` when it is more tags than text, `text.empty` when nothing is left
 */
export function sanitise(field: string, given: string, { pictures = false } = {}): RichText {
  if (given.length > MOST_CHARACTERS || count(given, '<') > MOST_TAGS)
    throw invalid({ code: 'text.too_complex', field })
  const clean = sanitizeHtml(given, pictures ? withPictures : rules)
    .replace(CONTROL, '')
    .trim()
  const html = /<(p|div|br|li|pre)[ >/]/.test(clean) ? clean : clean.replace(/\r?\n/g, '<br />')
  const text = withoutLongRuns(plainText(html))
  if (!text) throw invalid({ code: 'text.empty', field })
  return { html, text }
}

const BLOCK_EDGE = new RegExp(`</?(?:${BLOCKS.join('|')})(?: [^>]*)?/?>`, 'g')
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** The words of cleaned HTML, a line for each block. */
function plainText(html: string): string {
  return html
    .replace(BLOCK_EDGE, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity]!)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

function count(text: string, sign: string): number {
  let found = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++
  return found
}

import { withoutLongRuns } from '../../platform/shared/long-runs.ts'

/** How the text of a file is got at; `sealed` is an Office file with a password. */
export type TextKind = 'pdf' | 'docx' | 'xlsx' | 'plain' | 'sealed'

type Kept = { name: string; mediaType: string }

const byType: [RegExp, TextKind][] = [
  [/^application\/pdf$/, 'pdf'],
  [/wordprocessingml|ms-word\.document\.macroenabled/i, 'docx'],
  [/spreadsheetml|ms-excel\.sheet\.macroenabled/i, 'xlsx'],
]
const OFFICE_AND_PDF = /\.(pdf|docx|xlsx)$/i
/** Text of old programs is no UTF-8, so its bytes alone do not show that it is text. */
const OLD_TEXT = /\.(txt|csv|md|log)$/i

/**
 * What kind of text a file has: by what its bytes are, then by its name, so that a broken document is told to be one.
 * Undefined when its text is not read.
 */
export function textKindOf({ name, mediaType }: Kept): TextKind | undefined {
  const kind = byType.find(([types]) => types.test(mediaType))?.[1]
  if (kind) return kind
  const named = OFFICE_AND_PDF.exec(name)?.[1]?.toLowerCase() as 'pdf' | 'docx' | 'xlsx' | undefined
  if (mediaType === 'application/x-cfb') return named && named !== 'pdf' ? 'sealed' : undefined
  if (/^(image|audio|video)\//.test(mediaType)) return undefined
  if (named) return named
  if (mediaType === 'text/plain') return 'plain'
  return mediaType === 'application/octet-stream' && OLD_TEXT.test(name) ? 'plain' : undefined
}

/** Characters that are kept of one file. */
export const MOST_TEXT = 200_000
const DIVIDED_AT_LINE_END = /(\p{L})[-\u00AD\u2010]\n(?=\p{Ll})/gu
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g
const CONTROL = /(?!\n)\p{Cc}/gu

/** Text as it is kept: composed letters, no control characters, words whole that a line end divided, 200,000 characters at most. */
export const cleanText = (text: string): string => withoutLongRuns(readable(text)).slice(0, MOST_TEXT).toWellFormed()

const readable = (text: string) =>
  text
    .slice(0, MOST_TEXT * 2)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(DIVIDED_AT_LINE_END, '$1')
    .replace(UNSEEN, '')
    .replace(CONTROL, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()

/** Whether there is a word in it at all. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

const PART = 10_000

/** A text in pieces of at most 10,000 characters, cut between words where there are any. */
export function partsOf(text: string): string[] {
  const parts: string[] = []
  for (let from = 0; from < text.length;) {
    const whole = text.slice(from, from + PART)
    const space = from + PART < text.length ? Math.max(whole.lastIndexOf(' '), whole.lastIndexOf('\n')) : -1
    const end = space > 0 ? space + 1 : whole.length
    parts.push(whole.slice(0, end).toWellFormed().trim())
    from += end
  }
  return parts.filter(Boolean)
}

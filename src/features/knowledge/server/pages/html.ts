const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A piece of HTML that is safe as it stands. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Html | Part[] | null | undefined | false

/** HTML in which whatever is put into it is text, unless it is HTML of ours: markup`<p>${name}</p>`. */
export const markup = (pieces: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(pieces.map((piece, place) => piece + (place < parts.length ? written(parts[place]) : '')).join(''))

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  if (Array.isArray(part)) return part.map(written).join('')
  return String(part).replace(/[&<>"']/g, (sign) => SIGNS[sign]!)
}

/**
 * What `sanitise` has cleaned before it was stored; a table that is too wide for the screen moves by itself, also with
 * the arrow keys.
 */
export const cleaned = (stored: string, tableName: string): Html =>
  new Html(
    stored
      .replaceAll('<table>', `<div class="table" role="group" aria-label="${written(tableName)}" tabindex="0"><table>`)
      .replaceAll('</table>', '</table></div>'),
  )

/** A piece of text in which what was found stands between `[[` and `]]`. */
export const marked = (snippet: string): Html => new Html(written(snippet).replace(/\[\[(.*?)\]\]/g, '<mark>$1</mark>'))

const LONGEST_NAME = 200
const MANY_DOTS_OR_SPACES_AT_THE_ENDS = /^[\s.]+|[\s.]+$/g
// marks that show a name in another order than it is: "factura\u202Efdp.exe" would look like a PDF
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu

/**
 * The name a file is kept and offered under: without folders, control and invisible characters, 200 characters at
 * most with its extension kept. `nameless` is used when nothing is left.
 */
export function cleanName(claimed: string | undefined, nameless = 'archivo'): string {
  const last = (claimed ?? '').toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!
  const seen = last.replace(UNSEEN, '').replace(MANY_DOTS_OR_SPACES_AT_THE_ENDS, '')
  const letters = [...seen]
  if (letters.length <= LONGEST_NAME) return seen || nameless
  const extension = [...(/\.[^.\s]{1,10}$/u.exec(seen)?.[0] ?? '')]
  return [...letters.slice(0, LONGEST_NAME - extension.length), ...extension].join('')
}

const SHOWN_INLINE = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf'])

/** Whether a browser may show this type by itself: pictures and PDF; everything else is only downloaded. */
export const isShownInline = (mediaType: string): boolean => SHOWN_INLINE.has(mediaType)

/** Content-Disposition (RFC 6266): an ASCII name for old readers, the true one in UTF-8. */
export function dispositionOf(file: { name: string; mediaType: string }): string {
  const ascii = file.name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]|["\\%]/gu, '_')
  const utf8 = encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  const how = isShownInline(file.mediaType) ? 'inline' : 'attachment'
  return `${how}; filename="${ascii}"; filename*=UTF-8''${utf8}`
}

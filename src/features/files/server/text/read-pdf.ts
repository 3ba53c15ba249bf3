import type { getDocumentProxy } from 'unpdf'
import { MOST_TEXT } from '../../file-text.rules.ts'

/** Page after page until there is enough text; a page that cannot be read is passed over where others can. */
export async function readPdf(bytes: Uint8Array, open: typeof getDocumentProxy): Promise<string> {
  const pdf = await open(bytes, { verbosity: 0, stopAtErrors: false })
  let text = ''
  let failed: unknown
  let read = 0
  for (let number = 1; number <= pdf.numPages && text.length < MOST_TEXT; number++) {
    try {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '')
      text += '\n'
      page.cleanup()
      read++
    } catch (error) {
      failed = error
    }
  }
  if (!read) throw failed ?? new Error('no pages')
  return text
}

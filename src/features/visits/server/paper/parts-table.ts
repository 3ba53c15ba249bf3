import type { Content } from '../../../../platform/server/pdf.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { paperText } from '../../paper.text.ts'
import { type Heading, table } from './paper-parts.ts'

type Part = { code?: string | null; description: string; quantity: number }
type Look = { language: Language; width: number; ticked?: boolean }

const BOX = { type: 'rect' as const, x: 0, y: 1, w: 9, h: 9, lineWidth: 0.8, lineColor: '#1b2730' }
const locales = { es: 'es-CL', en: 'en-GB' }

/** Parts with how many there are; codes where some have one. `ticked`: with a box to tick off. */
export function partsTable(parts: Part[], { language, width, ticked = false }: Look): Content {
  const t = paperText[language]
  const coded = parts.some(({ code }) => code)
  const columns: [Heading, (part: Part) => string | Content][] = [
    [{ name: t.quantity, width: 44, number: true }, ({ quantity }) => showQuantity(quantity, language)],
    [{ name: t.description, width: 0 }, ({ description }) => description],
  ]
  if (coded) columns.splice(1, 0, [{ name: t.code, width: 90 }, ({ code }) => code ?? ''])
  if (ticked) columns.unshift([{ name: '', width: 14 }, () => ({ canvas: [BOX] })])
  return table(
    columns.map(([heading]) => heading),
    parts.map((part) => columns.map(([, cellOf]) => cellOf(part))),
    width,
  )
}

const showQuantity = (quantity: number, language: Language) =>
  quantity.toLocaleString(locales[language], { maximumFractionDigits: 4 })

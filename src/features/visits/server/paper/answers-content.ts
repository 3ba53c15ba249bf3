import { type Cell, type Content, picture } from '../../../../platform/server/pdf.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { answerText, showTaxId } from '../../../visit-forms/answer-text.ts'
import { photosIn, rowsIn, signatureIn } from '../../../visit-forms/answers.rules.ts'
import { isEmpty } from '../../../visit-forms/conditions.rules.ts'
import type { Column } from '../../../visit-forms/format.contract.ts'
import type { PaperCell, PaperRow, PaperSection } from '../../../visit-forms/paper.rules.ts'
import { paperText } from '../../paper.text.ts'
import { band, facts, GAP, isShort, linesOf, rule, showInstant } from './paper-parts.ts'

type Part = { language: Language; width: number; nameOf: (fileId: string) => string }
/** What stands below one another. `whole`: it is short, and not broken over two pages. */
type Block = { content: Content; whole: boolean }

/** Of halves side by side, so many rows of photos stay on one page. */
const MOST_WHOLE = 2
const PHOTO_GAP = 8
const SHAPE = 0.75

/** The answers of a report, section by section as its form prints them. */
export function answersContent(sections: PaperSection[], part: Part): Content[] {
  return sections.flatMap(({ title, rows }) => {
    const [first, ...rest] = rows.flatMap((row) => blocksOf(row, part))
    const head = band(title, part.width)
    const begin: Content[] = first?.whole
      ? [{ stack: [head, first.content], unbreakable: true }]
      : [head, ...(first ? [first.content] : [])]
    return [
      ...begin,
      ...rest.map(({ content, whole }): Content => (whole ? { stack: [content], unbreakable: true } : content)),
    ]
  })
}

function blocksOf(row: PaperRow, part: Part): Block[] {
  const half = (part.width - GAP) / 2
  if (!row[0]!.half) return spaced(cellBlocks(row[0]!, part))
  const cells = row.map((cell) => cellBlocks(cell, { ...part, width: half }))
  const columns = cells.map((blocks) => ({ width: half, stack: blocks.map(({ content }) => content) }))
  const whole = cells.every((blocks) => blocks.length <= MOST_WHOLE && blocks.every((block) => block.whole))
  return spaced([{ content: { columns, columnGap: GAP }, whole }])
}

/** Some room below the last one. */
const spaced = (blocks: Block[]): Block[] =>
  blocks.map((block, place) =>
    place < blocks.length - 1 ? block : { ...block, content: { stack: [block.content], margin: [0, 0, 0, 7] } },
  )

function cellBlocks(cell: PaperCell, part: Part): Block[] {
  const { field, answer } = cell
  const label: Content = { text: field.label, style: 'head', margin: [0, 0, 0, 1] }
  if (field.kind === 'signature') return [{ content: { stack: [label, signature(cell, part)] }, whole: true }]
  if (isEmpty(answer)) return [{ content: { stack: [label, { text: '—', style: 'faint' }] }, whole: true }]
  if (field.kind === 'table') {
    const rows = textsOf(field.columns, cell, part.language)
    const lines = linesOfRows(field.columns, rows, part.width)
    return [{ content: { stack: [label, rowsTable(field.columns, rows, part.width)] }, whole: isShort(lines) }]
  }
  if (field.kind === 'photo') return photos(cell, label, part)
  const text = answerText(field, answer, part.language)
  return [{ content: { stack: [label, text] }, whole: isShort(linesOf([text], part.width)) }]
}

/** Photos in rows; each row stays whole, and the first one with the label. */
function photos({ answer, columns }: PaperCell, label: Content, part: Part): Block[] {
  const t = paperText[part.language]
  const width = (part.width - PHOTO_GAP * (columns - 1)) / columns
  const all = photosIn(answer).map(({ fileId, takenAt }, place) => {
    const caption = takenAt ? t.photoAt(place + 1, showInstant(takenAt)) : t.photo(place + 1)
    const instead: Content = { text: t.notPrinted(part.nameOf(fileId)), style: 'faint', italics: true }
    return {
      width,
      stack: [
        picture(fileId, [width, width * SHAPE], instead),
        { text: caption, style: 'small', margin: [0, 2, 0, 0] } as Content,
      ],
    }
  })
  const rows: Content[] = []
  for (let at = 0; at < all.length; at += columns)
    rows.push({ columns: all.slice(at, at + columns), columnGap: PHOTO_GAP, margin: [0, 2, 0, 6] })
  return rows.map((row, place) => ({ content: place ? row : { stack: [label, row] }, whole: true }))
}

const SIGNATURE: [width: number, height: number] = [200, 64]

function signature({ field, answer }: PaperCell, part: Part): Content {
  const t = paperText[part.language]
  const signed = signatureIn(answer)
  const width = Math.min(240, part.width)
  const asked = field.kind === 'signature' && field.taxId
  return {
    stack: [
      signed
        ? picture(signed.fileId, SIGNATURE, { text: t.notPrinted(part.nameOf(signed.fileId)), style: 'faint' })
        : { text: '', margin: [0, SIGNATURE[1] - 16, 0, 0] },
      { canvas: [rule(width)], margin: [0, 2, 0, 3] },
      facts(
        [
          [t.signedBy, signed?.name ?? (signed ? undefined : ' ')],
          [t.rut, signed?.taxId ? showTaxId(signed.taxId) : asked && !signed ? ' ' : undefined],
        ],
        width,
      ),
      ...(signed ? [{ text: t.signedAt(showInstant(signed.signedAt)), style: 'small' }] : []),
    ],
  }
}

const WEIGHTS: Record<Column['kind'], number> = { text: 2.4, oneOf: 1.6, number: 1, yesNo: 0.8 }

/** Columns as wide as their kind needs: a word that is too long is broken instead of running over the edge. */
function widthsOf(columns: Column[], width: number): number[] {
  const sum = columns.reduce((all, { kind }) => all + WEIGHTS[kind], 0)
  const room = width - 8 * (columns.length - 1)
  return columns.map(({ kind }) => (room * WEIGHTS[kind]) / sum)
}

const textsOf = (columns: Column[], { answer }: PaperCell, language: Language): string[][] =>
  rowsIn(answer).map((row) => columns.map((column) => answerText(column, row[column.key], language)))

function linesOfRows(columns: Column[], rows: string[][], width: number): number {
  const widths = widthsOf(columns, width)
  const highest = (row: string[]) => Math.max(...row.map((text, place) => linesOf([text], widths[place]!)))
  return rows.reduce((lines, row) => lines + highest(row), 0)
}

function rowsTable(columns: Column[], rows: string[][], width: number): Content {
  const styleOf = ({ kind }: Column) => (kind === 'number' ? ['number'] : [])
  const head: Cell[] = columns.map((column) => ({ text: column.label, style: ['head', ...styleOf(column)] }))
  const body = rows.map((row) => row.map((text, place): Cell => ({ text, style: styleOf(columns[place]!) })))
  return {
    layout: 'rows',
    table: { headerRows: 1, widths: widthsOf(columns, width), body: [head, ...body] },
  }
}

import {
  type Cell as PdfCell,
  type Content,
  type Paper,
  type PdfDocument,
  picture,
  WIDTH,
} from '../../../../platform/server/pdf.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { type Head, letterhead, picturesOfHead } from '../../../settings/server/letterhead.ts'
import { exportText } from '../../export.text.ts'
import type { Cell, Column, Report } from '../../reports.contract.ts'
import { isFigure, showCell, showInstant } from '../../show-cell.ts'

export type Look = { language: Language; paper: Paper; head: Head; chart?: Uint8Array<ArrayBuffer> }

const CHART = 'chart'
/** Columns that an upright page has room for. */
const MOST_UPRIGHT = 6
/** Points between the margins of a page that lies. */
const LYING: Record<Paper, number> = { letter: 720, a4: 770 }
const NARROW: Partial<Record<Column['kind'], number>> = { day: 52, instant: 84, flag: 30, number: 38 }

/** Whether a report is wider than high: many columns, or words in several of them. */
export const lies = ({ columns }: Pick<Report, 'columns'>): boolean =>
  columns.length > MOST_UPRIGHT || columns.filter(({ kind }) => kind === 'text').length > 3

export const widthOf = (report: Pick<Report, 'columns'>, paper: Paper): number =>
  lies(report) ? LYING[paper] : WIDTH[paper]

/** A report as a letter of the company: what was asked, its chart, every row with its sums, and what it all means. */
export function reportPdf(report: Report, { language, paper, head, chart }: Look): PdfDocument {
  const t = exportText[language]
  const width = widthOf(report, paper)
  return {
    title: report.title,
    author: head.name,
    language,
    paper,
    landscape: lies(report),
    running: report.title,
    pageNumber: t.page,
    pictures: { ...picturesOfHead(head), ...(chart ? { [CHART]: chart } : {}) },
    content: [
      letterhead(head, width, { title: report.title, lines: [t.asOf(showInstant(report.asOf))] }),
      ...asked(report, language),
      ...(chart ? [{ stack: [picture(CHART, [width, 300], '')], margin: [0, 4, 0, 10] } as Content] : []),
      ...(report.rows.length ? [table(report, language)] : [{ text: report.empty, style: 'faint' }]),
      ...meanings(report, language),
    ],
  }
}

function asked({ told }: Report, language: Language): Content[] {
  const t = exportText[language]
  if (!told.length) return [{ text: t.everything, style: 'faint', margin: [0, 0, 0, 6] }]
  const body = told.map(({ label, value }) => [{ text: label, style: 'faint' }, value])
  return [{ layout: 'plain', table: { widths: ['auto', '*'], body }, margin: [0, 0, 0, 6] }]
}

function table(report: Report, language: Language): Content {
  const { columns, rows, subtotals, totals } = report
  const t = exportText[language]
  const body: PdfCell[][] = [...heads(columns)]
  const sums = new Map(subtotals.map((one) => [one.rowKey, one]))
  rows.forEach((row, place) => {
    body.push(columns.map(({ key, kind }) => cell(row[key] as Cell, kind, language)))
    const group = groupOf(row.rowKey)
    if (!subtotals.length || (place + 1 < rows.length && groupOf(rows[place + 1]!.rowKey) === group)) return
    const sum = sums.get(group)
    if (sum) body.push(sumRow(columns, t.subtotal(showCell(sum.of, columns[0]!.kind, language)), sum.totals, language))
  })
  if (Object.values(totals).some((total) => total !== null)) body.push(sumRow(columns, t.total, totals, language))
  return {
    layout: 'rows',
    table: {
      headerRows: columns.some(({ group }) => group) ? 2 : 1,
      dontBreakRows: true,
      widths: widths(columns),
      body,
    },
  }
}

const groupOf = (rowKey: string): string => rowKey.split('~')[0]!

/** The names of the columns; over those that belong together stands what they are. */
function heads(columns: Column[]): PdfCell[][] {
  const named = columns.map(({ label, kind }) => ({ text: label, style: isFigure(kind) ? ['head', 'number'] : 'head' }))
  if (!columns.some(({ group }) => group)) return [named]
  const over = columns.map(({ group }, place): PdfCell => {
    if (!group || columns[place - 1]?.group === group) return ''
    const next = columns.findIndex((one, at) => at > place && one.group !== group)
    return { text: group, style: 'head', alignment: 'center', colSpan: (next < 0 ? columns.length : next) - place }
  })
  return [over, named]
}

const widths = (columns: Column[]) =>
  columns.map(({ kind }) => (kind === 'text' ? '*' : (NARROW[kind] ?? (isFigure(kind) ? 'auto' : '*'))))

const cell = (value: Cell, kind: Column['kind'], language: Language): PdfCell => {
  const text = showCell(value, kind, language)
  return isFigure(kind) ? { text, style: 'number' } : text
}

/** Sums with their name, which has the room of all words before the first figure. */
function sumRow(columns: Column[], name: string, sums: Report['totals'], language: Language): PdfCell[] {
  const before = Math.max(
    1,
    columns.findIndex(({ key }) => (sums[key] ?? null) !== null),
  )
  return columns.map(({ key, kind }, place): PdfCell => {
    if (place === 0) return { text: name, bold: true, colSpan: before }
    if (place < before || (sums[key] ?? null) === null) return ''
    return { text: showCell(sums[key], kind, language), style: 'number', bold: true }
  })
}

function meanings({ columns, definitions }: Report, language: Language): Content[] {
  const t = exportText[language]
  const said = new Set(definitions.map(({ text }) => text))
  const own = columns.filter(({ means }) => !said.has(means))
  const lines = [
    ...definitions.map(({ title, text }) => ({ title, text })),
    ...own.map(({ label, means }) => ({ title: label, text: means })),
  ]
  const once = lines.filter(({ text }, place) => lines.findIndex((one) => one.text === text) === place)
  if (!once.length) return []
  return [
    { text: t.definitions, style: 'heading' },
    ...once.map(({ title, text }): Content => ({
      text: [{ text: `${title}. `, bold: true }, text],
      fontSize: 7.5,
      margin: [0, 0, 0, 2],
    })),
  ]
}

import type { Cell, Column, Content } from '../../../../platform/server/pdf.ts'
import { clockInChile } from '../../../../platform/shared/chile/clock.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { showDay } from '../../../../platform/shared/days.ts'

/** Between what stands side by side, in points. */
export const GAP = 16
const BAND = '#eef2f5'
const LABEL = 62

/** 26-11-2026 10:05, as the clock shows it in Chile. */
export const showInstant = (instant: string): string =>
  `${showDay(dayInChile(new Date(instant)))} ${clockInChile(instant)}`

/** From one instant until another; the day once where it is the same. */
export function showSpan(from: string, until: string, span: (from: string, until: string) => string): string {
  const [one, other] = [showInstant(from), showInstant(until)]
  return span(one, one.slice(0, 10) === other.slice(0, 10) ? other.slice(11) : other)
}

/** The title of a part of the paper. */
export const band = (title: string, width: number): Content => ({
  layout: 'noBorders',
  table: {
    widths: [width],
    body: [[{ text: title, bold: true, fontSize: 9.5, fillColor: BAND, margin: [2, 1, 0, 1] }]],
  },
  margin: [0, 10, 0, 5],
})

/** Points of a wide letter. */
const LETTER = 7
const MOST_WHOLE = 30

/** Lines that texts take up below one another in this width, counted generously. */
export const linesOf = (texts: string[], width: number): number =>
  texts
    .flatMap((text) => text.split('\n'))
    .reduce((lines, one) => lines + 1 + Math.floor((one.length * LETTER) / width), 0)

/** Whether so many lines may be kept whole on a page: of what is longer than one nothing at all would be printed. */
export const isShort = (lines: number): boolean => lines <= MOST_WHOLE

/** Titles stay with what follows, which takes up so many lines, where it is short. */
export function titled(title: string, width: number, [first, ...rest]: Content[], lines = 1): Content[] {
  if (!first) return []
  if (!isShort(lines)) return titledLong(title, width, [first, ...rest])
  return [{ stack: [band(title, width), first], unbreakable: true }, ...rest]
}

/** A title over something that may go on over pages. */
export const titledLong = (title: string, width: number, content: Content[]): Content[] => [
  band(title, width),
  ...content,
]

export type Fact = [name: string, value: string | null | undefined]

/** Names and values below one another; what has no value is left out. */
export const facts = (all: Fact[], width: number): Content => {
  const told = all.filter((one): one is [string, string] => Boolean(one[1]))
  return told.length
    ? {
        layout: 'plain',
        table: {
          widths: [LABEL, width - LABEL - 12],
          body: told.map(([name, value]) => [{ text: name, style: 'faint' }, value]),
        },
      }
    : ''
}

/** Two columns of facts. */
export const twoColumns = (left: Fact[], right: Fact[], width: number): Content => {
  const half = (width - GAP) / 2
  return {
    columns: [
      { width: half, stack: [facts(left, half)] },
      { width: half, stack: [facts(right, half)] },
    ],
    columnGap: GAP,
  }
}

export type Heading = { name: string; width: number; number?: boolean }

/** A table whose widths are those given and, for the one of 0, what is left: a word that is too long is broken. */
export function table(columns: Heading[], rows: (string | Content)[][], width: number): Content {
  const padding = 8 * (columns.length - 1)
  const left = width - padding - columns.reduce((sum, one) => sum + one.width, 0)
  const head: Cell[] = columns.map(({ name, number }) => ({ text: name, style: number ? ['head', 'number'] : 'head' }))
  const cell = (value: string | Content, place: number): Cell =>
    typeof value === 'string' && columns[place]!.number ? { text: value, style: 'number' } : (value as Cell)
  return {
    layout: 'rows',
    table: {
      headerRows: 1,
      widths: columns.map((one) => one.width || left),
      body: [head, ...rows.map((row) => row.map(cell))],
    },
  }
}

const SIGNING_HEIGHT = 46

/** Room for somebody to sign with a pen. */
export const signingRoom = (title: string, name: string, width: number): Column => ({
  width,
  stack: [
    { canvas: [rule(width, SIGNING_HEIGHT)] },
    { text: title, alignment: 'center', margin: [0, 3, 0, 0] },
    { text: name, style: 'small', alignment: 'center' },
  ],
})

export const rule = (width: number, y = 0) => ({
  type: 'line' as const,
  x1: 0,
  y1: y,
  x2: width,
  y2: y,
  lineWidth: 0.7,
  lineColor: '#5b6b76',
})

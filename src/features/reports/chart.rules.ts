import type { Language } from '../../platform/shared/words.ts'
import { chartText } from './chart.text.ts'
import type { Cell, Chart, Column, ColumnKind, Report } from './reports.contract.ts'
import { showCell } from './show-cell.ts'

/** Bars that can still be told apart and named. */
export const MOST_CATEGORIES = 20
/** Points of a line: twenty years of months. */
const MOST_POINTS = 240

/** What the bars stand for; `rowKey` is null for those gathered as one. */
export type Category = { label: string; rowKey: string | null }
export type Series = { column: Column; values: (number | null)[] }
/** A report as it is drawn; `note` tells what is not. Columns that are too many are a line. */
export type Drawn = {
  kind: Chart['kind']
  categories: Category[]
  series: Series[]
  stacked: boolean
  note: string | null
}

type Point = { rowKey: string; label: string; values: Record<string, number | null> }

/** A figure as it is written beside its bar. */
export function showFigure(value: number, kind: ColumnKind, language: Language): string {
  const shown = showCell(value, kind, language)
  return kind === 'days' ? chartText[language].days(shown) : shown
}

/** Whether figures of several rows may be added up. */
const adds = ({ total, drill }: Column): boolean => total && drill

/**
 * What a report draws: of a grouped one its groups, of another one its rows. Of many the largest are drawn, in the order
 * of the report, and the rest gathered as one; where figures cannot be added up, the first ones are.
 * @returns nothing when there is nothing to draw
 */
export function drawn(report: Report, language: Language, mostCategories = MOST_CATEGORIES): Drawn | undefined {
  const { chart, columns } = report
  if (!chart) return undefined
  const known = chart.series.flatMap((key) => columns.find((column) => column.key === key) ?? [])
  const series = known.filter(({ kind }) => kind === known[0]?.kind) // one axis has one measure
  const found = pointsOf(report, language)
  const used = series.filter(({ key }) => found.some(({ values }) => values[key]))
  const shown = used.length ? used : series.slice(0, 1)
  if (!found.length || !shown.length) return undefined
  const points = chart.kind === 'bars' ? withFigures(found, shown) : found
  const kind = chart.kind === 'columns' && points.length > MOST_CATEGORIES ? 'lines' : chart.kind
  const stacked = chart.stacked && shown.length > 1 && kind !== 'lines'
  return { ...chosen(report, points, { series: shown, kind, language, mostCategories }), kind, stacked }
}

/** A bar of nothing says nothing, unless there are no others. A month of nothing does. */
function withFigures(points: Point[], series: Column[]): Point[] {
  const some = points.filter(({ values }) => series.some(({ key }) => values[key]))
  return some.length ? some : points
}

function pointsOf({ chart, columns, rows, subtotals }: Report, language: Language): Point[] {
  const category = columns.find(({ key }) => key === chart!.category)
  if (!category) return []
  if (subtotals.length && category.key === columns[0]!.key)
    return subtotals.map(({ of, rowKey, totals }) => ({
      rowKey,
      label: showCell(of, category.kind, language) || '–',
      values: totals,
    }))
  return rows.map((row) => ({
    rowKey: row.rowKey,
    label: showCell(row[category.key] as Cell, category.kind, language) || '–',
    values: Object.fromEntries(chart!.series.map((key) => [key, numberOf(row[key] as Cell)])),
  }))
}

const numberOf = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null)

type Choice = { series: Column[]; kind: Chart['kind']; language: Language; mostCategories: number }

function chosen(
  { totals, rowCount, rows, subtotals }: Report,
  points: Point[],
  { series, kind, language, mostCategories }: Choice,
) {
  const t = chartText[language]
  const most = kind === 'lines' ? MOST_POINTS : mostCategories
  const whole = rowCount <= rows.length
  const gathers = series.every(adds) && kind !== 'lines'
  const few = points.length <= most ? points : gathers ? largest(points, series, most) : points.slice(0, most)
  const valuesOf = (key: string) => few.map(({ values }) => values[key] ?? null)
  const categories: Category[] = few.map(({ rowKey, label }) => ({ rowKey, label }))
  if (few.length === points.length && whole)
    return { categories, series: series.map((column) => ({ column, values: valuesOf(column.key) })), note: null }
  // groups beyond the rows that were read are not counted
  const all = subtotals.length ? points.length : rowCount - (rows.length - points.length)
  if (!gathers)
    return {
      categories,
      series: series.map((column) => ({ column, values: valuesOf(column.key) })),
      note: whole || !subtotals.length ? t.leftOut(few.length, all) : null,
    }
  return {
    categories: [...categories, { rowKey: null, label: t.rest }],
    series: series.map((column) => {
      const values = valuesOf(column.key)
      return { column, values: [...values, (totals[column.key] ?? 0) - sumOf(values)] }
    }),
    note: whole || !subtotals.length ? t.gathered(few.length, all - few.length) : null,
  }
}

const sumOf = (values: (number | null)[]): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0)

function largest(points: Point[], series: Column[], most: number): Point[] {
  const size = ({ values }: Point) => sumOf(series.map(({ key }) => Math.abs(values[key] ?? 0)))
  const chosen = new Set(points.toSorted((one, other) => size(other) - size(one)).slice(0, most))
  return points.filter((one) => chosen.has(one))
}

/** Steps of an axis of time, in minutes: quarters of an hour, hours, then round numbers of them. */
const STEPS = [5, 15, 30, 60, 120, 300, 600, 1200, 1500, 3000]

/** Ends and step of an axis that reaches so far, for figures of this kind. */
export function axisOf(least: number, most: number, kind: ColumnKind): { min: number; max: number; step: number } {
  const from = Math.min(0, least)
  const reach = Math.max(most, 0) - from || 1
  const step = kind === 'minutes' ? stepOf(reach / 5, STEPS, 60) : stepOf(reach / 5, [1, 2, 5, 10], 1)
  return { min: Math.floor(from / step) * step, max: Math.ceil(Math.max(most, step) / step) * step, step }
}

function stepOf(least: number, steps: number[], unit: number): number {
  const step = steps.find((one) => one >= least)
  if (step) return step
  const size = 10 ** Math.floor(Math.log10(least / unit)) * unit
  return [1, 2, 5, 10].map((times) => times * size).find((one) => one >= least)!
}

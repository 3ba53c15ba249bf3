import type { EChartsCoreOption } from 'echarts/core'
import type { Language } from '../../platform/shared/words.ts'
import { axisOf, type Drawn, drawn, type Series, showFigure } from './chart.rules.ts'
import { chartText } from './chart.text.ts'
import type { ColumnKind, Report } from './reports.contract.ts'

export type ChartLook = {
  language: Language
  theme: 'light' | 'dark'
  /** In the order of the series; told apart by their brightness too. */
  colors?: string[]
  /** Pixels there are. */
  width?: number
  /** Off on paper, which does not move. */
  moves?: boolean
  /** Pixels it may be high: of bars as many are drawn as fit. */
  highest?: number
}

/** What a bar or point carries: row and column of its drill-down; `rowKey` is null for what is gathered as one. */
export type ChartItem = { value: number | null; rowKey: string | null; column: string }

// Okabe and Ito's colours, known to be told apart without red, green or blue, ordered so that neighbours differ in light
const COLORS = {
  light: ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#7a7a7a', '#f0e442'],
  dark: ['#56b4e9', '#e69f00', '#00b386', '#cc79a7', '#2f8fd0', '#e8743b', '#a0a0a0', '#f0e442'],
}
const INK = {
  light: { text: '#1b2730', faint: '#5b6b76', line: '#d5dde2', paper: '#ffffff' },
  dark: { text: '#e3e8eb', faint: '#a9b4bb', line: '#45505a', paper: '#242424' },
}
const MARKS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin', 'arrow', 'emptyCircle']
const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]]
const FONT = 'Roboto, system-ui, sans-serif'
const NARROW = 560
/** Pixels of a letter or digit, about. */
const LETTER = 7
const lettersIn = (pixels: number) => Math.max(4, Math.floor(pixels / LETTER))

/** Lines that the legend takes, by the widths of its words. */
function legendLines(series: Series[], width: number): number {
  if (series.length < 2) return 0
  let [lines, used] = [1, 0]
  for (const { column } of series) {
    const need = Math.min(column.label.length, 28) * 6.6 + 48
    if (used && used + need > width) [lines, used] = [lines + 1, 0]
    used += need
  }
  return lines
}

const eachBar = ({ stacked, series }: Drawn) => (stacked ? 30 : 14 + 16 * series.length)
const around = ({ series, note }: Drawn, width: number) => legendLines(series, width) * 24 + (note ? 26 : 0) + 44

type Room = Pick<ChartLook, 'language' | 'width' | 'highest'>

function drawnIn(report: Report, { language, width = 900, highest }: Room): Drawn | undefined {
  const one = drawn(report, language)
  if (!one || !highest || one.kind !== 'bars') return one
  const fit = Math.floor((highest - around(one, width) - 26) / eachBar(one))
  return fit < one.categories.length ? drawn(report, language, Math.max(3, fit - 1)) : one
}

/** How high the chart of a report should be, in pixels; 0 when it has none. */
export function chartHeight(report: Report, room: Room): number {
  const one = drawnIn(report, room)
  if (!one) return 0
  const height = around(one, room.width ?? 900)
  if (one.kind !== 'bars') return height + 280
  return Math.max(140, height + eachBar(one) * one.categories.length)
}

/** The chart of a report as an option of ECharts; nothing where there is nothing to draw. */
export function chartOption(report: Report, look: ChartLook): EChartsCoreOption | undefined {
  const one = drawnIn(report, look)
  if (!one) return undefined
  const { kind } = one
  const { language, theme, width = 900 } = look
  const ink = INK[theme]
  const colors = look.colors ?? COLORS[theme]
  const measure = one.series[0]!.column.kind
  const sideways = kind === 'bars'
  const ends = endsOf(one)
  const axis = axisOf(ends.least, ends.most, measure)
  const top = legendLines(one.series, width) * 24 + (sideways ? 4 : 22)
  const plot = width - (sideways ? (width < NARROW ? 170 : 290) : 60)
  const letters = sideways
    ? width < NARROW
      ? 14
      : 30
    : kind === 'lines'
      ? 16
      : lettersIn(plot / one.categories.length)
  const figures = {
    type: 'value',
    min: axis.min,
    max: axis.max,
    interval: axis.step * (sideways && width < NARROW ? 2 : 1),
    axisLabel: {
      color: ink.faint,
      hideOverlap: true,
      formatter: (value: number) => (value ? showFigure(value, measure, language) : '0'),
    },
    splitLine: { lineStyle: { color: ink.line } },
  }
  const names = {
    type: 'category',
    data: one.categories.map(({ label }) => label),
    inverse: sideways, // the first row on top
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink.line } },
    axisLabel: {
      color: ink.text,
      hideOverlap: kind === 'lines',
      ...(kind === 'lines' ? {} : { interval: 0 }),
      formatter: (label: string) => cut(label, letters),
    },
  }
  return {
    textStyle: { fontFamily: FONT, fontSize: 12 },
    color: colors,
    animation: look.moves ?? true,
    animationDuration: 300,
    aria: { enabled: true, label: { description: altOf(report, one, language) } },
    grid: { left: 8, right: sideways ? endRoom(one, ends.most, language) : 16, top, bottom: one.note ? 50 : 26 },
    legend: {
      show: one.series.length > 1,
      data: one.series.map(({ column }) => column.label),
      top: 0,
      left: 0,
      selectedMode: false, // what stands at the end of a bar is the sum of all of it
      itemWidth: 16,
      itemHeight: 11,
      textStyle: { color: ink.text },
      formatter: (label: string) => cut(label, 28),
    },
    title: one.note
      ? { text: one.note, left: 0, bottom: 0, textStyle: { fontSize: 12, fontWeight: 'normal', color: ink.faint } }
      : { show: false },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: kind === 'lines' ? 'line' : 'shadow' },
      confine: true,
      backgroundColor: ink.paper,
      borderColor: ink.line,
      textStyle: { color: ink.text },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? showFigure(value, measure, language) : '–'),
    },
    xAxis: sideways ? figures : names,
    yAxis: sideways ? names : figures,
    series: [
      ...one.series.map((_, place) =>
        kind === 'lines'
          ? lineOf(one, place, { language, color: ink.text })
          : barOf(one, place, {
              language,
              ink,
              color: colors[place % colors.length]!,
              sideways,
              each: (sideways ? plot : 240) / (axis.max - axis.min),
              room: sideways ? Infinity : (plot / one.categories.length / one.series.length) * 0.95,
            }),
      ),
      ...(one.stacked && kind !== 'lines' ? [sumsOf(one, { language, ink, sideways })] : []),
    ],
  }
}

/** Pixels for the figure at the end of the longest bar, as long as the longest one may be. */
const endRoom = ({ series, categories }: Drawn, most: number, language: Language): number => {
  const { kind } = series[0]!.column
  const [sample] = categories.map((_, at) => Math.abs(series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)))
  const longest = [most, most - 1, sample ?? 0].map((value) => showFigure(value, kind, language).length)
  return Math.max(40, Math.max(...longest) * LETTER + 14)
}

/** How far the bars reach to both sides: where they are stacked, all parts of one together. */
function endsOf({ series, stacked }: Drawn): { least: number; most: number } {
  const columns = stacked
    ? series[0]!.values.map((_, place) => series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0))
    : series.flatMap(({ values }) => values.map((value) => value ?? 0))
  return { least: Math.min(...columns), most: Math.max(...columns) }
}

const itemsOf = ({ categories, series }: Drawn, place: number): ChartItem[] => {
  const { column, values } = series[place]!
  return values.map((value, at) => ({ value, rowKey: categories[at]!.rowKey, column: column.key }))
}

const lineOf = (one: Drawn, place: number, { language, color }: { language: Language; color: string }) => {
  const { column } = one.series[place]!
  return {
    type: 'line',
    name: column.label,
    symbol: MARKS[place % MARKS.length],
    symbolSize: 7,
    lineStyle: { width: 2.2, type: DASHES[place % DASHES.length] },
    label: {
      show: one.series.length === 1 && one.categories.length <= 24,
      position: 'top',
      color,
      formatter: written(column.kind, language),
    },
    labelLayout: { hideOverlap: true },
    data: itemsOf(one, place),
  }
}

const hidden = { show: false }

/** `each`: pixels that one of what is counted has; `room`: those that a figure has beside its bar. */
type BarLook = {
  language: Language
  ink: (typeof INK)['light']
  color: string
  sideways: boolean
  each: number
  room: number
}

/** Bars with their figures: at the end of each, or within the parts that have room. */
function barOf(one: Drawn, place: number, { language, ink, color, sideways, each, room }: BarLook) {
  const { column } = one.series[place]!
  const formatter = written(column.kind, language)
  const shared = {
    type: 'bar',
    name: column.label,
    barMaxWidth: sideways ? 26 : 56,
    labelLayout: { hideOverlap: true },
  }
  if (!one.stacked) {
    const label = { show: true, position: sideways ? 'right' : 'top', color: ink.text, formatter }
    const alone = one.series.length === 1
    const said = (value: number) =>
      (alone || value !== 0) && showFigure(value, column.kind, language).length * LETTER < room
    const data = itemsOf(one, place).map((item) =>
      said(item.value ?? 0) ? item : Object.assign(item, { label: hidden }),
    )
    return { ...shared, barGap: '10%', label, data }
  }
  const fits = (value: number) => {
    const said = showFigure(value, column.kind, language).length * LETTER + 4
    return sideways ? value * each > said : value * each > 16 && said < 44
  }
  return {
    ...shared,
    stack: 'all',
    itemStyle: { borderColor: ink.paper, borderWidth: 1 },
    label: { show: true, position: 'inside', color: inkOn(color), formatter },
    data: itemsOf(one, place).map((item) => (fits(item.value ?? 0) ? item : Object.assign(item, { label: hidden }))),
  }
}

/** Where parts are stacked, the sum of all stands behind them. */
function sumsOf(one: Drawn, { language, ink, sideways }: Pick<BarLook, 'language' | 'ink' | 'sideways'>) {
  const { kind } = one.series[0]!.column
  const said = one.categories.map((_, at) => {
    const sum = one.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)
    return showFigure(sum, kind, language)
  })
  return {
    type: 'bar',
    name: chartText[language].total,
    stack: 'all',
    silent: true,
    tooltip: { valueFormatter: (_: unknown, at: number) => said[at] },
    label: {
      show: true,
      position: sideways ? 'right' : 'top',
      color: ink.text,
      fontWeight: 'bold',
      formatter: ({ dataIndex }: { dataIndex: number }) => said[dataIndex],
    },
    data: said.map(() => 0),
  }
}

const written =
  (kind: ColumnKind, language: Language) =>
  ({ value }: { value: unknown }): string =>
    typeof value === 'number' ? showFigure(value, kind, language) : ''

/** Black or white, whichever is read better on a colour '#rrggbb' (relative luminance of WCAG 2). */
export function inkOn(color: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff'
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text

/** The chart in words, for whoever does not see it. */
function altOf(report: Report, { categories, series, note }: Drawn, language: Language): string {
  const parts = categories.slice(0, 10).map(({ label }, at) => {
    const said = series.map(
      ({ column, values }) => `${column.label} ${showFigure(values[at] ?? 0, column.kind, language)}`,
    )
    return `${label}: ${said.join(', ')}.`
  })
  return chartText[language].alt(report.title, [...parts, note].filter(Boolean).join(' '))
}

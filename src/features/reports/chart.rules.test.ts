import { describe, expect, test } from 'vitest'
import { axisOf, drawn } from './chart.rules.ts'
import { type ChartItem, chartHeight, chartOption, inkOn } from './chart.ts'
import type { Chart, Column, Report } from './reports.contract.ts'

const column = (key: string, more: Partial<Column> = {}): Column => ({
  key,
  label: key,
  kind: 'count',
  means: '',
  group: null,
  total: true,
  drill: true,
  ...more,
})
const who = column('who', { kind: 'text', total: false, drill: false })

/** A report of one row for each of these figures. */
function reportOf(figures: number[][], chart: Partial<Chart> = {}, more: Partial<Report> = {}): Report {
  const keys = ['a', 'b', 'c'].slice(0, figures[0]?.length ?? 1)
  return {
    key: 'hours-charged',
    title: 'Prueba',
    about: '',
    asOf: '2026-06-20T15:00:00Z',
    columns: [who, ...keys.map((key) => column(key))],
    rows: figures.map((values, place) => ({
      rowKey: `r${place}`,
      links: {},
      who: `Quién ${place}`,
      ...Object.fromEntries(keys.map((key, at) => [key, values[at]!])),
    })),
    totals: Object.fromEntries(keys.map((key, at) => [key, figures.reduce((sum, values) => sum + values[at]!, 0)])),
    subtotals: [],
    rowCount: figures.length,
    parameters: {},
    told: [],
    definitions: [],
    chart: { kind: 'bars', stacked: false, category: 'who', series: keys, ...chart },
    empty: '',
    ...more,
  }
}

describe('what of a report is drawn', () => {
  test('each row is a bar that names it and knows its row', () => {
    expect(drawn(reportOf([[3], [5]]), 'es')).toMatchObject({
      categories: [
        { label: 'Quién 0', rowKey: 'r0' },
        { label: 'Quién 1', rowKey: 'r1' },
      ],
      series: [{ column: { key: 'a' }, values: [3, 5] }],
      note: null,
    })
  })

  test('of many the twenty largest are, in the order of the report; the others are one bar, and a note says so', () => {
    const one = drawn(reportOf(Array.from({ length: 25 }, (_, place) => [place + 1])), 'es')!
    expect(one.categories.map(({ rowKey }) => rowKey)).toEqual([
      ...Array.from({ length: 20 }, (_, place) => `r${place + 5}`),
      null,
    ])
    expect(one.categories.at(-1)!.label).toBe('Otros')
    expect(one.series[0]!.values.at(-1)).toBe(1 + 2 + 3 + 4 + 5)
    expect(one.note).toBe('Se dibujan 20; «Otros» reúne los 5 restantes.')
  })

  test('what was not read stands among the others too, so the bars add up to the total', () => {
    const report = reportOf([[3], [5]], {}, { rowCount: 4000, totals: { a: 100 } })
    expect(drawn(report, 'es')).toMatchObject({ series: [{ values: [3, 5, 92] }] })
  })

  test('where figures cannot be added up, the first ones are drawn and nothing is gathered', () => {
    const report = reportOf(Array.from({ length: 25 }, (_, place) => [place + 1]))
    report.columns[1] = column('a', { total: false })
    const one = drawn(report, 'es')!
    expect(one.categories.map(({ rowKey }) => rowKey)).toEqual(Array.from({ length: 20 }, (_, place) => `r${place}`))
    expect(one.note).toBe('Se dibujan 20 de 25.')
  })

  test('of a grouped report its groups are drawn, each leading to all of its rows', () => {
    const subtotals = [{ of: 'Ana', rowKey: 'ana', totals: { a: 8 } }]
    expect(drawn(reportOf([[3], [5]], {}, { subtotals }), 'es')).toMatchObject({
      categories: [{ label: 'Ana', rowKey: 'ana' }],
      series: [{ values: [8] }],
    })
  })

  test('columns that are too many to be told apart are a line', () => {
    const months = Array.from({ length: 36 }, (_, place) => [place])
    expect(drawn(reportOf(months, { kind: 'columns' }), 'es')).toMatchObject({ kind: 'lines', note: null })
    expect(drawn(reportOf(months.slice(0, 12), { kind: 'columns' }), 'es')).toMatchObject({ kind: 'columns' })
  })

  test('a series without any figure is left out, and so is one that counts something else', () => {
    const report = reportOf([[3, 0, 7]])
    report.columns[3] = column('c', { kind: 'minutes' })
    expect(drawn(report, 'es')!.series.map(({ column }) => column.key)).toEqual(['a'])
  })

  test('a bar of nothing is left out, a month of nothing is not', () => {
    expect(drawn(reportOf([[3], [0], [5]]), 'es')).toMatchObject({
      categories: [{ rowKey: 'r0' }, { rowKey: 'r2' }],
      note: null,
    })
    expect(drawn(reportOf([[3], [0], [5]], { kind: 'columns' }), 'es')!.categories).toHaveLength(3)
  })

  test('without rows, or without a chart, there is nothing to draw', () => {
    expect(drawn(reportOf([]), 'es')).toBeUndefined()
    expect(drawn(reportOf([[1]], {}, { chart: null }), 'es')).toBeUndefined()
    expect(chartOption(reportOf([]), { language: 'es', theme: 'light' })).toBeUndefined()
    expect(chartHeight(reportOf([]), { language: 'es' })).toBe(0)
  })
})

describe('the chart', () => {
  test('carries row and column of each bar, so a click leads to what it was counted from', () => {
    const option = chartOption(reportOf([[3, 4]], { stacked: true }), { language: 'es', theme: 'light' })!
    const [first, second] = option.series as { data: ChartItem[] }[]
    expect(first!.data).toMatchObject([{ value: 3, rowKey: 'r0', column: 'a' }])
    expect(second!.data).toMatchObject([{ value: 4, rowKey: 'r0', column: 'b' }])
  })

  test('is no higher than there is room: fewer bars are drawn, the rest gathered', () => {
    const report = reportOf(Array.from({ length: 18 }, (_, place) => [place + 1]))
    const room = { language: 'es', highest: 300 } as const
    expect(chartHeight(report, { language: 'es' })).toBeGreaterThan(500)
    expect(chartHeight(report, room)).toBeLessThanOrEqual(300)
    const option = chartOption(report, { ...room, theme: 'light' })!
    expect((option.title as { text: string }).text).toBe('Se dibujan 6; «Otros» reúne los 12 restantes.')
  })

  test('is told in words as well', () => {
    const option = chartOption(reportOf([[3, 4]]), { language: 'es', theme: 'dark' })!
    expect(option.aria).toMatchObject({ label: { description: 'Gráfico: Prueba. Quién 0: a 3, b 4.' } })
  })

  test('its axis of time has steps of the clock, others round numbers', () => {
    expect(axisOf(0, 100, 'minutes')).toEqual({ min: 0, max: 120, step: 30 })
    expect(axisOf(0, 825, 'minutes')).toEqual({ min: 0, max: 900, step: 300 })
    expect(axisOf(0, 90_000, 'minutes')).toEqual({ min: 0, max: 90_000, step: 30_000 })
    expect(axisOf(0, 3, 'count')).toEqual({ min: 0, max: 3, step: 1 })
    expect(axisOf(-12, 40, 'days')).toEqual({ min: -20, max: 40, step: 20 })
    expect(axisOf(0, 0, 'count')).toEqual({ min: 0, max: 1, step: 1 })
  })

  test('figures on a bar are black or white, whichever is read better', () => {
    expect([inkOn('#0072b2'), inkOn('#e69f00'), inkOn('#f0e442')]).toEqual(['#ffffff', '#000000', '#000000'])
  })
})

import { useComputedColorScheme } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { use, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { LanguageContext } from '../../../../platform/web/language.ts'
import { type ChartItem, chartOption } from '../../chart.ts'
import { type ECharts, initChart } from '../../echarts.ts'
import type { Report } from '../../reports.contract.ts'
import { type Figure, rowOf } from '../page/report-search.ts'
import type { ChartProps } from './ReportChart.tsx'
import { usePrinting } from './printing.ts'

type Clicked = { data?: Partial<ChartItem> }

/** The picture itself; a bar leads to what it was counted from, as its figure in the table does. */
export default function DrawnChart({
  report,
  onFigure,
  width,
  height,
}: ChartProps & { width: number; height: number }) {
  const language = use(LanguageContext)
  const scheme = useComputedColorScheme('light')
  const still = useReducedMotion()
  const printing = usePrinting()
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(null)
  const shown = useRef<Report>(null)
  const click = useEffectEvent(({ data }: Clicked) => {
    const figure = figureOf(data)
    if (figure && report.columns.some(({ key, drill }) => key === figure.column && drill)) onFigure(figure)
  })
  useLayoutEffect(() => {
    const made = initChart(box.current, undefined, { renderer: 'svg' })
    made.on('click', (event) => click(event as Clicked))
    chart.current = made
    return () => made.dispose()
  }, [])
  useEffect(() => {
    const theme = printing ? 'light' : scheme
    // bars grow when they are new, not when there is more or less room for them
    const moves = !still && !printing && shown.current !== report
    shown.current = report
    chart.current?.resize({ width, height })
    chart.current?.setOption(chartOption(report, { language, theme, width, moves }) ?? {}, { notMerge: true })
  }, [report, language, scheme, width, height, still, printing])
  return <div ref={box} style={{ width, height }} />
}

function figureOf(item: Partial<ChartItem> | undefined): Figure | undefined {
  if (!item?.column || typeof item.rowKey !== 'string' || !item.value) return undefined
  return { column: item.column, row: rowOf(item.rowKey) }
}

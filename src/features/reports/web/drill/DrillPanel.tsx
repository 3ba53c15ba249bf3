import { CloseButton, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type KeyboardEvent, use, useEffect, useId, useRef } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { walkRows } from '../../../../platform/web/walk-rows.ts'
import type { Cell, Report } from '../../reports.contract.ts'
import { reportPageText } from '../../report-page.text.ts'
import { showCell } from '../../show-cell.ts'
import { type Figure, rowOf } from '../page/report-search.ts'
import { DrillList } from './DrillList.tsx'
import './drill.css'

type Props = {
  report: Report
  asked: Record<string, string>
  figure: Figure
  onClose: () => void
  /** The figure of the report is no longer what is behind it. */
  onMoved: () => void
}

/** What a figure was counted from: beside the report, or over it where there is no room. */
export function DrillPanel({ onClose, ...props }: Props) {
  const t = useText(reportPageText).drill
  const hasRoom = useMediaQuery('(min-width: 64em)', undefined, { getInitialValueInEffect: false })
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()
  const title = useTitle(props)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape' && hasRoom) return onClose()
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    if (!by || !(event.target as HTMLElement).closest('[data-line], .drill')) return
    event.preventDefault()
    walkRows([...panel.current!.querySelectorAll<HTMLElement>('[data-line]')], by)
  }
  const content = <DrillList {...props} />
  if (!hasRoom)
    return (
      <Drawer
        opened
        position="right"
        size="min(480px, 100%)"
        title={title}
        closeButtonProps={{ 'aria-label': t.close }}
        onClose={onClose}
        padding={0}
        className="drill-drawer no-print"
      >
        <div className="drill" ref={panel} tabIndex={-1} onKeyDown={onKeyDown} data-autofocus>
          {content}
        </div>
      </Drawer>
    )
  return (
    <aside className="drill no-print" aria-labelledby={id} ref={panel} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className="drill-head">
        <h2 id={id}>{title}</h2>
        <CloseButton aria-label={t.close} aria-keyshortcuts="Escape" onClick={onClose} />
      </div>
      {content}
    </aside>
  )
}

/** The figure in words: 'Ana Rojas · En espera'. */
function useTitle({ report, figure }: Pick<Props, 'report' | 'figure'>): string {
  const t = useText(reportPageText)
  const language = use(LanguageContext)
  const label = report.columns.find(({ key }) => key === figure.column)?.label ?? t.drill.label
  if (figure.row === undefined) return label === t.table.total ? label : `${t.table.total} · ${label}`
  const group = report.subtotals.find(({ rowKey }) => rowOf(rowKey) === figure.row)
  if (group) return `${String(group.of)} · ${label}`
  const row = report.rows.find(({ rowKey }) => rowOf(rowKey) === figure.row)
  const names = report.columns.slice(0, report.subtotals.length ? 2 : 1)
  const name = row && names.map(({ key, kind }) => showCell(row[key] as Cell, kind, language)).join(' · ')
  return name ? `${name} · ${label}` : label
}

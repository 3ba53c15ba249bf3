import { type KeyboardEvent, type MouseEvent, type ReactNode, use, useRef } from 'react'
import { useRouter } from '@tanstack/react-router'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import type { Cell, Column, Report, Row } from '../../reports.contract.ts'
import { reportPageText } from '../../report-page.text.ts'
import { isFigure, showCell } from '../../show-cell.ts'
import { type Figure, rowOf } from '../page/report-search.ts'
import { addressOf } from './cell-address.ts'
import { ColumnHead } from './ColumnHead.tsx'
import { headsOf, layRows } from './sort-rows.ts'
import { useMoreAside } from './use-more-aside.ts'
import { walkFigures } from './walk-figures.ts'
import './table.css'

type Props = {
  report: Report
  sort: string | undefined
  onSort: (column: Column) => void
  /** The figure that is open beside the table. */
  open: Figure | undefined
  /** The address under which a figure is open. */
  addressOfFigure: (figure: Figure) => string
  onFigure: (figure: Figure) => void
  /** A last column with what can be done to a row. */
  acts?: { label: string; of: (row: Row) => ReactNode }
}

/** A report as a table: groups with their sums, totals, and each figure a link to what it was counted from. */
export function ReportTable(props: Props) {
  const { report, sort, onSort, onFigure, acts } = props
  const t = useText(reportPageText).table
  const router = useRouter()
  const box = useRef<HTMLDivElement>(null)
  const [isMore, look] = useMoreAside(box)
  const { columns, definitions, rows } = report
  const heads = headsOf(columns)
  const grouped = heads.some(({ group }) => group !== null)
  const isWhole = report.rowCount <= rows.length
  const laid = layRows(report, isWhole ? sort : undefined)
  const headOf = (column: Column) => (
    <ColumnHead
      key={column.key}
      column={column}
      definitions={definitions}
      rowSpan={grouped && column.group === null ? 2 : 1}
      sort={isWhole ? sort : undefined}
      onSort={isWhole ? onSort : undefined}
    />
  )
  // thousands of links: one listener for all of them
  const onClick = (event: MouseEvent) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('tbody a[href], tfoot a[href]')
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const { column, row } = link.dataset
    if (column) onFigure({ column, row })
    else router.history.push(link.getAttribute('href')!)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLAnchorElement)) return
    const next = walkFigures(event.target, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  return (
    <div className="report-aside" data-more={isMore || undefined}>
      <div
        ref={box}
        className="report-scroll"
        role="region"
        aria-label={t.region(report.title)}
        tabIndex={0}
        onScroll={look}
      >
        <table className="report-table" onClick={onClick} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              {heads.map(({ group, columns }) =>
                group === null ? (
                  columns.map(headOf)
                ) : (
                  <th key={columns[0]!.key} scope="colgroup" colSpan={columns.length} className="report-over">
                    {group}
                  </th>
                ),
              )}
              {acts && (
                <th scope="col" rowSpan={grouped ? 2 : 1} className="no-print">
                  {acts.label}
                </th>
              )}
            </tr>
            {grouped && <tr>{columns.filter(({ group }) => group !== null).map(headOf)}</tr>}
          </thead>
          {laid.groups ? (
            laid.groups.map((group) => (
              <tbody key={group.rowKey} data-group>
                <tr className="report-group">
                  <Sums {...props} name={String(group.of)} values={group.totals} row={rowOf(group.rowKey)} />
                </tr>
                {group.rows.map((row) => (
                  <tr key={row.rowKey}>
                    <Cells {...props} row={row} inGroup />
                  </tr>
                ))}
              </tbody>
            ))
          ) : (
            <tbody>
              {laid.rows.map((row) => (
                <tr key={row.rowKey}>
                  <Cells {...props} row={row} />
                </tr>
              ))}
            </tbody>
          )}
          {columns.some(({ total }) => total) && (
            <tfoot>
              <tr>
                <Sums {...props} name={t.total} values={report.totals} />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </div>
  )
}

type RowProps = Props & { row: Row; inGroup?: true }

/** The cells of a row; within a group the name of the group is not said again. */
function Cells({ row, inGroup, ...props }: RowProps) {
  const { columns } = props.report
  const language = use(LanguageContext)
  const name = columns
    .filter(({ kind }) => kind === 'text' || kind === 'number')
    .slice(0, 2)
    .map(({ key, kind }) => showCell(row[key] as Cell, kind, language))
    .join(', ')
  return (
    <>
      {columns.map((column, place) => {
        const { key, kind } = column
        const link = row.links[key]
        const text = showCell(row[key] as Cell, kind, language)
        if (place === 0 && inGroup) return <td key={key} className="report-indent" />
        const Tag = place === (inGroup ? 1 : 0) ? 'th' : 'td'
        return (
          <Tag
            key={key}
            scope={Tag === 'th' ? 'row' : undefined}
            data-figure-column={isFigure(kind) || undefined}
            data-words={kind === 'text' || undefined}
            data-whole={kind === 'day' || kind === 'instant' || undefined}
          >
            {link ? (
              <a href={addressOf(link)}>{text}</a>
            ) : (
              <FigureOf {...props} column={column} value={row[key] as Cell} row={rowOf(row.rowKey)} name={name} />
            )}
          </Tag>
        )
      })}
      {props.acts && <td className="report-acts no-print">{props.acts.of(row)}</td>}
    </>
  )
}

type SumsProps = Props & { name: string; values: Report['totals']; row?: string }

/** The sums of a group, or of all rows. */
function Sums({ name, values, row, ...props }: SumsProps) {
  const { columns } = props.report
  // the name has the room of all words before the first figure
  const words = Math.max(
    1,
    columns.findIndex(({ kind }) => isFigure(kind)),
  )
  return (
    <>
      <th scope={row === undefined ? 'row' : 'rowgroup'} colSpan={words}>
        {name}
      </th>
      {columns.slice(words).map((column) => (
        <td key={column.key} data-figure-column={isFigure(column.kind) || undefined}>
          {column.total && (
            <FigureOf {...props} column={column} value={values[column.key] ?? null} row={row} name={name} />
          )}
        </td>
      ))}
      {props.acts && <td className="no-print" />}
    </>
  )
}

type FigureProps = Props & { column: Column; value: Cell; row: string | undefined; name: string }

/** A figure, leading to what it was counted from where there is something. */
function FigureOf({ column, value, row, name, open, addressOfFigure }: FigureProps) {
  const t = useText(reportPageText).table
  const text = showCell(value, column.kind, use(LanguageContext))
  if (!column.drill || typeof value !== 'number') return text
  if (value === 0) return <span className="report-zero">{text}</span>
  return (
    <a
      href={addressOfFigure({ column: column.key, row })}
      data-column={column.key}
      data-row={row}
      aria-label={t.figure(column.label, name, text)}
      aria-current={(open?.column === column.key && open.row === row) || undefined}
    >
      {text}
    </a>
  )
}

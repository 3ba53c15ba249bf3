import { use } from 'react'
import { LanguageContext } from '../../../../platform/web/language.ts'
import type { Cell, Column, Row } from '../../reports.contract.ts'
import { isFigure, showCell } from '../../show-cell.ts'
import { addressOf } from '../table/cell-address.ts'

type Props = {
  row: Row
  columns: Column[]
  /** What it adds to the figure; nothing where each adds one. */
  amount: string | undefined
}

/** Names of the columns that say what a fact was about. */
const ABOUT = new Set(['subject', 'work'])

/** One fact behind a figure: what it was about, then all else that is known of it. */
export function DrillLine({ row, columns, amount }: Props) {
  const language = use(LanguageContext)
  const text = ({ key, kind }: Column) => showCell(row[key] as Cell, kind, language)
  const about = columns.find(({ key }) => ABOUT.has(key)) ?? columns.find(({ key }) => row.links[key])
  const leads = columns.find(({ key }) => ['case', 'visit', 'coverage'].includes(row.links[key]?.to ?? ''))
  // work of no case leads to its contract, whose number would be taken for that of a case
  const numbered = leads && (leads === about || row.links[leads.key]!.to !== 'coverage') ? leads : undefined
  const rest = columns.filter((one) => one !== about && one !== numbered && text(one) !== '')
  return (
    <li className="line drill-line">
      <span className="line-first">
        {numbered && <span className="line-number">{text(numbered)}</span>}
        {leads ? (
          <a className="line-link" href={addressOf(row.links[leads.key]!)} data-line>
            {about && about !== leads ? text(about) : `${leads.label} ${text(leads)}`}
          </a>
        ) : (
          <span className="line-link">{about && text(about)}</span>
        )}
        {amount && <b className="line-end figures">{amount}</b>}
      </span>
      <span className="line-second">
        {rest.map((column) => (
          <span key={column.key}>
            <span className={showsLabel(column) ? undefined : 'visually-hidden'}>{column.label} </span>
            <CellOf row={row} column={column} text={text(column)} />
          </span>
        ))}
      </span>
    </li>
  )
}

/** Names and words speak for themselves; figures and days do not. */
const showsLabel = ({ kind }: Column) => isFigure(kind) || kind !== 'text'

function CellOf({ row, column, text }: { row: Row; column: Column; text: string }) {
  const link = row.links[column.key]
  return link ? (
    <a href={addressOf(link)} className="drill-aside line-strong">
      {text}
    </a>
  ) : (
    <span className="line-strong">{text}</span>
  )
}

import { use } from 'react'
import { LanguageContext } from '../../../../platform/web/language.ts'
import { answerText } from '../../answer-text.ts'
import type { Row } from '../../answers.rules.ts'
import type { Column } from '../../format.contract.ts'

type Props = { columns: Column[]; rows: Row[]; className?: string }

/** The rows that a table was answered with; a cell without answer keeps its height. */
export function PaperTable({ columns, rows, className = 'paper-table' }: Props) {
  const language = use(LanguageContext)
  return (
    <table className={className}>
      <thead>
        <tr>
          {columns.map(({ key, label, kind }) => (
            <th key={key} scope="col" data-number={kind === 'number' || undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // a row has no name but its place
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={place}>
            {columns.map((column) => (
              <td key={column.key} data-number={column.kind === 'number' || undefined}>
                {answerText(column, row[column.key], language) || '\u00a0'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

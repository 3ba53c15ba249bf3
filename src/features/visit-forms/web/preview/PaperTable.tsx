import { use } from 'react'
import { LanguageContext } from '../../../../platform/web/language.ts'
import { answerText } from '../../answer-text.ts'
import type { AnswerValue, Column } from '../../format.contract.ts'
import { rowsIn } from '../fill/rows-in.ts'

/** Rows that are left for a pen. */
const ROOM = 3

export function PaperTable({ columns, answer }: { columns: Column[]; answer: AnswerValue | undefined }) {
  const language = use(LanguageContext)
  const rows = rowsIn(answer)
  return (
    <table className="paper-table">
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
        {(rows.length ? rows : Array.from({ length: ROOM }, () => ({}) as (typeof rows)[number])).map((row, place) => (
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

import { Tooltip, UnstyledButton } from '@mantine/core'
import { mdiArrowDown, mdiArrowUp, mdiInformationOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import type { Column, Definition } from '../../reports.contract.ts'
import { reportPageText } from '../../report-page.text.ts'
import { isFigure } from '../../show-cell.ts'
import { readSort } from './sort-rows.ts'

type Props = {
  column: Column
  definitions: Definition[]
  rowSpan: number
  sort: string | undefined
  /** Undefined where the rows cannot be sorted here, as they are not all there. */
  onSort: ((column: Column) => void) | undefined
}

/** Letters of a label that needs the room of half of them to stand in two lines. */
const LONG = 20

/** The head of a column: it says what the column counts, sorts by it, and leads to the page of definitions. */
export function ColumnHead({ column, definitions, rowSpan, sort, onSort }: Props) {
  const t = useText(reportPageText).table
  const { key, label, kind, means } = column
  const by = readSort(sort)
  const mine = by?.key === key ? by : undefined
  const term = definitions.find(({ text }) => text === means)?.key
  return (
    <th
      scope="col"
      rowSpan={rowSpan}
      data-figure-column={isFigure(kind) || undefined}
      data-long={label.length > LONG || undefined}
      aria-sort={mine && (mine.down ? 'descending' : 'ascending')}
    >
      <span className="report-head">
        <Tooltip label={means} multiline w={290} position="top">
          <UnstyledButton
            className="report-head-label"
            title={undefined}
            aria-disabled={!onSort || undefined}
            onClick={() => onSort?.(column)}
          >
            {label}
            {mine && <Icon path={mine.down ? mdiArrowDown : mdiArrowUp} size={13} />}
          </UnstyledButton>
        </Tooltip>
        {term && (
          <Link
            to="/reports/definitions"
            hash={term}
            className="report-head-means no-print"
            aria-label={t.means(label)}
            title={t.means(label)}
          >
            <Icon path={mdiInformationOutline} size={14} />
          </Link>
        )}
      </span>
    </th>
  )
}

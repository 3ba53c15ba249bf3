import { mdiArrowRight } from '@mdi/js'
import { useMe } from '../../../features/auth/web/session.ts'
import { FoundCustomer } from '../../../features/customers/web/FoundCustomer.tsx'
import { AudienceMark } from '../../../features/knowledge/web/parts/ArticleMarks.tsx'
import { Snippet } from '../../../features/knowledge/web/list/Snippet.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { marked } from '../../../platform/web/marked.tsx'
import type { Row } from '../../search/listed.rules.ts'
import { Mark } from '../parts/Mark.tsx'
import { searchText } from './search.text.ts'

type Props = {
  row: Row
  text: string
  correctedTo: string | null
  /** Among what has one number it says what it is. */
  numbered: boolean
}

/** One line of what was found: what one tells it by, and why it was found. */
export function FoundRow({ row, text, correctedTo, numbered }: Props) {
  const t = useText(searchText)
  const { abilities } = useMe()
  if (row.kind === 'customer') return <FoundCustomer item={row.one} searched={text} />
  if (row.kind === 'all')
    return (
      <span className="found-all">
        {t.all[row.of](text)} <Icon path={mdiArrowRight} size={15} />
      </span>
    )
  if (row.kind === 'case')
    return (
      <>
        <span className="line-first">
          <span className="line-number">{(numbered ? t.numbered.case : t.number)(row.one.number)}</span>
          <span className="found-title">{marked(row.one.subject, text)}</span>
        </span>
        <span className="line-second">
          {abilities.findCustomers && <span className="line-strong">{row.one.customer.name}</span>}
          <Mark {...row.one.state} />
        </span>
      </>
    )
  const { one } = row
  return (
    <>
      <span className="line-first">
        <span className="line-number">{(numbered ? t.numbered.article : t.number)(one.number)}</span>
        <span className="found-title">{marked(one.title, correctedTo ?? text)}</span>
        {one.ours && (
          <span className="found-audience">
            <AudienceMark audience={one.audience} />
          </span>
        )}
      </span>
      {one.snippet && (
        <span className="found-snippet">
          <Snippet text={one.snippet} of={one.snippetOf} />
        </span>
      )}
    </>
  )
}

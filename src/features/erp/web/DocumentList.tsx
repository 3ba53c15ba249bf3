import { type ReactNode, useState } from 'react'
import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import { erpText } from '../erp.text.ts'
import { ShowRest } from './rows/ShowRest.tsx'

const FIRST = 25

type Props<T> = {
  data: { items: T[]; since: string | null; more: boolean }
  empty: string
  children: (item: T) => ReactNode
}

/** A list as far as the ERP was asked: the first ones, then all; and how far back it goes. */
export function DocumentList<T>({ data, empty, children }: Props<T>) {
  const t = useText(erpText)
  const f = useFormats()
  const [all, setAll] = useState(false)
  const { items, since, more } = data
  const shown = all ? items : items.slice(0, FIRST)
  return (
    <>
      {items.length === 0 && <div className="erp-part erp-quiet">{empty}</div>}
      <ul className="plain-list">{shown.map(children)}</ul>
      <ShowRest shown={shown.length} count={items.length} onShow={() => setAll(true)} />
      {(since ?? more) && (
        <div className="erp-part erp-facts">
          {since && <span>{t.since(f.day(since))}</span>}
          {more && <span>{t.more(items.length)}</span>}
        </div>
      )}
    </>
  )
}

import { Text } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import { type Account, MOST_NOT_BOOKED } from '../erp.contract.ts'
import { erpText } from '../erp.text.ts'
import { ShowRest } from './rows/ShowRest.tsx'

const FIRST = 6

/** What was sold these days: the accounting does not know it yet, so it stands apart from the balance. */
export function NotBooked({ documents }: { documents: Account['notBooked'] }) {
  const t = useText(erpText)
  const f = useFormats()
  const [all, setAll] = useState(false)
  const shown = all ? documents : documents.slice(0, FIRST)
  const total = documents.reduce((sum, document) => sum + document.total, 0)
  return (
    <div className="erp-part">
      <Text size="sm" fw={550}>
        {t.notBooked}: {f.money(total)}
      </Text>
      <ul className="plain-list">
        {shown.map((document) => (
          <li key={`${document.kind} ${document.folio}`} className="erp-facts">
            <span>{t.numbered(t.kinds[document.kind], document.folio)}</span>
            <span>{document.issuedOn ? f.day(document.issuedOn) : t.noDate}</span>
            <span>{f.money(document.total)}</span>
          </li>
        ))}
      </ul>
      <ShowRest shown={shown.length} count={documents.length} onShow={() => setAll(true)} />
      <Text size="xs" c="dimmed">
        {t.notBookedHelp} {documents.length >= MOST_NOT_BOOKED && t.moreNotBooked(documents.length)}
      </Text>
    </div>
  )
}

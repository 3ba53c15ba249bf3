import { Text } from '@mantine/core'
import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import type { Account } from '../erp.contract.ts'
import { erpText } from '../erp.text.ts'

/** What was sold these days: the accounting does not know it yet, so it stands apart from the balance. */
export function NotBooked({ documents }: { documents: Account['notBooked'] }) {
  const t = useText(erpText)
  const f = useFormats()
  const total = documents.reduce((sum, document) => sum + document.total, 0)
  return (
    <div className="erp-part">
      <Text size="sm" fw={550}>
        {t.notBooked}: {f.money(total)}
      </Text>
      <ul className="plain-list">
        {documents.map((document) => (
          <li key={`${document.kind} ${document.folio}`} className="erp-facts">
            <span>{t.numbered(t.kinds[document.kind], document.folio)}</span>
            <span>{document.issuedOn ? f.day(document.issuedOn) : t.noDate}</span>
            <span>{f.money(document.total)}</span>
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        {t.notBookedHelp}
      </Text>
    </div>
  )
}

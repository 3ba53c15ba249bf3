import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import type { Account } from '../erp.contract.ts'
import { erpText } from '../erp.text.ts'

type Document = Account['documents'][number]

/** What is left to pay, the oldest due first. */
export function OpenDocuments({ documents }: { documents: Document[] }) {
  const t = useText(erpText)
  return (
    <table className="erp-documents">
      <caption>{t.documents}</caption>
      <thead>
        <tr>
          <th scope="col">{t.document}</th>
          <th scope="col">{t.due}</th>
          <th scope="col" className="erp-figure">
            {t.balance}
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <OpenDocument key={keyOf(document)} document={document} />
        ))}
      </tbody>
    </table>
  )
}

const keyOf = ({ account, type, number, instalment }: Document) => `${account} ${type} ${number} ${instalment}`

function OpenDocument({ document }: { document: Document }) {
  const t = useText(erpText)
  const f = useFormats()
  const { balance, daysOverdue, dueOn, instalment } = document
  return (
    <tr>
      <td title={document.typeName ?? undefined}>
        {document.type} {document.number}
        {document.typeName && document.typeName !== document.type && (
          <span className="erp-small erp-type">{document.typeName}</span>
        )}
        {instalment && <span className="erp-small">{t.instalment(instalment)}</span>}
      </td>
      <td>
        {dueOn ? f.day(dueOn) : t.noDue}
        {daysOverdue > 0 && <span className="erp-small erp-late">{t.daysLate(daysOverdue)}</span>}
      </td>
      <td className="erp-figure">
        {f.money(balance)}
        {balance < 0 && <span className="erp-small erp-in-favour">{t.credit}</span>}
      </td>
    </tr>
  )
}

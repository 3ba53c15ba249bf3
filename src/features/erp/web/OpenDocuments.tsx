import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import { firstIn } from '../../../platform/web/one-stop.ts'
import type { Account } from '../erp.contract.ts'
import { erpText } from '../erp.text.ts'
import { erpDocumentsText } from '../erp-documents.text.ts'
import { inAddress, useCompany } from './company/company.ts'
import { noteLeft, takeLeft } from './rows/left.ts'

type Document = Account['documents'][number]

/** What is left to pay, the oldest due first; each leads to what was charged and paid of it. */
export function OpenDocuments({ customerId, documents }: { customerId: string; documents: Document[] }) {
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
          <OpenDocument key={keyOf(document)} customerId={customerId} document={document} />
        ))}
      </tbody>
    </table>
  )
}

const keyOf = ({ account, type, number, instalment }: Document) => `${account} ${type} ${number} ${instalment}`

function OpenDocument({ customerId, document }: { customerId: string; document: Document }) {
  const t = useText(erpText)
  const words = useText(erpDocumentsText)
  const f = useFormats()
  const company = useCompany()
  const row = useRef<HTMLTableRowElement>(null)
  const key = keyOf(document)
  useEffect(() => {
    if (takeLeft(customerId, company, key)) firstIn(row.current!)?.focus()
  }, [customerId, company, key])
  const { type, number, balance, daysOverdue, dueOn, instalment } = document
  return (
    <tr data-row ref={row}>
      <td title={document.typeName ?? undefined}>
        <Anchor
          inherit
          onClick={() => noteLeft({ customerId, company, document: key })}
          title={words.statementOf(`${type} ${number}`)}
          renderRoot={(props) => (
            <Link
              to="/customers/$id/statement"
              params={{ id: customerId }}
              search={{ type, number, ...inAddress(company) }}
              {...props}
            />
          )}
        >
          {type} {number}
        </Anchor>
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

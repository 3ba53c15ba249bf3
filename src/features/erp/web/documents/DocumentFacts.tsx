import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { currencyOfAmounts } from '../../document-names.ts'
import { erpText } from '../../erp.text.ts'
import type { ErpDocument } from '../../erp-documents.contract.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import { inAddress, useCompany } from '../company/company.ts'
import { useMoney } from '../money.ts'
import type { DocumentsSearch } from './documents-search.ts'

type Props = { customerId: string; document: ErpDocument }

/** What stands at the head of a document, with the ways to the documents it refers to. */
export function DocumentFacts({ customerId, document }: Props) {
  const t = useText(erpDocumentsText)
  const words = useText(erpText)
  const f = useFormats()
  const { panel, kind, issuedOn, dueOn, seller, contact, purchaseOrder, quotation, currency, exchangeRate } = document
  const { bookedAs, references } = document
  const isRated = exchangeRate !== 1 // of 1 the ERP has no rate
  const facts: { name: string; value: ReactNode }[] = [
    { name: t.columns.on, value: issuedOn ? f.day(issuedOn) : words.noDate },
    {
      name: panel === 'invoices' ? t.columns.due : t.columns.delivery,
      value: dueOn && kind !== 'creditNote' && f.day(dueOn),
    },
    { name: t.seller, value: seller },
    { name: t.columns.contact, value: contact },
    { name: t.columns.order, value: purchaseOrder },
    {
      name: t.currency,
      value: currency !== 'CLP' && (isRated ? t.currencyAt(currency, f.number(exchangeRate)) : currency),
    },
    {
      name: t.quotation,
      value: quotation !== null && (
        <Found customerId={customerId} search={{ panel: 'quotations', query: String(quotation) }}>
          {t.number(quotation)}
        </Found>
      ),
    },
    { name: t.bookedAs, value: bookedAs && `${bookedAs.type} ${bookedAs.number}` },
    {
      name: t.references,
      value: references.length > 0 && (
        <ul className="plain-list">
          {references.map((reference) => (
            <li key={`${reference.code} ${reference.folio}`}>
              <Reference customerId={customerId} reference={reference} />
            </li>
          ))}
        </ul>
      ),
    },
  ]
  return (
    <dl className="document-facts">
      {facts
        .filter(({ value }) => value)
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Codes of the tax office of what is listed among invoices. */
const LISTED = new Set(['30', '32', '33', '34', '35', '38', '39', '41', '55', '56', '60', '61'])

type ReferenceProps = { customerId: string; reference: ErpDocument['references'][number] }

function Reference({ customerId, reference }: ReferenceProps) {
  const t = useText(erpDocumentsText)
  const f = useFormats()
  const { code, name, folio, issuedOn, note } = reference
  const called = t.referenceOf(name ?? t.taxCode(Number(code)), folio)
  const more = [issuedOn && f.day(issuedOn), note].filter(Boolean).join(' · ')
  return (
    <>
      {LISTED.has(code) ? (
        <Found customerId={customerId} search={{ panel: 'invoices', query: folio }}>
          {called}
        </Found>
      ) : (
        called
      )}
      {more && <span className="erp-small">{more}</span>}
    </>
  )
}

type FoundProps = { customerId: string; search: DocumentsSearch; children: ReactNode }

function Found({ customerId, search, children }: FoundProps) {
  const here = inAddress(useCompany())
  return (
    <Anchor
      inherit
      renderRoot={(props) => (
        <Link to="/customers/$id/documents" params={{ id: customerId }} search={{ ...search, ...here }} {...props} />
      )}
    >
      {children}
    </Anchor>
  )
}

/** Net, tax and total. */
export function DocumentSums({ document }: { document: ErpDocument }) {
  const t = useText(erpText)
  const words = useText(erpDocumentsText)
  const money = useMoney()
  const { net, tax, total } = document
  const currency = currencyOfAmounts(document)
  return (
    <dl className="document-sums" aria-label={words.sums}>
      <div>
        <dt>{t.net}</dt>
        <dd>{money(net, currency)}</dd>
      </div>
      {tax !== null && (
        <div>
          <dt>{t.tax}</dt>
          <dd>{money(tax, currency)}</dd>
        </div>
      )}
      <div data-total>
        <dt>{t.total}</dt>
        <dd>{money(total, currency)}</dd>
      </div>
    </dl>
  )
}

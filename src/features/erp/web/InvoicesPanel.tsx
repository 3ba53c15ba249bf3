import { Badge } from '@mantine/core'
import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import type { PanelData } from '../erp.contract.ts'
import { erpText } from '../erp.text.ts'
import { DocumentList } from './DocumentList.tsx'
import { OpenDocument } from './documents/OpenDocument.tsx'
import { ErpPanel } from './ErpPanel.tsx'
import { Folded } from './Folded.tsx'
import { Lines } from './Lines.tsx'

type Invoice = PanelData['invoices']['items'][number]

/** Invoices, receipts, credit and debit notes, the last first. */
export function InvoicesPanel({ customerId }: { customerId: string }) {
  const t = useText(erpText)
  return (
    <ErpPanel panel="invoices" customerId={customerId} count={({ items }) => items.length}>
      {(data) => (
        <DocumentList data={data} empty={t.noInvoices}>
          {(invoice) => (
            <InvoiceItem
              key={`${invoice.kind} ${invoice.taxOfficeCode} ${invoice.folio}`}
              customerId={customerId}
              invoice={invoice}
            />
          )}
        </DocumentList>
      )}
    </ErpPanel>
  )
}

function InvoiceItem({ customerId, invoice }: { customerId: string; invoice: Invoice }) {
  const t = useText(erpText)
  const f = useFormats()
  const title = t.numbered(t.kinds[invoice.kind], invoice.folio)
  return (
    <Folded
      sum={f.money(invoice.total)}
      aside={<OpenDocument customerId={customerId} panel="invoices" documentRef={invoice.ref} name={title} />}
      title={
        <>
          {title}{' '}
          {!invoice.booked && (
            <Badge size="sm" color="yellow" variant="light" tt="none">
              {t.waiting}
            </Badge>
          )}
        </>
      }
      facts={
        <>
          <span>{invoice.issuedOn ? f.day(invoice.issuedOn) : t.noDate}</span>
          {invoice.dueOn && invoice.kind !== 'creditNote' && <span>{t.dueOn(f.day(invoice.dueOn))}</span>}
          {invoice.references.map(({ code, name, folio }) => (
            <span key={`${code} ${folio}`}>{code === ORDER ? t.order(folio) : t.refersTo(name ?? code, folio)}</span>
          ))}
        </>
      }
    >
      <Lines lines={invoice.lines} currency="CLP" title={`${title}: ${t.lines(invoice.lines.length)}`} />
      <InvoiceFacts invoice={invoice} />
    </Folded>
  )
}

/** The tax office's code of a purchase order of the customer. */
const ORDER = '801'

function InvoiceFacts({ invoice }: { invoice: Invoice }) {
  const t = useText(erpText)
  const f = useFormats()
  const facts = [
    `${t.net} ${f.money(invoice.net)}`,
    `${t.tax} ${f.money(invoice.tax)}`,
    `${t.total} ${f.money(invoice.total)}`,
    invoice.seller && t.seller(invoice.seller),
    invoice.currency !== 'CLP' && t.rate(invoice.currency, f.number(invoice.exchangeRate)),
  ].filter((fact) => typeof fact === 'string')
  return (
    <div className="erp-part erp-facts">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </div>
  )
}

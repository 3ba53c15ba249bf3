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
import { useMoney } from './money.ts'

type Quotation = PanelData['quotations']['items'][number]

const colours = { pending: 'blue', converted: 'teal', lost: 'red', void: 'gray', other: 'gray' }

/** Quotations with their state, the last first. */
export function QuotationsPanel({ customerId }: { customerId: string }) {
  const t = useText(erpText)
  return (
    <ErpPanel panel="quotations" customerId={customerId} count={({ items }) => items.length}>
      {(data) => (
        <DocumentList data={data} empty={t.noQuotations}>
          {(quotation) => <QuotationItem key={quotation.number} customerId={customerId} quotation={quotation} />}
        </DocumentList>
      )}
    </ErpPanel>
  )
}

function QuotationItem({ customerId, quotation }: { customerId: string; quotation: Quotation }) {
  const t = useText(erpText)
  const f = useFormats()
  const money = useMoney()
  const { number, state, quotedOn, currency, salesNotes, contact, seller, lines } = quotation
  const title = t.quotation(number)
  return (
    <Folded
      sum={money(quotation.total, currency)}
      aside={<OpenDocument customerId={customerId} panel="quotations" documentRef={quotation.ref} name={title} />}
      title={
        <>
          {title}{' '}
          <Badge size="sm" color={colours[state]} variant="light" tt="none">
            {t.states[state]}
          </Badge>
        </>
      }
      facts={
        <>
          <span>{quotedOn ? f.day(quotedOn) : t.noDate}</span>
          {salesNotes > 0 && <span>{t.countedSalesNotes(salesNotes)}</span>}
          {contact && <span>{t.contact(contact)}</span>}
          {seller && <span>{t.seller(seller)}</span>}
        </>
      }
    >
      <Lines lines={lines} currency={currency} title={`${title}: ${t.lines(lines.length)}`} />
      <div className="erp-part erp-facts">
        <span>{`${t.net} ${money(quotation.net, currency)}`}</span>
        <span>{`${t.total} ${money(quotation.total, currency)}`}</span>
      </div>
    </Folded>
  )
}

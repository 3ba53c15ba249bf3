import { Badge } from '@mantine/core'
import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import type { PanelData } from '../erp.contract.ts'
import { invoicing } from '../sales-notes.rules.ts'
import { erpText } from '../erp.text.ts'
import { DocumentList } from './DocumentList.tsx'
import { OpenDocument } from './documents/OpenDocument.tsx'
import { ErpPanel } from './ErpPanel.tsx'
import { Folded } from './Folded.tsx'
import { useMoney } from './money.ts'
import { Lines } from './Lines.tsx'

type SalesNote = PanelData['salesNotes']['items'][number]

const colours = { pending: 'blue', approved: 'teal', closed: 'gray', void: 'gray', other: 'gray' }

/** Sales notes with their state and how much of them was invoiced, the last first. */
export function SalesNotesPanel({ customerId }: { customerId: string }) {
  const t = useText(erpText)
  return (
    <ErpPanel panel="salesNotes" customerId={customerId} count={({ items }) => items.length}>
      {(data) => (
        <>
          <DocumentList data={data} empty={t.noSalesNotes}>
            {(note) => <SalesNoteItem key={note.number} customerId={customerId} note={note} />}
          </DocumentList>
          {data.toInvoiceAlone && <div className="erp-part erp-quiet">{t.toInvoiceAlone}</div>}
        </>
      )}
    </ErpPanel>
  )
}

function SalesNoteItem({ customerId, note }: { customerId: string; note: SalesNote }) {
  const t = useText(erpText)
  const f = useFormats()
  const money = useMoney()
  const { number, state, soldOn, deliveryOn, currency, lines } = note
  const title = t.salesNote(number)
  const how = invoicing(note)
  return (
    <Folded
      sum={money(note.total, currency)}
      aside={<OpenDocument customerId={customerId} panel="salesNotes" documentRef={note.ref} name={title} />}
      title={
        <>
          {title}{' '}
          <Badge size="sm" color={colours[state]} variant="light" tt="none">
            {t.salesNoteStates[state]}
          </Badge>
        </>
      }
      facts={
        <>
          <span>{soldOn ? f.day(soldOn) : t.noDate}</span>
          {how && <span className={how === 'part' ? 'erp-strong' : undefined}>{t.invoicing[how]}</span>}
          {deliveryOn && <span>{t.deliveryOn(f.day(deliveryOn))}</span>}
          {note.purchaseOrder && <span>{t.order(note.purchaseOrder)}</span>}
          {note.quotation && <span>{t.ofQuotation(note.quotation)}</span>}
          {note.contact && <span>{t.contact(note.contact)}</span>}
          {note.seller && <span>{t.seller(note.seller)}</span>}
        </>
      }
    >
      {lines.length > 0 && (
        <Lines lines={lines} currency={note.currency} title={`${title}: ${t.lines(lines.length)}`} />
      )}
      <div className="erp-part erp-facts">
        <span>{`${t.net} ${money(note.net, currency)}`}</span>
        <span>{`${t.total} ${money(note.total, currency)}`}</span>
      </div>
    </Folded>
  )
}

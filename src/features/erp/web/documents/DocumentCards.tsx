import { Group, Text } from '@mantine/core'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { currencyOfAmounts } from '../../document-names.ts'
import type { DocumentHead } from '../../erp-documents.contract.ts'
import { erpText } from '../../erp.text.ts'
import { useMoney } from '../money.ts'
import { DocumentLink } from './DocumentLink.tsx'
import { DocumentState } from './DocumentState.tsx'
import type { RowsProps } from './DocumentTable.tsx'

/** Documents as cards, for phones. */
export function DocumentCards({ customerId, items }: RowsProps) {
  return (
    <ul className="list-cards document-cards">
      {items.map((head) => (
        <Card key={head.ref} customerId={customerId} head={head} />
      ))}
    </ul>
  )
}

function Card({ customerId, head }: { customerId: string; head: DocumentHead }) {
  const t = useText(erpText)
  const f = useFormats()
  const money = useMoney()
  const { panel, issuedOn, dueOn, contact, purchaseOrder } = head
  const due = dueOn && head.kind !== 'creditNote' && f.day(dueOn)
  const facts = [
    issuedOn ? f.day(issuedOn) : t.noDate,
    due && (panel === 'invoices' ? t.dueOn(due) : t.deliveryOn(due)),
    purchaseOrder && t.order(purchaseOrder),
    contact && t.contact(contact),
  ].filter((fact): fact is string => Boolean(fact))
  return (
    <li data-row className="list-row document-row" data-void={head.state === 'void' || undefined}>
      <Group gap={8} justify="space-between" wrap="nowrap" align="baseline">
        <DocumentLink customerId={customerId} head={head} />
        <Text size="sm" fw={600} className="document-sum">
          {money(head.total, currencyOfAmounts(head))}
        </Text>
      </Group>
      <div className="erp-facts">
        <DocumentState head={head} />
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
    </li>
  )
}

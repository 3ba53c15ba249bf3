import { Table, Text } from '@mantine/core'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { currencyOfAmounts } from '../../document-names.ts'
import type { DocumentHead, DocumentPanel } from '../../erp-documents.contract.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import { useMoney } from '../money.ts'
import { DocumentLink } from './DocumentLink.tsx'
import { DocumentState } from './DocumentState.tsx'

export type RowsProps = { customerId: string; panel: DocumentPanel; items: DocumentHead[] }

/** Documents as rows, for wide screens. Of invoices it is told only that the accounting does not know them yet. */
export function DocumentTable({ customerId, panel, items }: RowsProps) {
  const t = useText(erpDocumentsText)
  const c = t.columns
  return (
    <Table highlightOnHover verticalSpacing={7} className="list-table document-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{c.document}</Table.Th>
          <Table.Th>{c.on}</Table.Th>
          {panel !== 'quotations' && <Table.Th>{panel === 'invoices' ? c.due : c.delivery}</Table.Th>}
          {panel !== 'invoices' && <Table.Th>{c.state}</Table.Th>}
          <Table.Th>{panel === 'invoices' ? t.seller : c.contact}</Table.Th>
          {panel !== 'quotations' && <Table.Th>{c.order}</Table.Th>}
          <Table.Th ta="right">{c.total}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((head) => (
          <Row key={head.ref} customerId={customerId} head={head} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Row({ customerId, head }: { customerId: string; head: DocumentHead }) {
  const t = useText(erpDocumentsText)
  const f = useFormats()
  const money = useMoney()
  const { panel, taxOfficeCode, issuedOn, dueOn, contact, seller, purchaseOrder } = head
  return (
    <Table.Tr data-row className="list-row document-row" data-void={head.state === 'void' || undefined}>
      <Table.Td>
        <DocumentLink customerId={customerId} head={head} />
        {panel === 'invoices' && <DocumentState head={head} />}
        {taxOfficeCode !== null && (
          <Text span size="xs" c="dimmed" className="document-code">
            {t.taxCode(taxOfficeCode)}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="document-day">{issuedOn && f.day(issuedOn)}</Table.Td>
      {panel !== 'quotations' && (
        <Table.Td className="document-day">{dueOn && head.kind !== 'creditNote' && f.day(dueOn)}</Table.Td>
      )}
      {panel !== 'invoices' && (
        <Table.Td>
          <DocumentState head={head} />
        </Table.Td>
      )}
      <Table.Td>
        {panel === 'invoices' ? seller : contact}
        {seller && panel !== 'invoices' && (
          <Text size="xs" c="dimmed">
            {t.seller}: {seller}
          </Text>
        )}
      </Table.Td>
      {panel !== 'quotations' && <Table.Td>{purchaseOrder}</Table.Td>}
      <Table.Td className="document-sum">{money(head.total, currencyOfAmounts(head))}</Table.Td>
    </Table.Tr>
  )
}

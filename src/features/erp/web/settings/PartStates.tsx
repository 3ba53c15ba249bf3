import { Table } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'
import type { Panel } from '../../erp.contract.ts'
import { erpText } from '../../erp.text.ts'
import { lackOf } from './lack.ts'

/** As the customer screen has them. */
const IN_ORDER: Panel[] = ['account', 'products', 'invoices', 'quotations', 'salesNotes']

/** Parts of the customer screen that come from the ERP: offered, or what they lack. */
export function PartStates({ parts }: { parts: { panel: Panel; lacks: string[] }[] }) {
  const t = useText(erpText)
  const words = useText(erpSettingsText).lacks
  const inOrder = parts.toSorted((a, b) => IN_ORDER.indexOf(a.panel) - IN_ORDER.indexOf(b.panel))
  const inWords = (told: string) => {
    const { kind, name } = lackOf(told)
    return kind ? words[kind](name) : name
  }
  return (
    <Table verticalSpacing={5} horizontalSpacing={6}>
      <Table.Tbody>
        {inOrder.map(({ panel, lacks }) => (
          <Table.Tr key={panel}>
            <Table.Th scope="row" w="13em" fw={500}>
              {t[panel]}
            </Table.Th>
            <Table.Td>{lacks.length ? t.panelOff(lacks.map(inWords).join(', ')) : t.panelOn}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import type { PanelData } from '../erp.contract.ts'
import { erpText } from '../erp.text.ts'
import { useMoney } from './money.ts'

type Props = { note: PanelData['salesNotes']['items'][number]; title: string }

/** The lines of a sales note: what was sold, what of it was invoiced and what is left. */
export function SalesNoteLines({ note, title }: Props) {
  const t = useText(erpText)
  const f = useFormats()
  const money = useMoney()
  return (
    <div className="erp-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="erp-documents">
        <thead>
          <tr>
            <th scope="col" className="erp-what">
              {t.product}
            </th>
            <th scope="col" className="erp-figure">
              {t.quantity}
            </th>
            <th scope="col" className="erp-figure">
              {t.invoiced}
            </th>
            <th scope="col" className="erp-figure erp-left">
              {t.leftToInvoice}
            </th>
            <th scope="col" className="erp-figure erp-wide">
              {t.price}
            </th>
            <th scope="col" className="erp-figure">
              {t.net}
            </th>
          </tr>
        </thead>
        <tbody>
          {note.lines.map((line, place) => (
            // eslint-disable-next-line react/no-array-index-key -- lines have no other name than their place
            <tr key={place}>
              <td>
                {line.detail}
                <span className="erp-small">{line.productCode}</span>
              </td>
              <td className="erp-figure">{f.number(line.quantity)}</td>
              <td className="erp-figure">{f.number(line.invoiced)}</td>
              <td className="erp-figure">{f.number(line.leftToInvoice)}</td>
              <td className="erp-figure erp-wide">{money(line.unitPrice, note.currency)}</td>
              <td className="erp-figure">{money(line.net, note.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { useText } from '../../../platform/web/language.ts'
import { useFormats } from '../../../platform/web/format.ts'
import { erpText } from '../erp.text.ts'
import { useMoney } from './money.ts'

export type Line = {
  productCode: string
  detail: string
  quantity: number
  unitPrice: number
  net: number
  lot?: string | null
  piece?: string | null
  /** Of a sales note: what was invoiced of it, and what is left. */
  invoiced?: number | null
  leftToInvoice?: number | null
}

/** The lines of a document: what the customer read on it. */
export function Lines({ lines, currency, title }: { lines: Line[]; currency: string; title: string }) {
  const t = useText(erpText)
  const f = useFormats()
  const money = useMoney()
  const withInvoiced = lines.some(({ invoiced }) => typeof invoiced === 'number')
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
            {withInvoiced && (
              <>
                <th scope="col" className="erp-figure">
                  {t.invoiced}
                </th>
                <th scope="col" className="erp-figure erp-left">
                  {t.leftToInvoice}
                </th>
              </>
            )}
            <th scope="col" className="erp-figure erp-wide">
              {t.price}
            </th>
            <th scope="col" className="erp-figure">
              {t.net}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => (
            // eslint-disable-next-line react/no-array-index-key -- lines have no other name than their place
            <tr key={place}>
              <td>
                {line.detail}
                <span className="erp-small">
                  {[line.productCode, line.piece && t.piece(line.piece), line.lot && t.lot(line.lot)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </td>
              <td className="erp-figure">{f.number(line.quantity)}</td>
              {withInvoiced && (
                <>
                  <td className="erp-figure">{f.number(line.invoiced ?? 0)}</td>
                  <td className="erp-figure">{f.number(line.leftToInvoice ?? 0)}</td>
                </>
              )}
              <td className="erp-figure erp-wide">{money(line.unitPrice, currency)}</td>
              <td className="erp-figure">{money(line.net, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

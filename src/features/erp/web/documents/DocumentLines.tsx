import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { erpText } from '../../erp.text.ts'
import { currencyOfAmounts } from '../../document-names.ts'
import type { ErpDocument } from '../../erp-documents.contract.ts'
import { useMoney } from '../money.ts'

/** What was sold, line by line; of a sales note also what was invoiced of it and what is left. */
export function DocumentLines({ document, title }: { document: ErpDocument; title: string }) {
  const t = useText(erpText)
  const f = useFormats()
  const money = useMoney()
  const { lines } = document
  const currency = currencyOfAmounts(document)
  const withInvoiced = lines.some(({ invoiced }) => invoiced !== null)
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

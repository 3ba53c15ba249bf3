import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import type { PanelData } from '../erp.contract.ts'
import { erpText } from '../erp.text.ts'
import { DocumentList } from './DocumentList.tsx'
import { ErpPanel } from './ErpPanel.tsx'

type Product = PanelData['products']['items'][number]

const MOST_PIECES = 12

/** What the customer bought and kept, with serials where the ERP has them; the last bought first. */
export function ProductsPanel({ customerId }: { customerId: string }) {
  const t = useText(erpText)
  return (
    <ErpPanel panel="products" customerId={customerId} count={({ items }) => items.length}>
      {(data) => (
        <>
          {data.items.length > 0 && <div className="erp-part erp-facts">{t.netProducts}</div>}
          <DocumentList data={data} empty={t.noProducts}>
            {(product) => <ProductItem key={product.code} product={product} />}
          </DocumentList>
        </>
      )}
    </ErpPanel>
  )
}

function ProductItem({ product }: { product: Product }) {
  const t = useText(erpText)
  const f = useFormats()
  const { firstBoughtOn, lastBoughtOn, lastDocument, pieces } = product
  return (
    <li className="erp-item erp-product">
      <div className="erp-fold-text">
        {product.name}
        <div className="erp-facts">
          <span>{product.code}</span>
          {product.groupName && <span>{product.groupName}</span>}
          {lastBoughtOn && <span>{`${t.lastBought}: ${f.day(lastBoughtOn)}`}</span>}
          {firstBoughtOn && firstBoughtOn !== lastBoughtOn && (
            <span>{`${t.firstBought}: ${f.day(firstBoughtOn)}`}</span>
          )}
          {lastDocument && <span>{t.numbered(t.kinds[lastDocument.kind], lastDocument.folio)}</span>}
        </div>
        {pieces.length > 0 && (
          <div className="erp-facts">
            <span>{`${t.pieces(pieces.length)}: ${pieces.slice(0, MOST_PIECES).join(', ')}${pieces.length > MOST_PIECES ? '…' : ''}`}</span>
          </div>
        )}
      </div>
      <span className="erp-fold-sum" title={f.money(product.net)}>
        {`× ${f.number(product.quantity)}`}
      </span>
    </li>
  )
}

import { AccountPanel } from '../../../../features/erp/web/AccountPanel.tsx'
import type { Panel as ErpPanel } from '../../../../features/erp/erp.contract.ts'
import { InvoicesPanel } from '../../../../features/erp/web/InvoicesPanel.tsx'
import { ProductsPanel } from '../../../../features/erp/web/ProductsPanel.tsx'
import { QuotationsPanel } from '../../../../features/erp/web/QuotationsPanel.tsx'
import { SalesNotesPanel } from '../../../../features/erp/web/SalesNotesPanel.tsx'

const panels = {
  account: AccountPanel,
  products: ProductsPanel,
  invoices: InvoicesPanel,
  quotations: QuotationsPanel,
  salesNotes: SalesNotesPanel,
}

/** One panel of the ERP, asked for when it is opened. */
export function ErpTab({ panel, customerId }: { panel: ErpPanel; customerId: string }) {
  const Shown = panels[panel]
  return <Shown customerId={customerId} />
}

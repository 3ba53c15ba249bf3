import { AccountPanel } from '../../../../features/erp/web/AccountPanel.tsx'
import type { Panel as ErpPanel } from '../../../../features/erp/erp.contract.ts'
import type { CompanyOfCustomer } from '../../../../features/erp/web/company/choose.ts'
import { CompanyChoice } from '../../../../features/erp/web/company/CompanyChoice.tsx'
import { CompanyContext } from '../../../../features/erp/web/company/company.ts'
import { InvoicesPanel } from '../../../../features/erp/web/InvoicesPanel.tsx'
import { ProductsPanel } from '../../../../features/erp/web/ProductsPanel.tsx'
import { QuotationsPanel } from '../../../../features/erp/web/QuotationsPanel.tsx'
import { goToPanel } from '../../../../features/erp/web/rows/arrival.ts'
import { SalesNotesPanel } from '../../../../features/erp/web/SalesNotesPanel.tsx'

const panels = {
  account: AccountPanel,
  products: ProductsPanel,
  invoices: InvoicesPanel,
  quotations: QuotationsPanel,
  salesNotes: SalesNotesPanel,
}

type Props = {
  panel: ErpPanel
  customerId: string
  company: number
  companies: CompanyOfCustomer[]
  onChoose: (company: number) => void
}

/** One panel of the ERP, asked for when it is opened; where there are several companies, one is chosen. */
export function ErpTab({ panel, customerId, company, companies, onChoose }: Props) {
  const Shown = panels[panel]
  return (
    <>
      <CompanyChoice
        customerId={customerId}
        companies={companies}
        shown={company}
        onChoose={onChoose}
        onKey={(next) => goToPanel(panel, next)}
      />
      <CompanyContext value={company}>
        <Shown key={company} customerId={customerId} />
      </CompanyContext>
    </>
  )
}

import { useMe } from '../../../../features/auth/web/session.ts'
import type { CaseDraft } from '../../../../features/cases/web/register/case-draft.ts'
import { CommitmentsPanel } from '../../../../features/commitments/web/CommitmentsPanel.tsx'
import { EquipmentHere, ReceiveAct } from '../../../../features/coverage/web/repairs/EquipmentRepair.tsx'
import { CreateWarranties } from '../../../../features/coverage/web/warranties/CreateWarranties.tsx'
import type { Equipment } from '../../../../features/customers/customers.contract.ts'
import { ContactsPanel } from '../../../../features/customers/web/ContactsPanel.tsx'
import { EquipmentPanel } from '../../../../features/customers/web/EquipmentPanel.tsx'
import { ServeBanner } from '../../../../features/service/web/ServeBanner.tsx'
import { VisitsPanel } from '../../../../features/visits/web/panel/VisitsPanel.tsx'
import { Account } from './Account.tsx'
import { PendingCases, RecentCases } from './CasePanels.tsx'
import { CoveragePanel } from './CoveragePanel.tsx'
import { RecentEntries } from './RecentEntries.tsx'
import type { OverviewQuery } from './use-overview.ts'

type Props = {
  customerId: string
  overview: OverviewQuery
  /** Registers a situation with this contact or product already chosen. */
  onUse?: (part: Partial<CaseDraft>) => void
  /** Sends somebody without a case. */
  onSend?: () => void
  /** The id of its tab, where there are tabs: whether there are is not known from the beginning. */
  tabId: string | undefined
}

const hereOf = (one: Equipment) => <EquipmentHere equipment={one} />
const receiveOf = (one: Equipment) => <ReceiveAct equipment={one} />

/** Everything important above the fold: what is going on, what was said, what the customer has and owes. */
export function Summary({ customerId, overview, onUse, onSend, tabId }: Props) {
  const { data } = overview
  const me = useMe()
  const canEdit = data?.customer.abilities.edit ?? false
  const grid = (
    <div className="attend-grid">
      <div className="attend-doing">
        <PendingCases customerId={customerId} overview={overview} />
        {data && <CommitmentsPanel customerId={customerId} pending={data.pendingCommitments} />}
        {data && me.abilities.findCustomers && <VisitsPanel of={{ customerId }} onSend={onSend} />}
      </div>
      <div className="attend-said">
        <RecentEntries overview={overview} />
        <RecentCases overview={overview} />
      </div>
      <div className="attend-has">
        <CoveragePanel customerId={customerId} overview={overview} />
        {data && <Account customerId={customerId} overview={data} />}
        {data && (
          <>
            <ContactsPanel
              customerId={customerId}
              contacts={data.contacts}
              canEdit={canEdit}
              onUse={onUse && (({ id }) => onUse({ contactId: id }))}
            />
            <div className="attend-later">
              <EquipmentPanel
                customerId={customerId}
                equipment={data.equipment}
                canEdit={canEdit}
                onUse={onUse && (({ id }) => onUse({ equipmentId: id }))}
                below={hereOf}
                acts={receiveOf}
                headActs={canEdit && data.customer.active && <CreateWarranties customerId={customerId} />}
              />
            </div>
          </>
        )}
      </div>
    </div>
  )
  return (
    <div role={tabId && 'tabpanel'} aria-labelledby={tabId}>
      {/* whether to serve is a question of ours */}
      {me.abilities.findCustomers && <ServeBanner customer={data?.customer} answer={data?.serve} />}
      {grid}
    </div>
  )
}

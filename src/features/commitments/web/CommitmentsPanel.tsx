import { Button } from '@mantine/core'
import { mdiCalendarPlusOutline } from '@mdi/js'
import { Faces } from '../../../platform/web/faces.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { Panel } from '../../../platform/web/Panel.tsx'
import type { Commitment, CommitmentItem } from '../commitments.contract.ts'
import { commitmentsText } from '../commitments.text.ts'
import { CommitmentRow } from './CommitmentRow.tsx'
import { useCommitmentsOfCase, usePendingOfCustomer } from './commitments.api.ts'

type Props =
  /** All commitments of a case with their moves; `onMake` offers to commit another action. */
  | { caseId: string; onMake?: () => void; customerId?: undefined; pending?: undefined }
  /** Pending commitments of a customer, each with its case; `pending` when they were read already. */
  | { customerId: string; pending?: CommitmentItem[]; caseId?: undefined; onMake?: undefined }

type Row = CommitmentItem & { moves?: Commitment['moves'] }

/** Commitments of a case or a customer, with what can be done to each. */
export function CommitmentsPanel({ caseId, customerId, pending, onMake }: Props) {
  const t = useText(commitmentsText)
  const ofCase = useCommitmentsOfCase(caseId)
  const ofCustomer = usePendingOfCustomer(pending ? undefined : customerId)
  const read = caseId ? ofCase : ofCustomer
  const query = { ...read, data: (pending ?? read.data) as Row[] | undefined }
  const waiting = query.data?.filter((one) => one.standing === 'pending' || one.standing === 'overdue').length
  return (
    <Panel
      title={caseId ? t.title : t.pendingTitle}
      count={waiting || undefined}
      flush
      actions={
        onMake && (
          <Button
            size="compact-xs"
            variant="subtle"
            className="no-print"
            leftSection={<Icon path={mdiCalendarPlusOutline} size={14} />}
            onClick={onMake}
          >
            {t.make}
          </Button>
        )
      }
    >
      <Faces
        query={query}
        isEmpty={(items) => !items.length}
        empty={<div className="panel-empty">{caseId ? t.none : t.nonePending}</div>}
      >
        {(items) => (
          <ul className="commitments">
            {items.map((one) => (
              <CommitmentRow key={one.id} one={one} where={caseId ? undefined : 'case'} />
            ))}
          </ul>
        )}
      </Faces>
    </Panel>
  )
}

import { mdiAlertCircleOutline, mdiCancel, mdiCheckCircleOutline, mdiClockAlertOutline, mdiClockOutline } from '@mdi/js'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import type { CommitmentItem, Standing as Value } from '../commitments.contract.ts'
import { commitmentsText } from '../commitments.text.ts'

const icons: Record<Value, string> = {
  pending: mdiClockOutline,
  overdue: mdiAlertCircleOutline,
  met: mdiCheckCircleOutline,
  brokenMet: mdiClockAlertOutline,
  cancelled: mdiCancel,
}

/** How a commitment stands, in words, with a sign and a colour. */
export function Standing({ value }: { value: Value }) {
  const t = useText(commitmentsText)
  return (
    <span className="standing" data-standing={value}>
      <Icon path={icons[value]} size={14} />
      {t.standings[value]}
    </span>
  )
}

/** What was pending when it was read may be late by now. */
export const standingNow = (one: CommitmentItem, now: number): Value =>
  one.standing === 'pending' && Date.parse(one.dueAt) < now ? 'overdue' : one.standing

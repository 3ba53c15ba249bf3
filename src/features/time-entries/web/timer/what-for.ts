import { useText } from '../../../../platform/web/language.ts'
import { useClassifications } from '../../../settings/web/classifications.ts'
import type { Timer } from '../../time-entries.contract.ts'
import { timerText } from '../../timer.text.ts'
import type { TimeFor } from '../time-for.ts'

/** What a timer counts, as the form wants it. */
export const timeForOf = ({ case: one, activity }: Pick<Timer, 'case' | 'activity'>): TimeFor =>
  one ? { case: one, customer: one.customer } : { activityId: activity?.id }

/** What time is for, in a few words: N° 123 · asunto. */
export function useWhatFor() {
  const t = useText(timerText)
  const activities = useClassifications().data?.internalActivities
  return (of: TimeFor): string => {
    if (of.case) return t.ofCase(of.case.number, of.case.subject)
    if (of.customer) return of.customer.name
    return activities?.find(({ id }) => 'activityId' in of && id === of.activityId)?.name ?? t.ofNothing
  }
}

import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { orderText } from '../../order.text.ts'
import { visitsText } from '../../visits.text.ts'
import { changesOf, type SentPlan } from './plan-draft.ts'

/** What differs of two plans, as people say it. */
export function useChangesInWords() {
  const t = useText(orderText)
  const words = useText(visitsText)
  const formats = useFormats()
  return (before: SentPlan, after: SentPlan, people: { id: string; name: string }[]) => {
    const told = (name: keyof SentPlan, plan: SentPlan): string => {
      const value = plan[name]
      if (name === 'technicianIds')
        return (
          plan.technicianIds.map((id) => people.find((one) => one.id === id)?.name ?? '…').join(', ') || words.nobody
        )
      if (name === 'parts') return t.changedParts(plan.parts.length)
      if (value === null) return t.none
      return name === 'startsAt' || name === 'endsAt' ? formats.instant(String(value)) : String(value)
    }
    const names = Object.keys(changesOf(before, after)) as (keyof SentPlan)[]
    return names
      .filter((name) => name !== 'contactId')
      .map((name) => ({ label: t.fields[name], from: told(name, before), to: told(name, after) }))
  }
}

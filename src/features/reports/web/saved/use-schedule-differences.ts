import { useText } from '../../../../platform/web/language.ts'
import { savedText } from '../../saved.text.ts'
import type { Schedule } from '../../schedules.contract.ts'
import { useSayWhen } from './say-when.ts'

/** What somebody else changed meanwhile, in words. */
export function useScheduleDifferences() {
  const t = useText(savedText)
  const say = useSayWhen()
  const told = (one: Schedule) => [
    { label: t.when.every, value: say(one.when) },
    { label: t.when.formats, value: one.formats.map((format) => t.formats[format]).join(', ') },
    { label: t.when.recipients, value: one.recipients.map(({ name }) => name).join(', ') },
    { label: t.when.active, value: one.active ? t.form.yes : t.form.no },
  ]
  return (before: Schedule, after: Schedule) => {
    const now = told(after)
    return told(before).flatMap(({ label, value: from }, place) => {
      const to = now[place]!.value
      return from === to ? [] : [{ label, from, to }]
    })
  }
}

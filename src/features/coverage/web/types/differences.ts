import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { ownFieldsText } from '../../coverage-types.text.ts'
import { mode } from '../../terms.contract.ts'
import { typesText } from '../../types.text.ts'
import { type TypeDraft, typedTerms } from './type-draft.ts'
import { useGrantWords } from './type-words.ts'
import type { Design } from './types.api.ts'

/** What another supervisor changed in a kind meanwhile, in words. */
export function useDifferences({ calendars, priorities, topics }: Design) {
  const t = useText(typesText)
  const own = useText(ownFieldsText)
  const grant = useGrantWords()
  const language = use(LanguageContext)
  const yesNo = (value: boolean) => (value ? t.yes : t.no)
  const named = (all: { id: string; name: string }[], ids: string[]) =>
    all
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ')
  const shown = (draft: TypeDraft) => {
    const terms = typedTerms(draft)
    return [
      { label: t.name, text: draft.name },
      { label: t.months, text: draft.months },
      { label: t.active, text: yesNo(draft.active) },
      { label: t.sections.hours, text: grant(terms) },
      { label: t.carryOver, text: yesNo(draft.carryOver) },
      { label: t.rounding, text: showMinutes(terms.roundingMinutes, language) },
      { label: t.minimum, text: showMinutes(terms.minimumMinutes, language) },
      ...mode.options.map((one) => ({ label: t.modes[one], text: t.percent(terms.percent[one]) })),
      { label: t.afterHours, text: t.percent(terms.afterHoursPercent) },
      { label: t.sections.policy, text: t.policies[draft.overrunPolicy] },
      { label: t.calendar, text: named(calendars, [draft.calendarId ?? '']) || t.aroundTheClock },
      { label: t.stops, text: yesNo(draft.stopsDuringRepair) },
      { label: t.topics, text: named(topics, draft.topicIds) || t.topicsAll },
      ...priorities.map(({ id, name }) => {
        const { response, solution } = draft.levels[id] ?? {}
        return { label: name, text: `${response || t.levels.none} / ${solution || t.levels.none}` }
      }),
      { label: t.sections.fields, text: draft.fields.map((field) => fieldWords(field)).join(', ') || t.none },
    ]
  }
  const fieldWords = ({ label, type, required, options }: TypeDraft['fields'][number]) =>
    `${label} (${[own.types[type], ...options, required ? own.required : ''].filter(Boolean).join(', ').toLowerCase()})`
  return (before: TypeDraft, now: TypeDraft) => {
    const after = shown(now)
    return shown(before)
      .map(({ label, text }, place) => ({ label, from: text, to: after[place]!.text }))
      .filter(({ from, to }) => from !== to)
  }
}

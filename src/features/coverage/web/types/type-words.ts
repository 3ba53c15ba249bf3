import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import type { Calendar } from '../../../calendars/calendars.contract.ts'
import type { CoverageType } from '../../coverage-types.contract.ts'
import type { Terms } from '../../terms.contract.ts'
import { typesText } from '../../types.text.ts'
import type { Lack } from './lacks.ts'

/** '20 h para todo el plazo' */
export function useGrantWords() {
  const t = useText(typesText)
  const language = use(LanguageContext)
  return ({ grantMinutes, grantPeriod }: Pick<Terms, 'grantMinutes' | 'grantPeriod'>) =>
    grantMinutes === null ? t.facts.unlimited : t.facts.grant[grantPeriod](showMinutes(grantMinutes, language))
}

/** What a kind is, in a few words one after the other. */
export function useTypeFacts() {
  const t = useText(typesText)
  const grant = useGrantWords()
  return ({ durationMonths, terms, fields, topicIds }: CoverageType, calendars: Calendar[]): string[] => {
    const { grantMinutes, grantPeriod, carryOver, overrunPolicy, calendarId, stopsDuringRepair } = terms
    const calendar = calendars.find(({ id }) => id === calendarId)?.name ?? t.aroundTheClock
    return [
      t.facts.months(durationMonths),
      grant(terms),
      grantMinutes !== null && grantPeriod !== 'term' && carryOver ? t.facts.carryOver : '',
      grantMinutes === null ? '' : t.facts.policy[overrunPolicy],
      stopsDuringRepair ? t.facts.stops : '',
      calendar,
      topicIds.length ? t.facts.topics(topicIds.length) : '',
      fields.length ? t.facts.fields(fields.length) : '',
    ].filter(Boolean)
  }
}

/** '14 contratos' */
export function useCountWords() {
  const t = useText(typesText)
  const formats = useFormats()
  return ({ kind, coverageCount }: CoverageType) =>
    coverageCount === 0
      ? t.counts.none
      : t.counts[kind](coverageCount, coverageCount >= 100 ? t.counts.many : formats.number(coverageCount))
}

/** What is missing or cannot be read, in words, field by field. */
export function useLackWords() {
  const t = useText(typesText)
  const language = use(LanguageContext)
  const show = {
    minutes: (value: number) => showMinutes(value, language),
    number: String,
    percent: t.percent,
  }
  const say = (lack: Lack) =>
    lack.kind === 'needed'
      ? t.lacks.needed
      : lack.kind === 'unclear'
        ? t.lacks.unclear[lack.unit]
        : t.lacks.between(show[lack.unit](lack.least), show[lack.unit](lack.most))
  return (lacks: Record<string, Lack>): Record<string, string> =>
    Object.fromEntries(Object.entries(lacks).map(([field, lack]) => [field, say(lack)]))
}

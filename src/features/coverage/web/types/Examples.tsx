import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import type { Tariff } from '../../accounting.rules.ts'
import { typesText } from '../../types.text.ts'
import { type Example, examplesOf } from './examples.ts'

/** What usual work takes under the tariff being designed, computed by the rule that will count it. */
export function Examples({ tariff }: { tariff: Tariff }) {
  const t = useText(typesText).examples
  const language = use(LanguageContext)
  const time = (minutes: number) => showMinutes(minutes, language)
  const say = ({ mode, afterHours, workedMinutes, accountedMinutes }: Example) =>
    afterHours ? t.afterHours(time(accountedMinutes)) : t[mode](time(workedMinutes), time(accountedMinutes))
  const examples = examplesOf(tariff)
  if (!examples.length) return null
  return (
    <div className="type-examples" role="status" aria-atomic="false">
      <b>{t.title}</b>
      <ul>
        {examples.map((example) => (
          <li key={`${example.mode} ${example.afterHours}`}>{say(example)}</li>
        ))}
      </ul>
    </div>
  )
}

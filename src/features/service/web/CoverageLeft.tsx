import { use } from 'react'
import { showMinutes } from '../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../platform/web/language.ts'
import type { Standing } from '../../coverage/coverages.contract.ts'
import { daysLight } from '../../coverage/lights.rules.ts'
import { standingText } from '../../coverage/standing.text.ts'
import { hoursTold } from '../../coverage/web/parts/hours-words.ts'
import { Lit } from '../../coverage/web/parts/Lit.tsx'
import { serveText } from '../serve.text.ts'

type Props = {
  standing: Standing
  /** Also what the whole term has, where its hours come by periods. */
  inTerm?: boolean
}

/** What is left of a coverage in hours and in days, and what was taken beyond them, each in its colour. */
export function CoverageLeft({ standing, inTerm }: Props) {
  const t = useText(standingText).days
  const { left } = useText(serveText)
  const language = use(LanguageContext)
  const { light, main, more, over } = hoursTold(language, standing)
  const { remainingDays: days, remainingMinutes } = standing
  return (
    <>
      <Lit light={light}>{remainingMinutes ? left(showMinutes(remainingMinutes, language)) : main}</Lit>
      {over && <Lit light="red">{over}</Lit>}
      {inTerm && more && <span className="coverage-more">{more}</span>}
      <Lit light={daysLight(standing)}>{days === 0 ? t.last : days === 1 ? t.tomorrow : t.left(days)}</Lit>
    </>
  )
}

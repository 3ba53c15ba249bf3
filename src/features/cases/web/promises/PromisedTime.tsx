import {
  mdiAlertCircleOutline,
  mdiCheckCircleOutline,
  mdiClockAlertOutline,
  mdiClockOutline,
  mdiPauseCircleOutline,
} from '@mdi/js'
import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import type { Promised } from '../../cases.contract.ts'
import { promisesText } from '../../promises.text.ts'
import { type Look, lookOf, promiseWords } from './promise-words.ts'
import './promises.css'

const icons: Record<Look, string> = {
  met: mdiCheckCircleOutline,
  late: mdiAlertCircleOutline,
  soon: mdiClockAlertOutline,
  running: mdiClockOutline,
  stopped: mdiPauseCircleOutline,
}

type Props = {
  what: 'response' | 'solution'
  promise: Promised
  /** The answer was given, the case is solved. */
  done?: boolean
  /** Where there is little room. */
  short?: boolean
}

/** What was promised and how it stands: a sign, words and a colour; what becomes late shows itself late. */
export function PromisedTime({ what, promise, done = false, short }: Props) {
  const t = useText(promisesText)
  const formats = useFormats()
  const language = use(LanguageContext)
  const now = useNow()
  const minutes = (count: number) => showMinutes(count, language)
  const look = lookOf(promise, now)
  return (
    <span className="promised" data-look={look} title={promise.dueAt ? formats.instant(promise.dueAt) : undefined}>
      <Icon path={icons[look]} size={14} />
      <span>
        {t.names[what]}: {promiseWords(promise, { now, done, short }, { t, formats, minutes })}
      </span>
    </span>
  )
}

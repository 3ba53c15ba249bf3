import { useMutation } from '@tanstack/react-query'
import { use } from 'react'
import type { Answer } from '../../../../platform/shared/contract.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import type { timeEntriesApi } from '../../time-entries.contract.ts'
import { logTimeText } from '../../log-time.text.ts'
import { useTimeChanged } from '../time.api.ts'
import type { Work } from './work.ts'

export type Logged = Answer<typeof timeEntriesApi.add>
export type Sent = { id: string; work: Work; seenOverrunMinutes: number | undefined }

type Options = { send: (sent: Sent) => Promise<Logged>; onDone: (logged: Logged) => void }

/** Sends time, says what it took, and renews every screen that tells of it. */
export function useSendTime({ send, onDone }: Options) {
  const told = useTold()
  const changed = useTimeChanged()
  return useMutation({
    mutationFn: send,
    onSuccess: (logged, { work }) => {
      tellDone(told(logged, work))
      onDone(logged)
      void changed(logged)
    },
  })
}

/** What became of it in a sentence; also when an answer was lost, and what is there by now is not what was sent. */
function useTold() {
  const t = useText(logTimeText)
  const language = use(LanguageContext)
  const time = (minutes: number) => showMinutes(minutes, language)
  return ({ workedMinutes, mode, note, accountedMinutes, explanation }: Logged, sent: Work): string => {
    const worked = time(workedMinutes)
    if (workedMinutes !== sent.workedMinutes || mode !== sent.mode || note !== sent.note) return t.loggedBefore(worked)
    if (!explanation.coverage) return t.logged(worked)
    return t.loggedCharged(worked, time(accountedMinutes), explanation.coverage.number)
  }
}

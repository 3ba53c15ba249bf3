import type { z } from 'zod'
import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { coverageEventsText } from '../../coverage-events.text.ts'
import type { coverageEvent } from '../../coverages.contract.ts'
import { type ChangeInWords, type Changed, changesInWords } from './changes-in-words.ts'

export type CoverageEvent = z.infer<typeof coverageEvent>

/** What happened, in words: the sentence after the name of who did it, and what changed field by field. */
export type Sentence = { text: string; changes: ChangeInWords[] }

type Value = Partial<{
  id: string
  number: number
  type: string
  startsOn: string
  endsOn: string
  lastDay: string
  fromOn: string
  untilOn: string | null
  minutes: number
  expiresOn: string
  changes: number
  takesHoursAlong: boolean
  equipment: string
  receivedOn: string
  returnedOn: string | null
}>

type Say = (language: Language, to: Value, from: Value) => string

const text = (language: Language) => coverageEventsText[language]
const day = (value: string | undefined) => showDay(value!)

const sentences: Record<Exclude<CoverageEvent['kind'], 'changed'>, Say> = {
  created: (language, { type, startsOn, endsOn }, from) =>
    text(language).created(type!, day(startsOn), day(endsOn)) +
    (from.number ? text(language).createdFrom(from.number, Boolean(from.takesHoursAlong)) : ''),
  renewed: (language, { number, takesHoursAlong }) => text(language).renewed(number!, Boolean(takesHoursAlong)),
  ended: (language, to, from) => text(language).ended(day(to.lastDay), day(from.lastDay)),
  suspended: (language, { fromOn, untilOn }) =>
    text(language).suspended(day(fromOn), untilOn ? showDay(untilOn) : undefined),
  resumed: (language, { fromOn }) => text(language).resumed(day(fromOn)),
  hoursAdded: (language, { minutes, startsOn, expiresOn }) =>
    text(language).hoursAdded(showMinutes(minutes!, language), day(startsOn), day(expiresOn)),
  adjusted: (language, to, from) =>
    text(language).adjusted(showMinutes(from.minutes!, language), showMinutes(to.minutes!, language)),
  replayed: (language, { changes }) => text(language).replayed(changes!),
  repairReceived: (language, { equipment, receivedOn }) => text(language).repairReceived(equipment!, day(receivedOn)),
  repairReturned: (language, { equipment, returnedOn, lastDay }) =>
    text(language).repairReturned(equipment!, showDay(returnedOn!), day(lastDay)),
  repairCorrected: (language, { equipment, receivedOn, returnedOn, lastDay }) =>
    text(language).repairCorrected(equipment!, day(receivedOn), returnedOn && showDay(returnedOn)) +
    text(language).newLastDay(day(lastDay)),
}

/** Puts an event into words; a kind or a shape of a later version is told in general words. */
export function eventSentence(language: Language, { kind, from, to }: CoverageEvent): Sentence {
  const t = text(language)
  try {
    if (kind === 'changed')
      return { text: t.changed, changes: changesInWords(language, (from ?? {}) as Changed, (to ?? {}) as Changed) }
    return { text: sentences[kind](language, (to ?? {}) as Value, (from ?? {}) as Value), changes: [] }
  } catch {
    return { text: t.other, changes: [] }
  }
}

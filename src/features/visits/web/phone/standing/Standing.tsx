import { useFormats } from '../../../../../platform/web/format.ts'
import { useText } from '../../../../../platform/web/language.ts'
import type { Form } from '../../../../visit-forms/format.contract.ts'
import type { Told } from '../../../field-draft.rules.ts'
import type { HeldVisit } from '../../../held-pack.rules.ts'
import { lastWord, type OutboxItem } from '../../../outbox.rules.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import type { DraftKeeper } from '../draft/draft-keeper.ts'
import { useKeeping } from '../draft/use-draft-keeper.ts'
import { Cancelled } from './Cancelled.tsx'
import { Correcting } from './Correcting.tsx'
import { Kept } from './Kept.tsx'
import { Received } from './Received.tsx'
import { Rejected } from './Rejected.tsx'
import { Reported } from './Reported.tsx'

export type StandingProps = {
  visit: HeldVisit
  form: Form | undefined
  keeper: DraftKeeper
  items: OutboxItem[]
  onWrong: (told: Told[]) => void
}

/** Where the report of a visit is: on this phone, with the office, refused; and what can be done about it. */
export function Standing(props: StandingProps) {
  const { visit, keeper, items } = props
  const t = useText(phoneReportText).standing
  const f = useFormats()
  const { draft } = useKeeping(keeper)
  const word = lastWord(items)
  if (word && draft.finishedAt !== null) {
    if (word.state === 'waiting') return <Kept {...props} word={word} />
    return word.state === 'received' ? <Received {...props} word={word} /> : <Rejected {...props} word={word} />
  }
  if (draft.corrects !== null) return <Correcting visitId={visit.id} number={draft.corrects} />
  if (word?.kind === 'report' && word.state === 'received')
    return <Reported {...props} said={t.receivedAt(f.nearTime(word.receivedAt!))} number={word.number ?? 1} />
  if (visit.report) {
    const { number, sentBy, receivedAt } = visit.report
    return <Reported {...props} said={t.reportedBy(sentBy.name, f.nearTime(receivedAt))} number={number} />
  }
  if (visit.state === 'cancelled' && !draft.despiteCancelled) return <Cancelled {...props} />
  return null
}

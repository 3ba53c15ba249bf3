import { mdiAccountClockOutline, mdiAccountCancelOutline, mdiAccountCheckOutline } from '@mdi/js'
import { showDay } from '../../../platform/shared/days.ts'
import { useFormats } from '../../../platform/web/format.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { serveText } from '../serve.text.ts'
import type { ServeAnswer } from '../service.contract.ts'
import { DecideAuthorisation } from './DecideAuthorisation.tsx'

/** What became of the authorisation that was asked for; a supervisor decides it here. */
export function AuthorisationState({ answer }: { answer: ServeAnswer }) {
  const t = useText(serveText)
  const f = useFormats()
  const now = useNow()
  const { authorisation: one } = answer
  // what needs none says nothing of one that was denied
  if (!one || (answer.answer !== 'authorise' && one.decision !== 'granted')) return null
  const { decision, requestReason, decisionReason } = one
  const told = decision
    ? decision === 'granted'
      ? t.granted(one.decidedBy!, showDay(one.validUntil!))
      : t.denied(one.decidedBy!, f.near(one.decidedAt!, now))
    : t.asked(one.requestedBy, f.near(one.requestedAt, now))
  const said = decision ? (decisionReason ?? (decision === 'granted' ? requestReason : null)) : requestReason
  const icons = { granted: mdiAccountCheckOutline, denied: mdiAccountCancelOutline }
  return (
    <div className="serve-authorisation" data-decision={decision ?? undefined} role="status">
      <Icon path={decision ? icons[decision] : mdiAccountClockOutline} size={18} />
      <span>
        {told}
        {one.case && ` · ${t.forCase(one.case.number)}`}
        {said && ` ${t.said(said)}`}
        {!decision && `: ${t.waits}.`}
      </span>
      {!decision && answer.abilities.authorise && <DecideAuthorisation one={one} />}
    </div>
  )
}

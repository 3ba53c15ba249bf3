import { mdiAccountCancelOutline, mdiAccountClockOutline } from '@mdi/js'
import { useFormats } from '../../../platform/web/format.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { serveText } from '../serve.text.ts'
import type { ServeAnswer } from '../service.contract.ts'
import { DecideAuthorisation } from './DecideAuthorisation.tsx'

/** While an authorisation is needed: that it was asked for, to be decided here, or that it was denied and why. */
export function AuthorisationState({ answer }: { answer: ServeAnswer }) {
  const t = useText(serveText)
  const f = useFormats()
  const now = useNow()
  const { authorisation: one } = answer
  if (!one || answer.answer !== 'authorise' || one.decision === 'granted') return null
  const denied = one.decision === 'denied'
  const said = denied ? one.decisionReason : one.requestReason
  return (
    <div className="serve-authorisation" role="status">
      <Icon path={denied ? mdiAccountCancelOutline : mdiAccountClockOutline} size={18} />
      <span>
        {denied
          ? t.denied(one.decidedBy!, f.near(one.decidedAt!, now))
          : t.asked(one.requestedBy, f.near(one.requestedAt, now))}
        {one.case && ` · ${t.forCase(one.case.number)}`}
        {said && `: ${t.said(said)}`}
        {!denied && `; ${t.waits}.`}
      </span>
      {!denied && answer.abilities.authorise && <DecideAuthorisation one={one} />}
    </div>
  )
}

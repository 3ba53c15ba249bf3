import { mdiAccountCancelOutline, mdiAccountClockOutline } from '@mdi/js'
import { useFormats } from '../../../platform/web/format.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { serveText } from '../serve.text.ts'
import type { Authorisation, ServeAnswer } from '../service.contract.ts'
import { DecideAuthorisation } from './DecideAuthorisation.tsx'

/** While an authorisation is needed: that it was asked for, to be decided here, or that it was denied or taken back, and why. */
export function AuthorisationState({ answer }: { answer: ServeAnswer }) {
  const t = useText(serveText)
  const f = useFormats()
  const now = useNow()
  const { authorisation: one } = answer
  if (!one || answer.answer !== 'authorise') return null
  const { text, said } = toldOf(one, { t, when: (at) => f.near(at, now) })
  if (!text) return null
  const waits = one.decision === null
  return (
    <div className="serve-authorisation" role="status">
      <Icon path={waits ? mdiAccountClockOutline : mdiAccountCancelOutline} size={18} />
      <span>
        {text}
        {one.case && ` · ${t.forCase(one.case.number)}`}
        {said && `: ${t.said(said)}`}
        {waits && `; ${t.waits}.`}
      </span>
      {waits && answer.abilities.authorise && <DecideAuthorisation one={one} />}
    </div>
  )
}

type Speech = { t: (typeof serveText)['es']; when: (at: string) => string }

/** What became of it last, and in which words; nothing of one that was granted and holds. */
function toldOf(one: Authorisation, { t, when }: Speech): { text?: string; said?: string | null } {
  if (one.revokedAt) return { text: t.revoked(one.revokedBy!, when(one.revokedAt)), said: one.revocationReason }
  if (one.decision === 'denied')
    return { text: t.denied(one.decidedBy!, when(one.decidedAt!)), said: one.decisionReason }
  return one.decision ? {} : { text: t.asked(one.requestedBy, when(one.requestedAt)), said: one.requestReason }
}

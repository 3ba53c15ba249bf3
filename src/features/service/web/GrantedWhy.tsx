import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { serveText } from '../serve.text.ts'
import type { Authorisation } from '../service.contract.ts'
import { RevokeAuthorisation } from './RevokeAuthorisation.tsx'

type Props = { one: Authorisation | null; mayRevoke: boolean }

/** Who asked for what was granted, and in which words, to be taken back here; nothing of one that does not hold. */
export function GrantedWhy({ one, mayRevoke }: Props) {
  const t = useText(serveText)
  const f = useFormats()
  const now = useNow()
  if (one?.decision !== 'granted' || one.revokedAt) return null
  const said = [one.requestReason, one.decisionReason].filter((reason) => reason !== null)
  return (
    <li>
      {t.asked(one.requestedBy, f.near(one.requestedAt, now))}
      {said.length > 0 && `: ${said.map(t.said).join(' ')}`}{' '}
      {mayRevoke && <RevokeAuthorisation key={one.id} one={one} />}
    </li>
  )
}

import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { serveText } from '../serve.text.ts'
import type { Authorisation } from '../service.contract.ts'

/** Who asked for what was granted, and in which words; nothing of one that was not. */
export function GrantedWhy({ one }: { one: Authorisation | null }) {
  const t = useText(serveText)
  const f = useFormats()
  const now = useNow()
  if (one?.decision !== 'granted') return null
  const said = [one.requestReason, one.decisionReason].filter((reason) => reason !== null)
  return (
    <li>
      {t.asked(one.requestedBy, f.near(one.requestedAt, now))}
      {said.length > 0 && `: ${said.map(t.said).join(' ')}`}
    </li>
  )
}

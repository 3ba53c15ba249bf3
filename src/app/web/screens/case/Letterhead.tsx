import { useState } from 'react'
import { useMe } from '../../../../features/auth/web/session.ts'
import { caseText } from '../../../../features/cases/case-screen.text.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useBeforePrint } from './before-print.ts'

/** Whose paper it is and when it was printed; only on paper. */
export function Letterhead() {
  const t = useText(caseText)
  const me = useMe()
  const formats = useFormats()
  const [at, setAt] = useState(() => new Date().toISOString())
  useBeforePrint(() => setAt(new Date().toISOString()))
  return (
    <div className="letterhead" aria-hidden>
      <b>{me.company}</b>
      <span>{t.printedAt(formats.instant(at))}</span>
    </div>
  )
}

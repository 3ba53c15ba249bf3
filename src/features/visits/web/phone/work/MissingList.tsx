import { Alert } from '@mantine/core'
import { use, useEffect, useRef } from 'react'
import { LanguageContext, useText } from '../../../../../platform/web/language.ts'
import type { Told } from '../../../field-draft.rules.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { fieldId, focusField } from './field-id.ts'
import { wordsOf } from './part-props.ts'

/** What is missing beside the form, each with the way to it. */
export function MissingList({ reasons }: { reasons: Told[] }) {
  const t = useText(phoneReportText).work
  const language = use(LanguageContext)
  const list = useRef<HTMLDivElement>(null)
  const any = reasons.length > 0
  useEffect(() => {
    if (any) list.current?.focus()
  }, [any])
  if (!any) return null
  return (
    <Alert ref={list} color="red" tabIndex={-1} title={t.missing(reasons.length)} className="phone-missing">
      <ul className="phone-list">
        {reasons.map((reason) => (
          <li key={`${reason.field} ${reason.code}`}>
            <a
              href={`#${fieldId(reason.field ?? '')}`}
              onClick={(event) => {
                event.preventDefault()
                focusField(reason.field ?? '')
              }}
            >
              {wordsOf(language, reason)}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

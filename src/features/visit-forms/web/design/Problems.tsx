import { Alert, Anchor } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import { useText, useWhy } from '../../../../platform/web/language.ts'
import { designRefusals, designText } from '../../design.text.ts'
import type { Form } from '../../format.contract.ts'
import { keyOf } from '../../keeping.rules.ts'
import { visitFormsRefusals } from '../../visit-forms.refusals.text.ts'
import { nameOf } from './use-design-acts.ts'

type Props = {
  form: Form
  reasons: Reason[]
  /** Another number: told again, and the keyboard is taken there. */
  told: number
  onGo: (key: string) => void
}

/** All that stands against publishing; each leads to what it is about. */
export function Problems({ form, reasons, told, onGo }: Props) {
  const t = useText(designText)
  const why = useWhy(words)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (told) list.current?.focus()
  }, [told])
  if (!reasons.length) return null
  return (
    <Alert
      ref={list}
      color="red"
      role="alert"
      tabIndex={-1}
      title={t.problems(reasons.length)}
      className="design-problems"
    >
      <ul className="plain-list">
        {reasons.map((reason) => {
          const key = keyOf(reason)
          return (
            <li key={`${reason.field} ${reason.code} ${JSON.stringify(reason.values)}`}>
              {key === undefined ? (
                <b>{t.wholeForm}</b>
              ) : (
                <Anchor component="button" type="button" size="sm" fw={600} onClick={() => onGo(key)}>
                  {nameOf(form, key)}
                </Anchor>
              )}
              : {why(reason)}
            </li>
          )
        })}
      </ul>
    </Alert>
  )
}

const words = {
  es: { ...visitFormsRefusals.es, ...designRefusals.es },
  en: { ...visitFormsRefusals.en, ...designRefusals.en },
}

import { Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import type { Field, Form } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { putAt } from './formula-help.ts'
import { FormulaOffers } from './FormulaOffers.tsx'
import { FormulaReading } from './FormulaReading.tsx'
import { useHeld } from './use-held.ts'

type Calculated = Extract<Field, { kind: 'calculated' }>
type Props = { form: Form; field: Calculated; onChange: (formula: string) => void }

/** The formula, read while it is typed; what it may use goes where the caret is. */
export function FormulaPart({ form, field, onChange }: Props) {
  const t = useText(propertiesText).formula
  const input = useRef<HTMLTextAreaElement>(null)
  const { text, taken, type } = useHeld({
    value: field.formula,
    write: (one) => one,
    read: (typed) => (typed.trim() ? { value: typed.trim() } : undefined),
    onChange,
  })
  const put = (insert: string) => {
    const { selectionStart = text.length, selectionEnd = text.length } = input.current ?? {}
    const { text: next, caret } = putAt(text, selectionStart, selectionEnd, insert)
    if (next.length > LONGEST) return
    type(next)
    requestAnimationFrame(() => {
      input.current?.focus()
      input.current?.setSelectionRange(caret, caret)
    })
  }
  return (
    <div className="prop-formula">
      <Textarea
        ref={input}
        label={t.label}
        description={t.help}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={LONGEST}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        error={taken ? undefined : t.needed}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {taken && <FormulaReading form={form} field={field} formula={text} />}
      <FormulaOffers form={form} field={field} onPut={put} />
    </div>
  )
}

const LONGEST = 500

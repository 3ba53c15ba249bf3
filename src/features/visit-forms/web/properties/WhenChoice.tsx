import { useState } from 'react'
import type { Condition, Form } from '../../format.contract.ts'
import { Choice } from './Choice.tsx'
import { ConditionEditor } from './ConditionEditor.tsx'

type Props<T extends string> = {
  label: string
  choices: Record<T | 'when', string>
  /** What is so now; `when` where there is a condition. */
  value: T | 'when'
  condition: Condition | undefined
  sentence: string
  form: Form
  except: string[]
  error: string | undefined
  onChoose: (value: T) => void
  onCondition: (condition: Condition) => void
}

/** Something that is so or not, or depends: the condition opens below. One that was left comes back when asked again. */
export function WhenChoice<T extends string>(props: Props<T>) {
  const { label, choices, value, condition, sentence, form, except, error, onChoose, onCondition } = props
  const [begun, setBegun] = useState(false)
  const [left, setLeft] = useState<Condition>()
  const chosen = begun ? 'when' : value
  const choose = (next: T | 'when') => {
    setBegun(next === 'when')
    if (next !== 'when') {
      if (condition) setLeft(condition)
      onChoose(next)
    } else if (left && !condition) onCondition(left)
  }
  return (
    <div className="prop-when">
      <Choice label={label} value={chosen} choices={choices} onChange={choose} />
      {chosen === 'when' && (
        <ConditionEditor
          label={sentence}
          form={form}
          except={except}
          condition={condition}
          error={error}
          onChange={onCondition}
        />
      )}
    </div>
  )
}

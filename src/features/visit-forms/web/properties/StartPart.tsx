import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { type Fact, FACTS, type Field } from '../../format.contract.ts'
import { factsFor } from '../../start-facts.rules.ts'
import { propertiesText } from '../../properties.text.ts'
import { StartValue, type Startable } from './StartValue.tsx'

type Start = Startable['start']
type Props = { field: Startable; error: string | undefined; onChange: (start: Start) => void }

const FIXED = 'fixed'
const isFact = (value: string): value is Fact => (FACTS as readonly string[]).includes(value)

export const isStartable = (field: Field): field is Startable =>
  !['table', 'photo', 'signature', 'calculated'].includes(field.kind)

/** What is there already when the form is opened: nothing, a fact of the visit, or always the same. */
export function StartPart({ field, error, onChange }: Props) {
  const words = useText(propertiesText)
  const t = words.start
  const [fixed, setFixed] = useState(false)
  const { start } = field
  const from = start && 'from' in start ? start.from : undefined
  const chosen = from ?? (fixed || start ? FIXED : '')
  // one that does not fit, from another program, can still be seen and changed
  const fitting = factsFor(field.kind)
  const facts = from && !fitting.includes(from) ? [from, ...fitting] : fitting
  return (
    <>
      <NativeSelect
        label={t.label}
        value={chosen}
        error={from && error}
        data={[
          { value: '', label: t.nothing },
          { value: FIXED, label: t.fixed },
          ...(facts.length
            ? [{ group: t.facts, items: facts.map((fact) => ({ value: fact, label: words.facts[fact] })) }]
            : []),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget
          setFixed(value === FIXED)
          onChange(isFact(value) ? { from: value } : undefined)
        }}
      />
      {chosen === FIXED && (
        <StartValue
          field={field}
          value={start && 'value' in start ? start.value : undefined}
          error={error}
          onChange={(value) => {
            setFixed(true)
            onChange(value === undefined ? undefined : { value })
          }}
        />
      )}
    </>
  )
}

import { TextInput, type TextInputProps, VisuallyHidden } from '@mantine/core'
import { use, useState } from 'react'
import { LanguageContext } from '../../../../platform/web/language.ts'
import { standsBefore } from '../../answer-text.ts'
import { readNumber, writeNumber } from '../../typed-number.rules.ts'
import { textIn } from './filling.ts'

type Props = Omit<TextInputProps, 'onChange' | 'value'> & {
  field: { unit?: string | undefined; decimals?: number | undefined; min?: number | undefined }
  answer: unknown
  onAnswer: (value: number | string | undefined) => void
}

/**
 * A number, typed with comma or point. While it is typed the text stays as it is; left, it shows how it was understood.
 * What cannot be read is kept as text and told when finishing.
 */
export function NumberField({ field, answer, onAnswer, label, ...rest }: Props) {
  const language = use(LanguageContext)
  const [typed, setTyped] = useState<string>()
  const shown = typeof answer === 'number' ? writeNumber(answer, language) : textIn(answer as string | undefined)
  const { unit, decimals, min } = field
  const side = standsBefore(unit) ? 'left' : 'right'
  // keyboards for numbers often lack the minus
  const inputMode = min !== undefined && min < 0 ? 'text' : decimals === 0 ? 'numeric' : 'decimal'
  const section = unit && {
    [`${side}Section`]: <span className="fill-unit">{unit}</span>,
    [`${side}SectionWidth`]: `calc(${Math.max(unit.length, 2)}ch + 24px)`,
    [`${side}SectionPointerEvents`]: 'none',
  }
  return (
    <TextInput
      {...rest}
      {...section}
      label={
        <>
          {label}
          {unit && <VisuallyHidden> ({unit})</VisuallyHidden>}
        </>
      }
      inputMode={inputMode}
      className="fill-number"
      value={typed ?? shown}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onAnswer(text.trim() ? (readNumber(text, language) ?? text) : undefined)
      }}
      onBlur={() => setTyped(undefined)}
    />
  )
}

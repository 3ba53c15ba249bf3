import { Textarea, TextInput, type TextInputProps } from '@mantine/core'
import { type ReactNode, use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { propertiesText } from '../../properties.text.ts'
import { writeNumber } from '../../typed-number.rules.ts'
import { type Fits, readOptional } from './numbers.ts'
import { useHeld } from './use-held.ts'

type Common = Pick<
  TextInputProps,
  'label' | 'aria-label' | 'size' | 'description' | 'placeholder' | 'maxLength' | 'className'
> & {
  error?: ReactNode
}

/** A line that must say something: empty it stays on the screen, and what was there before stays in the form. */
export function NameInput(props: Common & { value: string; needed: string; onChange: (value: string) => void }) {
  const { value, needed, onChange, error, ...rest } = props
  const { text, taken, type } = useHeld({
    value,
    write: (one) => one,
    read: (typed) => (typed.trim() ? { value: typed.trim() } : undefined),
    onChange,
  })
  return (
    <TextInput
      autoComplete="off"
      {...rest}
      value={text}
      error={taken ? error : needed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  )
}

type Optional = Common & { value: string | undefined; onChange: (value: string | undefined) => void }

const optional = ({ value, onChange }: Optional) => ({
  value,
  write: (one: string | undefined) => one ?? '',
  read: (typed: string) => ({ value: typed.trim() || undefined }),
  onChange,
})

/** A line that may be empty. */
export function LineInput(props: Optional) {
  const { value: _, onChange: __, ...rest } = props
  const { text, type } = useHeld(optional(props))
  return <TextInput autoComplete="off" {...rest} value={text} onChange={(event) => type(event.currentTarget.value)} />
}

/** Lines that may be empty. */
export function LinesInput(props: Optional) {
  const { value: _, onChange: __, ...rest } = props
  const { text, type } = useHeld(optional(props))
  return (
    <Textarea
      autosize
      minRows={1}
      maxRows={8}
      {...rest}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  )
}

type Numeric = Common & {
  value: number | undefined
  fits?: Fits
  onChange: (value: number | undefined) => void
}

const ANY: Fits = {}

/** A number that may be empty, typed as the reader's language writes it. */
export function OptionalNumber({ value, fits = ANY, onChange, error, ...rest }: Numeric) {
  const t = useText(propertiesText).number
  const language = use(LanguageContext)
  const { text, taken, type } = useHeld({
    value,
    write: (one) => (one === undefined ? '' : writeNumber(one, language)),
    read: (typed) => readOptional(typed, language, fits),
    onChange,
  })
  const { min, max, whole } = fits
  const unclear = whole && min !== undefined && max !== undefined ? t.whole(min, max) : t.unclear
  return (
    <TextInput
      autoComplete="off"
      inputMode={whole ? 'numeric' : 'decimal'}
      {...rest}
      value={text}
      error={taken ? error : unclear}
      onChange={(event) => type(event.currentTarget.value)}
    />
  )
}

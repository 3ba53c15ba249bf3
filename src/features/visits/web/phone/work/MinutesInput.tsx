import { use, useState } from 'react'
import { parseMinutes, showMinutes } from '../../../../../platform/shared/minutes.ts'
import { LanguageContext } from '../../../../../platform/web/language.ts'
import { MinutesField } from '../../../../../platform/web/MinutesField.tsx'

type Props = {
  id: string
  label: string
  minutes: number
  error: string | undefined
  onChange: (minutes: number) => void
}

/** A length of time that is kept as minutes; one that cannot be read counts as none, and stands as it was typed. */
export function MinutesInput({ minutes, onChange, ...rest }: Props) {
  const language = use(LanguageContext)
  const [typed, setTyped] = useState(() => showMinutes(minutes, language))
  return (
    <MinutesField
      {...rest}
      value={typed}
      onChange={(typed) => {
        setTyped(typed)
        onChange(parseMinutes(typed, 'minutes') ?? 0)
      }}
    />
  )
}

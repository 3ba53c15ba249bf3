import { Input, SegmentedControl } from '@mantine/core'
import type { Language } from '../../../platform/shared/words.ts'

type Props<T extends string> = {
  label: string
  value: T
  options: { value: T; label: string }[]
  onChange: (value: T) => void
}

/** One of a few, all of them in sight, named as the fields beside it. */
export function Choice<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <div>
      <Input.Label component="div" display="block" w="fit-content" aria-hidden mb={4}>
        {label}
      </Input.Label>
      <SegmentedControl aria-label={label} value={value} data={options} onChange={onChange} />
    </div>
  )
}

/** Each language by its own name. */
export const languages: { value: Language; label: string }[] = [
  { value: 'es', label: 'Español' },
  { value: 'en', label: 'English' },
]

export const LanguageChoice = (props: Omit<Props<Language>, 'options'>) => <Choice {...props} options={languages} />

import { Input, SegmentedControl } from '@mantine/core'

type Props<T extends string> = {
  label: string
  value: T
  choices: Record<T, string>
  onChange: (value: T) => void
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ label, value, choices, onChange }: Props<T>) {
  return (
    <div>
      <Input.Label component="div" display="block" w="fit-content" aria-hidden mb={4}>
        {label}
      </Input.Label>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={label}
        value={value}
        data={(Object.keys(choices) as T[]).map((one) => ({ value: one, label: choices[one] }))}
        onChange={(one) => onChange(one as T)}
      />
    </div>
  )
}

import { Checkbox, Stack } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import type { Field } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { withPart } from './with-part.ts'

type Print = NonNullable<Field['print']>
type Props = { print: Field['print']; onChange: (print: Print | undefined) => void }

const AS_USUAL: Print = {}

/** How the report prints it. */
export function PrintPart({ print = AS_USUAL, onChange }: Props) {
  const t = useText(propertiesText).print
  const set = (part: Print) => {
    const next = withPart(print, part)
    onChange(Object.keys(next).length ? next : undefined)
  }
  return (
    <Checkbox.Group label={t.label} value={(['hidden', 'half'] as const).filter((one) => print[one])}>
      <Stack gap={8} mt={6}>
        {(['half', 'hidden'] as const).map((one) => (
          <Checkbox
            key={one}
            value={one}
            label={t[one]}
            onChange={(event) => set({ [one]: event.currentTarget.checked || undefined })}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

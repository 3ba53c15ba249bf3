import { Checkbox, Stack } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import type { Field } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { Choice } from './Choice.tsx'
import { withPart } from './with-part.ts'

type Print = NonNullable<Extract<Field, { kind: 'photo' }>['print']>
type Props = { field: Field; onChange: (print: Print | undefined) => void }

const AS_USUAL: Print = {}
const COLUMNS = ['1', '2', '3', '4'] as const

/** How the report prints it. */
export function PrintPart({ field, onChange }: Props) {
  const t = useText(propertiesText).print
  const print: Print = field.print ?? AS_USUAL
  const set = (part: { [K in keyof Print]: Print[K] | undefined }) => {
    const next = withPart(print, part)
    onChange(Object.keys(next).length ? next : undefined)
  }
  return (
    <>
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
      {field.kind === 'photo' && (
        <Choice
          label={t.columns}
          value={print.columns === undefined ? 'usual' : COLUMNS[print.columns - 1]!}
          choices={{ usual: t.usualColumns, 1: '1', 2: '2', 3: '3', 4: '4' }}
          onChange={(chosen) => set({ columns: chosen === 'usual' ? undefined : Number(chosen) })}
        />
      )}
    </>
  )
}

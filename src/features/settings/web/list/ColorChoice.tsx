import { ColorInput } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { classificationsText } from '../../classifications.text.ts'
import { COLORS } from './colors.ts'

type Props = {
  label?: string
  description?: string
  value: string
  error?: string
  onChange: (color: string) => void
}

/** One of the proposed colours, or any other. */
export function ColorChoice({ label, description, value, error, onChange }: Props) {
  const t = useText(classificationsText)
  return (
    <ColorInput
      label={label ?? t.color}
      description={description}
      required
      format="hex"
      swatches={COLORS}
      swatchesPerRow={7}
      withEyeDropper={false}
      value={value}
      error={error}
      onChange={onChange}
    />
  )
}

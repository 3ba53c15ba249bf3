import { ColorInput } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { classificationsText } from '../../classifications.text.ts'
import { COLORS } from './colors.ts'

type Props = { value: string; error?: string; onChange: (color: string) => void }

/** One of the proposed colours, or any other. */
export function ColorChoice({ value, error, onChange }: Props) {
  const t = useText(classificationsText)
  return (
    <ColorInput
      label={t.color}
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

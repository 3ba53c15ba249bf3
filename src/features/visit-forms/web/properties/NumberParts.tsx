import { NativeSelect } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { propertiesText } from '../../properties.text.ts'
import { LineInput, OptionalNumber } from './HeldInputs.tsx'

type Numeric = { unit?: string | undefined; decimals?: number | undefined }
type Bounds = { min?: number | undefined; max?: number | undefined }

const DECIMALS = [0, 1, 2, 3, 4]

type NumericProps = {
  of: Numeric
  /** What no number of decimals means. */
  none: string
  onChange: (part: Numeric) => void
}

/** How a number is written. */
export function NumericParts({ of, none, onChange }: NumericProps) {
  const t = useText(propertiesText).number
  return (
    <div className="prop-pair">
      <LineInput
        label={t.unit}
        placeholder={t.unitExample}
        maxLength={20}
        value={of.unit}
        onChange={(unit) => onChange({ unit })}
      />
      <NativeSelect
        label={t.decimals}
        value={of.decimals ?? ''}
        data={[{ value: '', label: none }, ...DECIMALS.map((one) => ({ value: String(one), label: String(one) }))]}
        onChange={(event) => {
          const { value } = event.currentTarget
          onChange({ decimals: value === '' ? undefined : Number(value) })
        }}
      />
    </div>
  )
}

type BoundsProps = {
  of: Bounds
  wrong: string | undefined
  onChange: (part: Bounds) => void
}

/** From where to where a number may go. */
export function BoundsParts({ of, wrong, onChange }: BoundsProps) {
  const t = useText(propertiesText).number
  return (
    <div className="prop-pair">
      <OptionalNumber label={t.min} value={of.min} onChange={(min) => onChange({ min })} />
      <OptionalNumber label={t.max} value={of.max} error={wrong} onChange={(max) => onChange({ max })} />
    </div>
  )
}

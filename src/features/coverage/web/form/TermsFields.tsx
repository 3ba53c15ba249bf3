import { Checkbox, Select, Stack, Text, TextInput } from '@mantine/core'
import { use, useId } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { MinutesField } from '../../../../platform/web/MinutesField.tsx'
import { useCalendars } from '../../../calendars/web/calendars.api.ts'
import { coverageFormText } from '../../coverage-form.text.ts'
import { type CoverageKind, overrunPolicy } from '../../terms.contract.ts'
import { typesText } from '../../types.text.ts'
import { afterHoursMeaning } from '../types/after-hours.ts'
import { readPercent } from '../types/numbers.ts'
import './form.css'
import { MODES, type TermsDraft } from './terms-draft.ts'

type Props = {
  kind: CoverageKind
  unlimited: boolean
  value: TermsDraft
  onChange: (part: Partial<TermsDraft>) => void
  errors: Record<string, string | undefined>
}

const ALWAYS = 'always'

/** Terms of one coverage alone: what happens beyond the hours, how time is counted, when it is attended. */
export function TermsFields({ kind, unlimited, value, onChange, errors }: Props) {
  const t = useText(coverageFormText)
  const types = useText(typesText)
  const id = useId()
  const language = use(LanguageContext)
  const percent = readPercent(value.afterHours)
  const meaning = percent === undefined ? undefined : afterHoursMeaning(language, percent)
  const calendars = useCalendars().data?.items ?? []
  return (
    <Stack gap="sm">
      <div className="form-halves">
        {!unlimited && (
          <Select
            label={t.policy}
            allowDeselect={false}
            value={value.overrunPolicy}
            onChange={(policy) => onChange({ overrunPolicy: overrunPolicy.parse(policy) })}
            data={overrunPolicy.options.map((one) => ({ value: one, label: types.policies[one] }))}
            error={errors['terms.overrunPolicy']}
          />
        )}
        <Select
          label={t.calendar}
          allowDeselect={false}
          value={value.calendarId ?? ALWAYS}
          onChange={(id) => onChange({ calendarId: id === ALWAYS ? null : id })}
          data={[
            { value: ALWAYS, label: t.always },
            ...calendars
              .filter((one) => one.active || one.id === value.calendarId)
              .map((one) => ({ value: one.id, label: one.name })),
          ]}
          error={errors['terms.calendarId']}
        />
        <MinutesField
          label={t.rounding}
          step={5}
          value={value.rounding}
          onChange={(rounding) => onChange({ rounding })}
          error={errors['terms.roundingMinutes']}
        />
        <MinutesField
          label={t.minimum}
          step={5}
          value={value.minimum}
          onChange={(minimum) => onChange({ minimum })}
          error={errors['terms.minimumMinutes']}
        />
      </div>
      <div role="group" aria-labelledby={id}>
        <Text id={id} size="sm" fw={500}>
          {types.modesTitle}
        </Text>
        <div className="form-percents">
          {MODES.map((mode) => (
            <PercentField
              key={mode}
              label={types.modes[mode]}
              value={value.percent[mode]}
              onChange={(typed) => onChange({ percent: { ...value.percent, [mode]: typed } })}
              error={errors[`terms.percent.${mode}`]}
            />
          ))}
          {value.calendarId && (
            <PercentField
              label={t.afterHours}
              description={meaning}
              value={value.afterHours}
              onChange={(afterHours) => onChange({ afterHours })}
              error={errors['terms.afterHoursPercent']}
            />
          )}
        </div>
      </div>
      {kind === 'warranty' && (
        <Checkbox
          size="sm"
          label={t.stops}
          checked={value.stopsDuringRepair}
          onChange={(event) => onChange({ stopsDuringRepair: event.currentTarget.checked })}
        />
      )}
    </Stack>
  )
}

type PercentProps = {
  label: string
  description?: string
  value: string
  onChange: (typed: string) => void
  error: string | undefined
}

function PercentField({ onChange, ...field }: PercentProps) {
  return (
    <TextInput
      {...field}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="numeric"
      maxLength={8}
      rightSection="%"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

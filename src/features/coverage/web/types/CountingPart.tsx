import { Stack, Text } from '@mantine/core'
import { useId } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { MinutesField } from '../../../../platform/web/MinutesField.tsx'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { mode } from '../../terms.contract.ts'
import { typesText } from '../../types.text.ts'
import { Examples } from './Examples.tsx'
import { PercentField } from './PercentField.tsx'
import { type PartProps, typedTerms } from './type-draft.ts'

/** What an hour of work takes: step, minimum, price of each mode and after hours; told by examples. */
export function CountingPart({ draft, errors, onChange }: PartProps) {
  const t = useText(typesText)
  const id = useId()
  const terms = typedTerms(draft)
  return (
    <Panel title={t.sections.counting}>
      <Stack gap="sm" className="type-part">
        <div className="type-pair">
          <MinutesField
            label={t.rounding}
            description={t.roundingHelp}
            required
            step={5}
            value={draft.rounding}
            error={errors['terms.roundingMinutes']}
            onChange={(rounding) => onChange({ rounding })}
          />
          <MinutesField
            label={t.minimum}
            description={t.minimumHelp}
            required
            step={5}
            value={draft.minimum}
            error={errors['terms.minimumMinutes']}
            onChange={(minimum) => onChange({ minimum })}
          />
        </div>
        <div role="group" aria-labelledby={id}>
          <Text id={id} size="sm" fw={500} mb={6}>
            {t.modesTitle}
          </Text>
          <div className="type-percents">
            {mode.options.map((one) => (
              <PercentField
                key={one}
                label={t.modes[one]}
                kind="mode"
                value={draft.percent[one]}
                error={errors[`terms.percent.${one}`]}
                onChange={(typed) => onChange({ percent: { ...draft.percent, [one]: typed } })}
              />
            ))}
            <PercentField
              label={t.afterHours}
              kind={draft.calendarId ? 'afterHours' : 'never'}
              value={draft.afterHours}
              error={errors['terms.afterHoursPercent']}
              onChange={(afterHours) => onChange({ afterHours })}
            />
          </div>
        </div>
        <Examples tariff={draft.calendarId ? terms : { ...terms, afterHoursPercent: 100 }} />
      </Stack>
    </Panel>
  )
}

import { Alert, Button } from '@mantine/core'
import { type ComponentType, useRef } from 'react'
import { mdiTuneVariant } from '@mdi/js'
import { useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import type { Parameter } from '../../reports.contract.ts'
import { reportPageText } from '../../report-page.text.ts'
import { ChoiceField, CustomerField, PersonField } from './ChosenField.tsx'
import type { FieldProps } from './field.ts'
import { PeriodsField } from './PeriodsField.tsx'
import { RangeField } from './RangeField.tsx'
import { HoursField, NumberField } from './TypedField.tsx'
import './ask.css'

const fields: Record<Parameter['kind'], ComponentType<FieldProps>> = {
  range: RangeField,
  choice: ChoiceField,
  customer: CustomerField,
  person: PersonField,
  number: NumberField,
  minutes: HoursField,
  periods: PeriodsField,
}

type Props = Omit<FieldProps, 'parameter'> & { parameters: Parameter[] }

/** What the report is asked, a field for each parameter; what is wrong stands beside its field. */
export function AskBar({ parameters, asked, errors, onAsk, ...rest }: Props) {
  const t = useText(reportPageText).ask
  const bar = useRef<HTMLDivElement>(null)
  const known = new Set(parameters.flatMap(({ keys }) => keys))
  const strange = Object.keys(asked).filter((name) => !known.has(name))
  useShortcuts([
    {
      keys: 'r',
      label: t.change,
      icon: mdiTuneVariant,
      group: 'screen',
      run: () => bar.current?.querySelector('input')?.focus(),
    },
  ])
  const forget = (names: string[]) => onAsk(Object.fromEntries(names.map((name) => [name, undefined])))
  return (
    <section className="ask no-print" aria-label={t.label}>
      <div className="ask-fields" ref={bar}>
        {parameters.map((parameter) => {
          const Field = fields[parameter.kind]
          return (
            <Field key={parameter.key} parameter={parameter} asked={asked} errors={errors} onAsk={onAsk} {...rest} />
          )
        })}
        {Object.keys(asked).some((name) => known.has(name)) && (
          <Button size="xs" variant="subtle" className="ask-back" onClick={() => forget(Object.keys(asked))}>
            {t.back}
          </Button>
        )}
      </div>
      {strange.length > 0 && (
        <Alert color="red" role="alert" p="xs">
          {strange.flatMap((name) => errors[name] ?? []).join(' ') || t.unknown}{' '}
          <Button size="compact-xs" variant="default" onClick={() => forget(strange)}>
            {t.dropUnknown}
          </Button>
        </Alert>
      )}
    </section>
  )
}

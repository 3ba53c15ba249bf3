import { Radio, Select, Stack, Switch } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { MinutesField } from '../../../../platform/web/MinutesField.tsx'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { grantPeriod, overrunPolicy, type OverrunPolicy, type Terms } from '../../terms.contract.ts'
import { typesText } from '../../types.text.ts'
import type { PartProps } from './type-draft.ts'

/** How many hours a kind gives, how often, and what happens when they run out. */
export function HoursPart({ draft, errors, onChange }: PartProps) {
  const t = useText(typesText)
  return (
    <Panel title={t.sections.hours}>
      <Stack gap="sm" className="type-part">
        <Switch
          label={t.unlimited}
          description={t.unlimitedHelp}
          checked={draft.unlimited}
          onChange={(event) => onChange({ unlimited: event.currentTarget.checked })}
        />
        {!draft.unlimited && (
          <>
            <div className="type-pair">
              <MinutesField
                label={t.grant[draft.grantPeriod]}
                required
                bare="hours"
                step={60}
                value={draft.grant}
                error={errors['terms.grantMinutes']}
                onChange={(grant) => onChange({ grant })}
              />
              <Select
                label={t.period}
                allowDeselect={false}
                data={grantPeriod.options.map((value) => ({ value, label: t.periods[value] }))}
                value={draft.grantPeriod}
                error={errors['terms.grantPeriod']}
                onChange={(value) => onChange({ grantPeriod: value as Terms['grantPeriod'] })}
              />
            </div>
            {draft.grantPeriod !== 'term' && (
              <Switch
                label={t.carryOver}
                description={t.carryOverHelp}
                checked={draft.carryOver}
                onChange={(event) => onChange({ carryOver: event.currentTarget.checked })}
              />
            )}
            <Radio.Group
              label={t.sections.policy}
              value={draft.overrunPolicy}
              error={errors['terms.overrunPolicy']}
              onChange={(value) => onChange({ overrunPolicy: value as OverrunPolicy })}
            >
              <Stack gap={8} mt={6}>
                {overrunPolicy.options.map((value) => (
                  <Radio key={value} value={value} label={t.policies[value]} description={t.policiesExplained[value]} />
                ))}
              </Stack>
            </Radio.Group>
          </>
        )}
      </Stack>
    </Panel>
  )
}

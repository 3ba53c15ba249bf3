import { Stack, Switch, Text, TextInput } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { Choice } from '../../../auth/web/Choice.tsx'
import { type CoverageKind, coverageKind } from '../../terms.contract.ts'
import { typesText } from '../../types.text.ts'
import type { PartProps } from './type-draft.ts'

/** What a kind is: its name, whether contract or warranty, how long. */
export function WhatPart({ draft, errors, onChange, isNew }: PartProps & { isNew: boolean }) {
  const t = useText(typesText)
  // a warranty has no hours as a rule, and the legal one stops during repair
  const choose = (kind: CoverageKind) =>
    onChange({ kind, stopsDuringRepair: kind === 'warranty', ...(!draft.grant && { unlimited: kind === 'warranty' }) })
  return (
    <Panel title={t.sections.what}>
      <Stack gap="sm" className="type-part">
        <TextInput
          label={t.name}
          placeholder={t.namePlaceholder}
          required
          autoFocus
          maxLength={80}
          autoComplete="off"
          value={draft.name}
          error={errors.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        {isNew ? (
          <Choice
            label={t.kindLabel}
            value={draft.kind}
            options={coverageKind.options.map((value) => ({ value, label: t.kind[value] }))}
            onChange={choose}
          />
        ) : (
          <Text size="sm">
            {t.kindLabel} <b>{t.kind[draft.kind].toLowerCase()}</b>. <span className="type-dimmed">{t.kindStays}</span>
          </Text>
        )}
        <TextInput
          label={t.months}
          description={t.monthsHelp}
          required
          inputMode="numeric"
          maxLength={3}
          classNames={{ input: 'type-short' }}
          autoComplete="off"
          value={draft.months}
          error={errors.durationMonths}
          onChange={(event) => onChange({ months: event.currentTarget.value })}
        />
        {draft.kind === 'warranty' && (
          <Switch
            label={t.stops}
            description={t.stopsHelp}
            checked={draft.stopsDuringRepair}
            onChange={(event) => onChange({ stopsDuringRepair: event.currentTarget.checked })}
          />
        )}
        {!isNew && (
          <Switch
            label={t.active}
            description={t.activeHelp}
            checked={draft.active}
            onChange={(event) => onChange({ active: event.currentTarget.checked })}
          />
        )}
      </Stack>
    </Panel>
  )
}

import { NumberInput, Select, Text } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { classificationsText } from '../../classifications.text.ts'
import { debtPolicy, type DebtPolicy } from '../../settings.contract.ts'
import type { Changeable } from '../../settings.rules.ts'

type Props = { draft: Changeable; errors: Record<string, string>; onChange: (draft: Changeable) => void }

/** What an overdue debt means for customers of a class, and from how much on. */
export function DebtFields({ draft, errors, onChange }: Props) {
  const t = useText(classificationsText)
  return (
    <>
      <Select
        label={t.debt}
        allowDeselect={false}
        data={debtPolicy.options.map((value) => ({ value, label: t.debtPolicies[value] }))}
        renderOption={({ option }) => (
          <div>
            <Text size="sm">{option.label}</Text>
            <Text size="xs" c="dimmed">
              {t.debtPoliciesExplained[option.value as DebtPolicy]}
            </Text>
          </div>
        )}
        value={draft.debtPolicy ?? null}
        error={errors.debtPolicy}
        onChange={(value) => onChange({ ...draft, debtPolicy: value as DebtPolicy })}
      />
      {draft.debtPolicy !== 'ignore' && (
        <NumberInput
          label={t.debtTolerance}
          description={t.debtToleranceHelp}
          prefix="$"
          placeholder="$0"
          thousandSeparator={t.thousands}
          decimalSeparator={t.decimals}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={draft.debtTolerance || ''}
          error={errors.debtTolerance}
          onChange={(value) => onChange({ ...draft, debtTolerance: Number(value) })}
        />
      )}
    </>
  )
}

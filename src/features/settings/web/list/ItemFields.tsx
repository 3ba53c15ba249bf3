import { Checkbox, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useText, useWhy } from '../../../../platform/web/language.ts'
import { classificationsText } from '../../classifications.text.ts'
import { category, type Category, type ClassificationKind } from '../../settings.contract.ts'
import { type Change, type Changeable, type Item, whyNotSave } from '../../settings.rules.ts'
import { settingsRefusals } from '../../settings.text.ts'
import { ColorChoice } from './ColorChoice.tsx'
import { DebtFields } from './DebtFields.tsx'
import { topicChoices } from './topic-choices.ts'

type Props = {
  kind: ClassificationKind
  all: Item[]
  /** As it is saved. */
  item: Item
  draft: Changeable
  errors: Record<string, string>
  onChange: (draft: Changeable) => void
}

/** What can be changed in one; what cannot is disabled, with the reason the server would give. */
export function ItemFields({ kind, all, item, draft, errors, onChange }: Props) {
  const t = useText(classificationsText)
  const why = useWhy(settingsRefusals)
  const whyNot = (change: Change) => why(whyNotSave(kind, all, item, change, false))
  const notInactive = item.active ? whyNot({ active: false }) : undefined
  const isDefaultLabel = draft.category
    ? t.isDefaultIn(t.categories[draft.category])
    : kind === 'customer-classes'
      ? t.isDefaultClass
      : t.isDefault
  return (
    <Stack gap="sm">
      <TextInput
        label={t.name}
        required
        data-autofocus
        maxLength={80}
        value={draft.name}
        error={errors.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <ColorChoice value={draft.color} error={errors.color} onChange={(color) => onChange({ ...draft, color })} />
      {kind === 'case-states' && (
        <Select
          label={t.category}
          allowDeselect={false}
          data={category.options.map((value) => ({
            value,
            label: t.categories[value],
            disabled: value !== item.category && whyNot({ category: value }) !== undefined,
          }))}
          renderOption={({ option }) => (
            <div>
              <Text size="sm">{option.label}</Text>
              <Text size="xs" c="dimmed">
                {t.categoriesExplained[option.value as Category]}
              </Text>
            </div>
          )}
          description={item.isDefault ? whyNot({ category: item.category === 'open' ? 'waiting' : 'open' }) : undefined}
          value={draft.category ?? null}
          error={errors.category}
          onChange={(value) => onChange({ ...draft, category: value as Category })}
        />
      )}
      {kind === 'topics' && (
        <Select
          label={t.parent}
          placeholder={t.top}
          searchable
          clearable
          data={topicChoices(all, item)}
          value={draft.parentId ?? null}
          error={errors.parentId}
          onChange={(parentId) => onChange({ ...draft, parentId })}
        />
      )}
      {kind === 'customer-classes' && <DebtFields draft={draft} errors={errors} onChange={onChange} />}
      <Switch
        label={t.active}
        description={notInactive ?? t.activeHelp}
        disabled={notInactive !== undefined && draft.active}
        checked={draft.active}
        onChange={(event) => onChange({ ...draft, active: event.currentTarget.checked })}
      />
      {kind !== 'topics' && (
        <Checkbox
          label={isDefaultLabel}
          disabled={item.isDefault || !draft.active}
          checked={draft.isDefault ?? false}
          onChange={(event) => onChange({ ...draft, isDefault: event.currentTarget.checked })}
        />
      )}
    </Stack>
  )
}

import { ActionIcon, Group, Stack, Textarea, TextInput, Title, Tooltip } from '@mantine/core'
import { mdiContentDuplicate, mdiDeleteOutline } from '@mdi/js'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { updateField, updateSection } from '../../design.rules.ts'
import { designText } from '../../design.text.ts'
import { fieldsOfForm } from '../../filling.rules.ts'
import { aboutOf } from '../../history.rules.ts'
import { FieldPanel } from '../properties/FieldPanel.tsx'
import { readable } from '../properties/options.ts'
import { SectionPanel } from '../properties/SectionPanel.tsx'
import type { Design } from './use-design.ts'
import type { useDesignActs } from './use-design-acts.ts'

type Props = {
  design: Design
  acts: ReturnType<typeof useDesignActs>
  reasons: Reason[]
  nameError: string | undefined
}

/** What can be chosen of the selected field or section; of the form itself where nothing is selected. */
export function Properties({ design, acts, reasons, nameError }: Props) {
  const t = useText(designText)
  const { form, selected } = design
  const field = fieldsOfForm(form).find(({ key }) => key === selected)
  const section = form.sections.find(({ key }) => key === selected)
  const name = field?.label ?? section?.title ?? t.form.title
  return (
    <section aria-label={t.propertiesOf(name)}>
      <Group justify="space-between" wrap="nowrap" mb="sm" mih={28}>
        <Title order={2} size="h5">
          {field ? t.kinds[field.kind] : section ? t.section : t.form.title}
        </Title>
        {selected !== undefined && (
          <Group gap={4} wrap="nowrap">
            <Act words={t.duplicate} keys="Ctrl+D" icon={mdiContentDuplicate} run={() => acts.duplicate(selected)} />
            <Act words={t.remove} keys={t.deleteKey} icon={mdiDeleteOutline} run={() => acts.remove(selected)} />
          </Group>
        )}
      </Group>
      {field ? (
        <FieldPanel
          form={form}
          field={field}
          reasons={reasons}
          onChange={(changed) => design.change(updateField(form, field.key, changed), aboutOf(field, changed))}
        />
      ) : section ? (
        <SectionPanel
          form={form}
          section={section}
          reasons={reasons}
          onChange={(changed) => design.change(updateSection(form, section.key, changed), aboutOf(section, changed))}
        />
      ) : (
        <OfForm design={design} nameError={nameError} />
      )}
    </section>
  )
}

function Act({ words, keys, icon, run }: { words: string; keys: string; icon: string; run: () => void }) {
  return (
    <Tooltip label={`${words} (${keys})`}>
      <ActionIcon variant="subtle" color="gray" aria-label={words} onClick={run}>
        <Icon path={icon} size={18} />
      </ActionIcon>
    </Tooltip>
  )
}

function OfForm({ design, nameError }: Pick<Props, 'design' | 'nameError'>) {
  const t = useText(designText)
  const { name, description } = design.kept
  return (
    <Stack gap="sm">
      <TextInput
        label={t.form.name}
        required
        maxLength={120}
        value={name}
        onChange={(event) => design.rename({ name: readable(event.currentTarget.value) })}
        error={name.trim() ? nameError : t.begin.nameNeeded}
      />
      <Textarea
        label={t.form.description}
        description={t.form.descriptionHelp}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        value={description}
        onChange={(event) => design.rename({ description: readable(event.currentTarget.value) })}
      />
      <p className="design-hint">{t.keysHelp}</p>
    </Stack>
  )
}

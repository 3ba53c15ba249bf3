import { SimpleGrid, Stack, Text, UnstyledButton } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { designText } from '../../design.text.ts'
import { fieldsOfForm } from '../../filling.rules.ts'
import { templates } from '../../templates.text.ts'

/** None yet: those that are ready to begin from. */
export function NoForms({ onBegin }: { onBegin: (template: string) => void }) {
  const t = useText(designText)
  return (
    <Stack gap="sm">
      <Text fw={600}>{t.empty}</Text>
      <Text size="sm" c="dimmed">
        {t.emptyHelp}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {templates.map(({ key, name, description, form }) => (
          <UnstyledButton key={key} className="ready-form" onClick={() => onBegin(key)}>
            <b>{name}</b>
            <span>{description}</span>
            <small>{t.fields(fieldsOfForm(form).length)}</small>
          </UnstyledButton>
        ))}
        <UnstyledButton className="ready-form" onClick={() => onBegin('empty')}>
          <b>{t.begin.empty}</b>
          <span>{t.begin.emptyHelp}</span>
        </UnstyledButton>
      </SimpleGrid>
    </Stack>
  )
}

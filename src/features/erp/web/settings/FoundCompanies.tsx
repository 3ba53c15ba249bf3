import { Button, Group, Text, Title } from '@mantine/core'
import { mdiCheck } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'

type Props = { companies: string[]; database: string; testing: boolean; onDatabase: (name: string) => void }

/** Companies on the same server, each one click away. */
export function FoundCompanies({ companies, database, testing, onDatabase }: Props) {
  const t = useText(erpSettingsText)
  const isChosen = (name: string) => name.toLowerCase() === database.trim().toLowerCase()
  return (
    <section aria-labelledby="erp-companies">
      <Title order={3} size="sm" fw={600} id="erp-companies">
        {t.companies}
      </Title>
      <Text size="sm" c="dimmed">
        {t.companiesHelp}
      </Text>
      <Group gap="xs" mt={6}>
        {companies.map((name) => (
          <Button
            key={name}
            size="xs"
            variant={isChosen(name) ? 'light' : 'default'}
            leftSection={isChosen(name) && <Icon path={mdiCheck} size={16} />}
            aria-label={isChosen(name) ? `${name}, ${t.chosen}` : t.choose(name)}
            aria-pressed={isChosen(name)}
            disabled={testing}
            onClick={() => onDatabase(name)}
          >
            {name}
          </Button>
        ))}
      </Group>
    </section>
  )
}

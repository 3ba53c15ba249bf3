import { Button, Group, Text, Title } from '@mantine/core'
import { mdiCheck } from '@mdi/js'
import { useId } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { erpOthersText } from '../../erp-others.text.ts'
import { isSameDatabase } from '../../erp-settings.rules.ts'
import { erpSettingsText } from '../../erp-settings.text.ts'

type Props = {
  companies: string[]
  /** The database of the first company. */
  database: string
  /** Those of the others that are read. */
  others: string[]
  testing: boolean
  /** Another first one is chosen; not where the connection is fixed. */
  onDatabase: ((name: string) => void) | undefined
  /** One more is read; not where there are enough. */
  onAdd: ((name: string) => void) | undefined
}

/** Companies on the same server: one is the first, others are one click away. */
export function FoundCompanies({ companies, database, others, testing, onDatabase, onAdd }: Props) {
  const t = useText(erpSettingsText)
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <Title order={3} size="sm" fw={600} id={id}>
        {t.companies}
      </Title>
      <Text size="sm" c="dimmed">
        {t.companiesHelp}
      </Text>
      <ul className="erp-companies">
        {companies.map((name) => {
          const isChosen = isSameDatabase(name, database.trim())
          const isRead = others.some((one) => isSameDatabase(one.trim(), name))
          return (
            <li key={name}>
              <span>{name}</span>
              <Group gap="xs">
                {(isChosen || (onDatabase && !isRead)) && (
                  <Choose name={name} isChosen={isChosen} onClick={testing || isChosen ? undefined : onDatabase} />
                )}
                {!isChosen && (isRead || onAdd) && (
                  <ReadToo name={name} isRead={isRead} onClick={isRead ? undefined : onAdd} />
                )}
              </Group>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

// once pressed, a button stays where it is, with the keyboard on it
type ChooseProps = { name: string; isChosen: boolean; onClick: ((name: string) => void) | undefined }

function Choose({ name, isChosen, onClick }: ChooseProps) {
  const t = useText(erpSettingsText)
  const words = useText(erpOthersText)
  return (
    <Button
      size="compact-sm"
      variant={isChosen ? 'light' : 'default'}
      leftSection={isChosen && <Icon path={mdiCheck} size={16} />}
      aria-label={isChosen ? `${name}, ${t.chosen}` : words.thisOne(name)}
      aria-pressed={isChosen}
      onClick={() => onClick?.(name)}
    >
      {isChosen ? t.chosen : words.use}
    </Button>
  )
}

type ReadTooProps = { name: string; isRead: boolean; onClick: ((name: string) => void) | undefined }

function ReadToo({ name, isRead, onClick }: ReadTooProps) {
  const t = useText(erpOthersText)
  return (
    <Button
      size="compact-sm"
      variant={isRead ? 'light' : 'default'}
      leftSection={isRead && <Icon path={mdiCheck} size={16} />}
      aria-label={isRead ? t.isReadOne(name) : t.readOne(name)}
      aria-pressed={isRead}
      onClick={() => onClick?.(name)}
    >
      {isRead ? t.isRead : t.read}
    </Button>
  )
}

import { Group, Kbd, Modal, Stack, Switch, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { type Shortcut, shortcutsOn, turnShortcuts, useAllShortcuts } from '../../../platform/web/shortcuts.ts'
import { shortcutsText } from './shortcuts.text.ts'

type Props = { opened: boolean; onClose: () => void }

/** Every shortcut of the screen that is open, and the switch for those who do not want them. */
export function ShortcutsDialog({ opened, onClose }: Props) {
  const t = useText(shortcutsText)
  const all = useAllShortcuts().filter((shortcut) => shortcut.keys)
  const [on, setOn] = useState(shortcutsOn)
  const palette: Shortcut = { shown: 'Ctrl + K', label: t.palette, group: 'general', run: () => undefined }
  return (
    <Modal opened={opened} onClose={onClose} title={t.title} closeButtonProps={{ 'aria-label': t.close }}>
      <Stack gap="md">
        {(['screen', 'places', 'general'] as const).map((group) => {
          const listed = [...all, palette].filter((shortcut) => shortcut.group === group)
          if (!listed.length) return null
          return (
            <section key={group}>
              <Title order={3} size="h4" mb={6}>
                {t.groups[group]}
              </Title>
              <Stack gap={6} component="ul" className="plain-list">
                {listed.map((shortcut) => (
                  <Group key={shortcut.label} component="li" justify="space-between" wrap="nowrap">
                    <Text size="sm">{shortcut.label}</Text>
                    <Keys shortcut={shortcut} />
                  </Group>
                ))}
              </Stack>
            </section>
          )
        })}
        <Switch
          label={t.on}
          description={t.onHelp}
          checked={on}
          onChange={(event) => {
            setOn(event.currentTarget.checked)
            turnShortcuts(event.currentTarget.checked)
          }}
        />
      </Stack>
    </Modal>
  )
}

/** The keys of a shortcut as they are pressed. */
export function Keys({ shortcut }: { shortcut: Shortcut }) {
  const t = useText(shortcutsText)
  const keys = shortcut.shown ? [shortcut.shown] : String(shortcut.keys).split(' ')
  return (
    <Group gap={4} wrap="nowrap">
      {keys.map((key, place) => (
        <Group key={key} gap={4} wrap="nowrap">
          {place > 0 && (
            <Text span size="xs" c="dimmed">
              {t.thenKey}
            </Text>
          )}
          <Kbd>{key}</Kbd>
        </Group>
      ))}
    </Group>
  )
}

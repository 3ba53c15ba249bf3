import { Divider, NavLink, Popover, SegmentedControl, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { mdiAccountCogOutline, mdiKeyboardOutline, mdiLogout } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { theme } from '../../../features/auth/auth.contract.ts'
import { useMe } from '../../../features/auth/web/session.ts'
import { signOut } from '../../../features/auth/web/sign-in.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useSaveMe } from '../../../features/auth/web/save-me.ts'
import { shellText } from './shell.text.ts'

/** The person's own matters: settings, language, look, shortcuts, signing out. */
export function PersonMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useText(shellText)
  const me = useMe()
  const save = useSaveMe()
  const [opened, { toggle, close }] = useDisclosure()
  return (
    <Popover opened={opened} onDismiss={close} position="bottom-end" width={270} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <UnstyledButton aria-label={t.person.open(me.name)} className="person-button" onClick={toggle}>
          <span className="initials" data-initials={initialsOf(me.name)} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={t.person.open(me.name)}>
        <Stack gap={0} px="sm" py={6}>
          <Text fw={600} size="sm">
            {me.name}
          </Text>
          <Text size="xs" c="dimmed">
            {me.email}
          </Text>
        </Stack>
        <Divider my={4} />
        <NavLink
          label={t.me}
          leftSection={<Icon path={mdiAccountCogOutline} />}
          onClick={close}
          renderRoot={(props) => <Link to="/me" {...props} />}
        />
        <NavLink
          component="button"
          label={t.person.shortcuts}
          leftSection={<Icon path={mdiKeyboardOutline} />}
          onClick={() => {
            close()
            onShortcuts()
          }}
        />
        <Stack gap={8} px="sm" py={8}>
          <Choice
            label={t.person.language}
            value={me.language}
            options={[
              { value: 'es', label: 'Español' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(language) => save.mutate({ language })}
          />
          <Choice
            label={t.person.theme}
            value={me.theme}
            options={theme.options.map((value) => ({ value, label: t.person.themes[value] }))}
            onChange={(theme) => save.mutate({ theme })}
          />
        </Stack>
        <Divider my={4} />
        <NavLink
          component="button"
          label={t.person.signOut}
          leftSection={<Icon path={mdiLogout} />}
          onClick={() => void signOut()}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

type ChoiceProps<T extends string> = {
  label: string
  value: T
  options: { value: T; label: string }[]
  onChange: (value: T) => void
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <div>
      <Text size="xs" c="dimmed" mb={2} aria-hidden>
        {label}
      </Text>
      <SegmentedControl fullWidth size="xs" aria-label={label} value={value} data={options} onChange={onChange} />
    </div>
  )
}

/** Carolina Fuentes → CF */
const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase()

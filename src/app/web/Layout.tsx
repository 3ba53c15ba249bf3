import { AppShell, Burger, Group, NavLink, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { mdiHeadset, mdiLogout } from '@mdi/js'
import { Link, Outlet } from '@tanstack/react-router'
import { authText } from '../../features/auth/auth.text.ts'
import { useMe } from '../../features/auth/web/session.ts'
import { signOut } from '../../features/auth/web/sign-in.ts'
import { Icon } from '../../platform/web/Icon.tsx'
import { useText } from '../../platform/web/language.ts'
import { layoutText } from './layout.text.ts'

export function Layout() {
  const t = useText(layoutText)
  const auth = useText(authText)
  const me = useMe()
  const [open, { toggle, close }] = useDisclosure()
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 210, breakpoint: 'sm', collapsed: { mobile: !open } }}
      padding="md"
    >
      <AppShell.Header className="no-print">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap">
            <Burger opened={open} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t.menu} />
            <Text fw={700} component={Link} to="/">
              Atiende
            </Text>
          </Group>
          <Text size="sm" visibleFrom="sm">
            {me.name} · {me.company}
          </Text>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" className="no-print">
        <NavLink component={Link} to="/" label={t.attend} leftSection={<Icon path={mdiHeadset} />} onClick={close} />
        <NavLink
          component="button"
          label={auth.signOut}
          leftSection={<Icon path={mdiLogout} />}
          onClick={() => void signOut()}
          mt="auto"
        />
      </AppShell.Navbar>
      <AppShell.Main>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  )
}

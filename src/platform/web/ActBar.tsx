import { Button, Group, Kbd, Menu } from '@mantine/core'
import { mdiDotsHorizontal } from '@mdi/js'
import { Icon } from './Icon.tsx'
import { useShortcuts } from './shortcuts.ts'

type Act = { name: string; label: string; icon: string; run: () => void }
export type OftenAct = Act & { keys: string; loading?: boolean }
export type SeldomAct = Act & { takesAway?: boolean }

type Props = { often: OftenAct[]; seldom: SeldomAct[]; more: string; className?: string }

/** What can be done on a screen: the frequent acts as buttons with their keys, the first one marked; others in a menu. */
export function ActBar({ often, seldom, more, className = '' }: Props) {
  useShortcuts(often.map(({ label, icon, keys, run }) => ({ label, icon, keys, run, group: 'screen' })))
  return (
    <Group gap={6} className={`${className} no-print`.trim()}>
      {often.map(({ name, label, icon, keys, loading = false, run }, place) => (
        <Button
          key={name}
          size="xs"
          variant={place === 0 ? 'filled' : 'default'}
          leftSection={<Icon path={icon} size={16} />}
          rightSection={
            <Kbd size="xs" aria-hidden visibleFrom="sm">
              {keys}
            </Kbd>
          }
          aria-keyshortcuts={keys}
          loading={loading}
          onClick={run}
        >
          {label}
        </Button>
      ))}
      {seldom.length > 0 && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button size="xs" variant="default" aria-label={more}>
              <Icon path={mdiDotsHorizontal} size={18} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {seldom.map(({ name, label, icon, takesAway, run }) => (
              <Menu.Item
                key={name}
                color={takesAway ? 'red' : undefined}
                leftSection={<Icon path={icon} size={16} />}
                onClick={run}
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  )
}

import { ActionIcon, Badge, Button, Group, Menu, Text } from '@mantine/core'
import { mdiAccountCheckOutline, mdiAccountOffOutline, mdiDotsVertical, mdiLockReset } from '@mdi/js'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { peopleApi, type Person } from '../../people.contract.ts'
import { peopleText, rolesText } from '../../people.text.ts'
import { useMe } from '../session.ts'
import { usePeopleChanged } from './people.api.ts'

export type PersonAction = 'edit' | 'password' | 'deactivate'

type Props = { person: Person; onAction: (action: PersonAction) => void }

export function PersonRow({ person, onAction }: Props) {
  const t = useText(peopleText)
  const roles = useText(rolesText)
  const formats = useFormats()
  const me = useMe()
  return (
    <li className="person-row" data-inactive={!person.active || undefined}>
      <div className="person-who">
        <Text fw={600} className="person-name">
          {person.name}
          {person.id === me.id && (
            <Text span c="dimmed" fw={400}>
              {' '}
              ({t.you})
            </Text>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {person.email}
        </Text>
      </div>
      <Group gap={6} className="person-role">
        <Badge variant="light" tt="none" fw={500} size="lg">
          {roles.names[person.role]}
        </Badge>
        {!person.active && (
          <Badge variant="default" tt="none" fw={500} size="lg">
            {t.inactive}
          </Badge>
        )}
        {person.customer && <Text size="sm">{person.customer.name}</Text>}
      </Group>
      <Text size="sm" c="dimmed" className="person-seen" title={person.lastSignInAt ?? undefined}>
        {person.lastSignInAt ? t.lastSignIn(formats.since(person.lastSignInAt)) : t.never}
      </Text>
      <Group gap={4} wrap="nowrap" className="person-actions">
        <Button size="xs" variant="default" aria-label={t.editTitle(person.name)} onClick={() => onAction('edit')}>
          {t.edit}
        </Button>
        <More person={person} isMe={person.id === me.id} onAction={onAction} />
      </Group>
    </li>
  )
}

function More({ person, isMe, onAction }: Props & { isMe: boolean }) {
  const t = useText(peopleText)
  const changed = usePeopleChanged()
  const reactivate = useMutation({
    mutationFn: () =>
      call(peopleApi.save, { params: { id: person.id }, body: { active: true, version: person.version } }),
    onSuccess: () => {
      tellDone(t.reactivated(person.name))
      return changed()
    },
    onError: tellProblem,
  })
  const actions = [
    // one's own is changed with the present one, in the personal settings
    !isMe && { label: t.setPassword, icon: mdiLockReset, run: () => onAction('password') },
    !person.active && { label: t.reactivate, icon: mdiAccountCheckOutline, run: () => reactivate.mutate() },
    person.abilities.deactivate && {
      label: t.deactivate,
      icon: mdiAccountOffOutline,
      run: () => onAction('deactivate'),
    },
  ].filter((action) => action !== false)
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t.actionsOf(person.name)}
          style={{ visibility: actions.length ? undefined : 'hidden' }}
          loading={reactivate.isPending}
        >
          <Icon path={mdiDotsVertical} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ label, icon, run }) => (
          <Menu.Item key={label} leftSection={<Icon path={icon} />} onClick={run}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

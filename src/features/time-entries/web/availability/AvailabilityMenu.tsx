import { Menu, Text, UnstyledButton } from '@mantine/core'
import { mdiPencilOutline, mdiTimerOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { useFormats, dayIn } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useLive } from '../../../../platform/web/live.ts'
import { type Shortcut, useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { useMe } from '../../../auth/web/session.ts'
import { useClassifications } from '../../../settings/web/classifications.ts'
import { availabilityText } from '../../availability.text.ts'
import { openTime } from '../time-dialog.ts'
import '../time.css'
import { useAvailability, useAvailabilityChanged, useSayAvailability } from './availability.api.ts'
import { stateIcons, stateOf, useStateWords } from './state.ts'

/** Whether I am available, in sight on every screen, and how I change it. */
export function AvailabilityMenu() {
  const t = useText(availabilityText)
  const me = useMe()
  const formats = useFormats()
  const stateWords = useStateWords()
  const { data } = useAvailability()
  const changed = useAvailabilityChanged()
  const say = useSayAvailability()
  const reasons = (useClassifications().data?.pauseReasons ?? []).filter((reason) => reason.active)
  useLive([`availability:${me.id}`], () => void changed())
  const mine = data?.mine ?? null
  const state = stateOf(mine)
  const toAvailable = () => say.mutate({ kind: 'available' })
  const toGone = () => say.mutate({ kind: null })
  const pauses = reasons
    .filter((reason) => reason.id !== mine?.reason?.id)
    .map(({ id, name }) => ({ id, name, run: () => say.mutate({ kind: 'paused', reasonId: id }) }))
  const group = 'general' as const
  const offered: Shortcut[] = [
    ...(state === 'available' ? [] : [{ label: t.toAvailable, icon: stateIcons.available, group, run: toAvailable }]),
    ...pauses.map(({ name, run }) => ({ label: t.toPause(name), icon: stateIcons.paused, group, run })),
    ...(mine ? [{ label: t.gone, icon: stateIcons.unknown, group, run: toGone }] : []),
  ]
  useShortcuts(data ? offered : [])
  if (!data) return null
  const toCorrect = () => openTime({ act: 'availability', personId: me.id, on: dayIn(new Date(mine!.startedAt)) })
  const isOld = mine && dayIn(new Date(mine.startedAt)) !== dayIn(new Date())
  return (
    <Menu position="bottom-end" width={260} shadow="md" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className="availability-button" data-state={state} aria-label={t.label(stateWords(mine))}>
          <Icon path={stateIcons[state]} size={18} />
          <span className="availability-words" aria-hidden>
            {mine ? (mine.reason?.name ?? t.available) : t.unknown}
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="availability-now">
          <Text size="sm" fw={600}>
            {stateWords(mine)}
          </Text>
          {mine && (
            <Text size="xs" c={isOld ? 'orange' : 'dimmed'}>
              {isOld ? t.long(formats.since(mine.startedAt)) : t.since(formats.near(mine.startedAt))}
            </Text>
          )}
        </div>
        {state !== 'available' && (
          <Menu.Item leftSection={<Icon path={stateIcons.available} />} onClick={toAvailable}>
            {t.toAvailable}
          </Menu.Item>
        )}
        <Menu.Label>{t.pauses}</Menu.Label>
        {pauses.map(({ id, name, run }) => (
          <Menu.Item key={id} leftSection={<Icon path={stateIcons.paused} />} onClick={run}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {isOld && (
          <Menu.Item leftSection={<Icon path={mdiPencilOutline} />} onClick={toCorrect}>
            {t.correct.wasOpen}
          </Menu.Item>
        )}
        {mine && (
          <Menu.Item leftSection={<Icon path={stateIcons.unknown} />} onClick={toGone}>
            {t.gone}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon path={mdiTimerOutline} />} renderRoot={(props) => <Link to="/time" {...props} />}>
          {t.week}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

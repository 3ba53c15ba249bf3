import { Button, Group, Kbd, Menu } from '@mantine/core'
import {
  mdiAutorenew,
  mdiClockPlusOutline,
  mdiDotsHorizontal,
  mdiPauseCircleOutline,
  mdiPencilOutline,
  mdiPlayCircleOutline,
  mdiStopCircleOutline,
} from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { coverageActsText } from '../../coverage-acts.text.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import type { ActName } from '../acts/CoverageAct.tsx'

type Props = { detail: Pick<CoverageDetail, 'abilities' | 'status'>; onAct: (act: ActName) => void }

const icons: Record<ActName, string> = {
  addHours: mdiClockPlusOutline,
  renew: mdiAutorenew,
  edit: mdiPencilOutline,
  suspend: mdiPauseCircleOutline,
  resume: mdiPlayCircleOutline,
  end: mdiStopCircleOutline,
}
const keys = { addHours: 'h', renew: 'r', edit: 'e' } as const
const OFTEN = ['addHours', 'renew', 'edit'] as const
/** What is over wants to be renewed first. */
const OFTEN_WHEN_OVER = ['renew', 'edit', 'addHours'] as const
const SELDOM = ['suspend', 'resume', 'end'] as const

/** What can be done to a coverage: the frequent acts as buttons, the others in a menu. */
export function ActButtons({ detail: { abilities, status }, onAct }: Props) {
  const t = useText(coverageActsText)
  const often = (status === 'ended' ? OFTEN_WHEN_OVER : OFTEN).filter((act) => abilities[act])
  const seldom = SELDOM.filter((act) => abilities[act])
  useShortcuts(
    often.map((act) => ({
      keys: keys[act],
      label: t.names[act],
      icon: icons[act],
      group: 'screen',
      run: () => onAct(act),
    })),
  )
  return (
    <Group gap={6} className="coverage-acts no-print">
      {often.map((act, place) => (
        <Button
          key={act}
          size="xs"
          variant={place === 0 ? 'filled' : 'default'}
          leftSection={<Icon path={icons[act]} size={16} />}
          rightSection={
            <Kbd size="xs" aria-hidden visibleFrom="sm">
              {keys[act]}
            </Kbd>
          }
          aria-keyshortcuts={keys[act]}
          onClick={() => onAct(act)}
        >
          {t.names[act]}
        </Button>
      ))}
      {seldom.length > 0 && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button size="xs" variant="default" aria-label={t.more}>
              <Icon path={mdiDotsHorizontal} size={18} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {seldom.map((act) => (
              <Menu.Item
                key={act}
                color={act === 'end' ? 'red' : undefined}
                leftSection={<Icon path={icons[act]} size={16} />}
                onClick={() => onAct(act)}
              >
                {t.names[act]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  )
}

import { ActionIcon, Menu } from '@mantine/core'
import { mdiCallMerge, mdiDotsHorizontal, mdiFileTreeOutline } from '@mdi/js'
import { useState } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import type { Item } from '../../../settings/settings.rules.ts'
import { topicsText } from '../../topics.text.ts'
import { MergeTopic } from './MergeTopic.tsx'
import { MoveTopic } from './MoveTopic.tsx'

/** Beside a topic of the company's tree: somewhere else with it, or into another one. */
export function TopicMenu({ topic, all }: { topic: Item; all: Item[] }) {
  const t = useText(topicsText)
  const [doing, setDoing] = useState<'move' | 'merge'>()
  const close = () => setDoing(undefined)
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" size={30} aria-label={t.acts(topic.name)}>
            <Icon path={mdiDotsHorizontal} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon path={mdiFileTreeOutline} size={16} />} onClick={() => setDoing('move')}>
            {t.move}
          </Menu.Item>
          <Menu.Item leftSection={<Icon path={mdiCallMerge} size={16} />} onClick={() => setDoing('merge')}>
            {t.merge}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {doing === 'move' && <MoveTopic topic={topic} all={all} onClose={close} />}
      {doing === 'merge' && <MergeTopic topic={topic} all={all} onClose={close} />}
    </>
  )
}

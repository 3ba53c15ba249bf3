import { ActionIcon, Menu } from '@mantine/core'
import { mdiCallMerge, mdiDotsHorizontal } from '@mdi/js'
import { useState } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import type { Customer } from '../../customers.contract.ts'
import { customersText } from '../../customers.text.ts'
import { joinText } from '../../join.text.ts'
import { JoinDialog } from './JoinDialog.tsx'

/** What is seldom done to a customer, in a menu, in the palette and by its key. */
export function JoinAction({ customer }: { customer: Customer }) {
  const t = useText(customersText)
  const { open } = useText(joinText)
  const [joining, setJoining] = useState(false)
  const start = () => setJoining(true)
  useShortcuts([{ keys: 'u', label: open, icon: mdiCallMerge, group: 'screen', run: start }])
  return (
    <>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={t.moreActs}>
            <Icon path={mdiDotsHorizontal} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon path={mdiCallMerge} size={16} />} onClick={start}>
            {open}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {joining && <JoinDialog customer={customer} onClose={() => setJoining(false)} />}
    </>
  )
}

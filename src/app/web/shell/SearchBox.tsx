import { Button, Group, Modal } from '@mantine/core'
import { mdiAccountPlusOutline, mdiDatabaseSearchOutline } from '@mdi/js'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useMe } from '../../../features/auth/web/session.ts'
import { CustomerForm } from '../../../features/customers/web/CustomerForm.tsx'
import { ErpCustomerFinder } from '../../../features/erp/web/ErpCustomerFinder.tsx'
import { useErpStatus } from '../../../features/erp/web/panels.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useShortcuts } from '../../../platform/web/shortcuts.ts'
import { useOpenRow } from '../search/open-row.ts'
import { SearchField } from '../search/SearchField.tsx'
import { shortcutsText } from '../shortcuts/shortcuts.text.ts'
import { shellText } from './shell.text.ts'

type Way = 'add' | 'erp'

type Props = { large?: boolean }

/**
 * The one search, of every screen: customers, cases and articles. A customer who is not found is added, or brought from
 * the ERP.
 */
export function SearchBox({ large }: Props) {
  const t = useText(shellText)
  const keys = useText(shortcutsText)
  const me = useMe()
  const navigate = useNavigate()
  const openRow = useOpenRow()
  const field = useRef<HTMLInputElement>(null)
  const { data: erp } = useErpStatus()
  const [missing, setMissing] = useState<{ way: Way; typed: string }>()
  useShortcuts([
    { keys: '/', label: keys.search, group: 'general', inPalette: false, run: () => field.current?.select() },
  ])
  const go = (id: string) => {
    setMissing(undefined)
    void navigate({ to: '/customers/$id', params: { id } })
  }
  const waysOn = (typed: string) =>
    me.abilities.attend && (
      <WaysOn typed={typed} erp={erp?.configured ?? false} onChoose={(way) => setMissing({ way, typed })} />
    )
  return (
    <>
      <SearchField
        field={field}
        large={large}
        withCustomers={me.abilities.findCustomers}
        onOpen={openRow}
        waysOn={waysOn}
      />
      <Modal
        opened={Boolean(missing)}
        onClose={() => setMissing(undefined)}
        // what opened it went away with its list
        onExitTransitionEnd={() => document.activeElement === document.body && field.current?.focus()}
        title={missing?.way === 'erp' ? t.nothing.erpTitle : t.nothing.addTitle}
        closeButtonProps={{ 'aria-label': t.nothing.close }}
        size="lg"
      >
        {missing?.way === 'add' && (
          <CustomerForm name={missing.typed} onDone={({ id }) => go(id)} onCancel={() => setMissing(undefined)} />
        )}
        {missing?.way === 'erp' && <ErpCustomerFinder query={missing.typed} onAdopted={go} />}
      </Modal>
    </>
  )
}

type WaysProps = { typed: string; erp: boolean; onChoose: (way: Way) => void }

function WaysOn({ typed, erp, onChoose }: WaysProps) {
  const t = useText(shellText)
  return (
    <Group gap="xs">
      <Button size="xs" leftSection={<Icon path={mdiAccountPlusOutline} size={16} />} onClick={() => onChoose('add')}>
        {t.nothing.add(typed)}
      </Button>
      {erp && (
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon path={mdiDatabaseSearchOutline} size={16} />}
          onClick={() => onChoose('erp')}
        >
          {t.nothing.erp}
        </Button>
      )}
    </Group>
  )
}

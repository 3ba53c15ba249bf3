import { ActionIcon, Button, Group, Menu, Stack, Text } from '@mantine/core'
import { mdiDotsHorizontal } from '@mdi/js'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { savedApi, type SavedReport } from '../../saved.contract.ts'
import { savedText } from '../../saved.text.ts'
import { SaveDialog } from './SaveDialog.tsx'
import { useSavedChanged } from './saved.api.ts'
import { SchedulesDialog } from './SchedulesDialog.tsx'

type Props = { saved: SavedReport; onRemoved?: () => void }
type Open = 'edit' | 'send' | 'remove'

/** What can be done with a saved report: change it, send it, delete it. */
export function SavedActs({ saved, onRemoved }: Props) {
  const t = useText(savedText)
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t.acts(saved.name)}>
            <Icon path={mdiDotsHorizontal} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('send')}>{t.send}</Menu.Item>
          {saved.abilities.change && (
            <>
              <Menu.Item onClick={() => setOpen('edit')}>{t.edit}</Menu.Item>
              <Menu.Item color="red" onClick={() => setOpen('remove')}>
                {t.remove}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'edit' && <SaveDialog saved={saved} onClose={close} />}
      {open === 'send' && <SchedulesDialog saved={saved} onClose={close} />}
      {open === 'remove' && <RemoveDialog saved={saved} onClose={close} onRemoved={onRemoved} />}
    </>
  )
}

function RemoveDialog({ saved, onClose, onRemoved }: Props & { onClose: () => void }) {
  const t = useText(savedText)
  const changed = useSavedChanged()
  const remove = useMutation({
    mutationFn: () => call(savedApi.remove, { params: { id: saved.id } }),
    onSuccess: () => {
      tellDone(t.removed)
      void changed()
      onClose()
      onRemoved?.()
    },
    onError: tellProblem,
  })
  return (
    <Dialog title={t.removeTitle(saved.name)} size="sm" onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t.removeSure}</Text>
        <Group gap="xs">
          <Button color="red" data-autofocus loading={remove.isPending} onClick={() => remove.mutate()}>
            {t.removeYes}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.form.cancel}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

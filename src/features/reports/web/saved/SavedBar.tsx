import { Badge, Button, Group, Menu } from '@mantine/core'
import { mdiBookmarkMultipleOutline, mdiContentSaveOutline, mdiCalendarClockOutline } from '@mdi/js'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import type { ReportKey } from '../../reports.contract.ts'
import { savedApi, type SavedReport } from '../../saved.contract.ts'
import { savedText } from '../../saved.text.ts'
import { SaveDialog } from './SaveDialog.tsx'
import { SavedActs } from './SavedActs.tsx'
import { isAsked, searchOf } from './saved-address.ts'
import { useSavedChanged, useSavedReports } from './saved.api.ts'
import { SchedulesDialog } from './SchedulesDialog.tsx'
import './saved.css'

type Props = {
  report: ReportKey
  /** What is asked now, as the address has it. */
  asked: Record<string, string>
  /** The saved one that the address was opened from. */
  savedId: string | undefined
}

/** The saved ones of a report, and the ways to keep and send what is asked now. */
export function SavedBar({ report, asked, savedId }: Props) {
  const t = useText(savedText)
  const navigate = useNavigate()
  const list = useSavedReports(report)
  const [open, setOpen] = useState<'save' | 'saveAndSend'>()
  const [sending, setSending] = useState<SavedReport>()
  const items = (list.data?.pages ?? []).flatMap((page) => page.items)
  const current = items.find(({ id }) => id === savedId) ?? items.find((one) => isAsked(one, asked))
  const same = current && isAsked(current, asked)
  const goTo = (saved: SavedReport | undefined) =>
    void navigate({
      to: '/reports/$key',
      params: { key: report },
      search: saved ? searchOf(saved) : (before: Record<string, unknown>) => ({ ...before, saved: undefined }),
      replace: true,
    })
  const send = () => (same && current ? setSending(current) : setOpen('saveAndSend'))
  const save = () => setOpen('save')
  useShortcuts([{ keys: 's', label: t.save, icon: mdiContentSaveOutline, group: 'screen', run: save }])
  return (
    <Group gap={6} className="saved-bar no-print">
      <Menu position="bottom-start" shadow="md" withinPortal>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon path={mdiBookmarkMultipleOutline} size={16} />}
            rightSection={items.length || undefined}
          >
            {t.ofReport}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className="saved-menu">
          {items.map((one) => (
            <Menu.Item
              key={one.id}
              renderRoot={(props) => (
                <Link to="/reports/$key" params={{ key: report }} search={searchOf(one)} {...props} />
              )}
              aria-current={one.id === current?.id || undefined}
            >
              <SavedName saved={one} />
            </Menu.Item>
          ))}
          {!items.length && <div className="saved-none">{list.error ? list.error.message : t.noneOfReport}</div>}
          {list.hasNextPage && (
            <Menu.Item closeMenuOnClick={false} onClick={() => void list.fetchNextPage()}>
              {t.more}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {current && (
        <Group gap={4} wrap="nowrap" miw={0} className="saved-current">
          <b>{current.name}</b>
          {!same && (
            <Badge size="sm" variant="light" color="orange" tt="none">
              {t.changed}
            </Badge>
          )}
          <SavedActs saved={current} onRemoved={() => goTo(undefined)} />
        </Group>
      )}
      {current && !same && current.abilities.change && <SaveChanges saved={current} asked={asked} />}
      <Button
        size="xs"
        variant="default"
        aria-keyshortcuts="s"
        leftSection={<Icon path={mdiContentSaveOutline} size={16} />}
        onClick={save}
      >
        {t.save}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon path={mdiCalendarClockOutline} size={16} />}
        onClick={send}
      >
        {t.send}
      </Button>
      {open && (
        <SaveDialog
          report={report}
          parameters={asked}
          onClose={() => setOpen(undefined)}
          onSaved={(saved) => {
            goTo(saved)
            if (open === 'saveAndSend') setSending(saved)
          }}
        />
      )}
      {sending && <SchedulesDialog saved={sending} onClose={() => setSending(undefined)} />}
    </Group>
  )
}

/** Its name, and whose it is when it is somebody else's. */
function SavedName({ saved }: { saved: SavedReport }) {
  const t = useText(savedText)
  return (
    <span className="saved-name">
      <span>{saved.name}</span>
      <small>
        {[saved.shared && t.shared, saved.schedules > 0 && t.schedules(saved.schedules)].filter(Boolean).join(' · ')}
      </small>
    </span>
  )
}

function SaveChanges({ saved, asked }: { saved: SavedReport; asked: Record<string, string> }) {
  const t = useText(savedText)
  const changed = useSavedChanged()
  const save = useMutation({
    mutationFn: () =>
      call(savedApi.save, { params: { id: saved.id }, body: { parameters: asked, version: saved.version } }),
    onSuccess: () => tellDone(t.form.done),
    onError: tellProblem,
    onSettled: () => changed(),
  })
  return (
    <Button size="xs" loading={save.isPending} onClick={() => save.mutate()}>
      {t.saveChanges}
    </Button>
  )
}

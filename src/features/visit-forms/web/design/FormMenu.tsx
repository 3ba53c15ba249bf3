import { ActionIcon, Menu } from '@mantine/core'
import { mdiArchiveOutline, mdiContentCopy, mdiDotsVertical, mdiHistory, mdiRestore } from '@mdi/js'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { call } from '../../../../platform/web/call.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { designText } from '../../design.text.ts'
import { type VisitForm, visitFormsApi } from '../../visit-forms.contract.ts'
import { useFormWritten } from '../visit-forms.api.ts'
import { makeCopy } from './copy-name.ts'

/** What is done with a form as a whole. */
export function FormMenu({ read, unsaved }: { read: VisitForm; unsaved: boolean }) {
  const t = useText(designText)
  const navigate = useNavigate()
  const written = useFormWritten()
  const sent = { params: { id: read.id } }
  const copy = useMutation({
    mutationFn: () => makeCopy(read.name, t.copyMark, (name) => call(visitFormsApi.copy, { ...sent, body: { name } })),
    onSuccess: (made) => {
      written(made)
      tellDone(t.copied)
      void navigate({ to: '/settings/visit-forms/$id', params: { id: made.id } })
    },
    onError: tellProblem,
  })
  const archived = read.state === 'archived'
  const shelve = useMutation({
    mutationFn: () => call(archived ? visitFormsApi.restore : visitFormsApi.archive, sent),
    onSuccess: (now) => {
      written(now)
      tellDone(archived ? t.restored : t.archived)
    },
    onError: tellProblem,
  })
  return (
    <Menu position="bottom-end" width={230} shadow="md">
      <Menu.Target>
        <ActionIcon variant="default" size={34} aria-label={t.moreActs}>
          <Icon path={mdiDotsVertical} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Icon path={mdiHistory} />}
          renderRoot={(props) => (
            <Link to="/settings/visit-forms/$id" params={{ id: read.id }} search={{ view: 'versions' }} {...props} />
          )}
        >
          {t.versions}
        </Menu.Item>
        {read.abilities.edit && (
          <>
            <Menu.Item
              leftSection={<Icon path={mdiContentCopy} />}
              // what is not saved would not be in the copy
              disabled={unsaved || copy.isPending}
              onClick={() => copy.mutate()}
            >
              {t.copy}
            </Menu.Item>
            <Menu.Item
              leftSection={<Icon path={archived ? mdiRestore : mdiArchiveOutline} />}
              disabled={unsaved || shelve.isPending}
              onClick={() => shelve.mutate()}
            >
              {archived ? t.restore : t.archive}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

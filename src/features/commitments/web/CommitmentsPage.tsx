import { Button, Group, Stack, Title } from '@mantine/core'
import { mdiClose, mdiRefresh } from '@mdi/js'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { showDay } from '../../../platform/shared/days.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useLive } from '../../../platform/web/live.ts'
import { ResponsibleSelect } from '../../cases/web/ResponsibleSelect.tsx'
import { commitmentsText } from '../commitments.text.ts'
import { CommitmentDays } from './CommitmentDays.tsx'
import { CommitmentViews } from './CommitmentViews.tsx'
import './commitments.css'
import { useCommitmentList } from './commitments.api.ts'

/** Pending commitments by day; the address says whose. */
export function CommitmentsPage() {
  const t = useText(commitmentsText)
  const navigate = useNavigate()
  const { view = 'mine', responsibleId, dueOn } = useSearch({ from: '/commitments' })
  const list = useCommitmentList({ view, responsibleId, dueOn })
  const [changedAt, setChangedAt] = useState(0)
  useLive(['cases'], () => setChangedAt(Date.now()))
  const filtered = responsibleId && view !== 'mine' ? t.emptyFiltered : t.empty[view]
  const empty = dueOn ? t.emptyOn : filtered
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1}>{t.title}</Title>
        <div role="status">
          {list.data && changedAt > list.dataUpdatedAt && (
            <Button
              size="xs"
              variant="light"
              leftSection={<Icon path={mdiRefresh} size={16} />}
              loading={list.isRefetching}
              onClick={() => void list.refetch()}
            >
              {t.changes}
            </Button>
          )}
        </div>
      </Group>
      <CommitmentViews view={view} />
      {view !== 'mine' && (
        <ResponsibleSelect
          aria-label={t.anybody}
          placeholder={t.anybody}
          maw={260}
          value={responsibleId ?? null}
          onChange={(chosen) =>
            void navigate({
              to: '/commitments',
              search: { view, dueOn, responsibleId: chosen ?? undefined },
              replace: true,
            })
          }
        />
      )}
      {dueOn && (
        <Button
          size="xs"
          variant="light"
          style={{ alignSelf: 'flex-start' }}
          rightSection={<Icon path={mdiClose} size={14} />}
          onClick={() => void navigate({ to: '/commitments', search: { view, responsibleId }, replace: true })}
        >
          {t.onlyOn(showDay(dueOn))}
        </Button>
      )}
      <CommitmentDays key={view} list={list} empty={empty} />
    </Stack>
  )
}

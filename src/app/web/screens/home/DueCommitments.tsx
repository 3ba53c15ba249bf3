import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { commitmentsApi } from '../../../../features/commitments/commitments.contract.ts'
import { call } from '../../../../platform/web/call.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { dayIn } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { CommitmentLine } from '../../parts/CommitmentLine.tsx'
import { homeText } from './home.text.ts'

const NEXT = 3

/** What this person promised and is late, or is due today (the list comes by due time); without any, what comes next. */
export function DueCommitments() {
  const t = useText(homeText)
  const today = dayIn(new Date(useNow()))
  const pending = useQuery({
    queryKey: ['commitments', 'home'],
    queryFn: ({ signal }) => call(commitmentsApi.list, { query: { mine: 'true', limit: 20 } }, { signal }),
  })
  const due = pending.data?.items.filter((one) => dayIn(new Date(one.dueAt)) <= today)
  return (
    <Panel
      title={t.commitments}
      count={due?.length || undefined}
      flush
      actions={
        <Anchor size="xs" renderRoot={(props) => <Link to="/commitments" {...props} />}>
          {t.allCommitments}
        </Anchor>
      }
    >
      <Faces
        query={pending}
        isEmpty={({ items }) => !items.length}
        empty={<div className="panel-empty">{t.noCommitments}</div>}
        lines={6}
      >
        {({ items }) => (
          <>
            {!due?.length && <div className="panel-empty">{t.nothingDue}</div>}
            <ul className="lines">
              {(due?.length ? due : items.slice(0, NEXT)).map((one) => (
                <CommitmentLine key={one.id} one={one} />
              ))}
            </ul>
          </>
        )}
      </Faces>
    </Panel>
  )
}

import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../../features/auth/web/session.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { CaseLine } from '../../parts/CaseLine.tsx'
import { Shortened } from '../../parts/Shortened.tsx'
import { attendText } from './attend.text.ts'
import type { OverviewQuery } from './use-overview.ts'

type Props = { customerId: string; overview: OverviewQuery }

/** What is going on with this customer; the first nine open with their number. */
export function PendingCases({ customerId, overview }: Props) {
  const t = useText(attendText)
  const me = useMe()
  return (
    <Panel
      title={t.cases}
      count={overview.data?.pendingCaseCount || undefined}
      flush
      actions={
        <Anchor size="xs" renderRoot={(props) => <Link to="/cases" search={{ customerId, view: 'all' }} {...props} />}>
          {t.allCases}
        </Anchor>
      }
    >
      <Faces
        query={overview}
        lines={5}
        isEmpty={({ pendingCases }) => !pendingCases.length}
        empty={<div className="panel-empty">{me.abilities.attend ? t.noCases : t.noCasesInReach}</div>}
      >
        {({ pendingCases }) => (
          <Shortened items={pendingCases} first={6}>
            {(one, place) => <CaseLine key={one.id} one={one} hotkey={place < 9 ? String(place + 1) : undefined} />}
          </Shortened>
        )}
      </Faces>
    </Panel>
  )
}

export function RecentCases({ overview }: Pick<Props, 'overview'>) {
  const t = useText(attendText)
  return (
    <Panel title={t.solved} flush>
      <Faces
        query={overview}
        isEmpty={({ recentCases }) => !recentCases.length}
        empty={<div className="panel-empty">{t.noSolved}</div>}
      >
        {({ recentCases }) => (
          <Shortened items={recentCases} first={3}>
            {(one) => <CaseLine key={one.id} one={one} />}
          </Shortened>
        )}
      </Faces>
    </Panel>
  )
}

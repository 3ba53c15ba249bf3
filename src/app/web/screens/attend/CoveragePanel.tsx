import { Anchor, Button } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../../features/auth/web/session.ts'
import type { CoverageItem } from '../../../../features/coverage/coverages.contract.ts'
import { standingText } from '../../../../features/coverage/standing.text.ts'
import { CoverageState } from '../../../../features/coverage/web/parts/CoverageState.tsx'
import { DaysLeft } from '../../../../features/coverage/web/parts/DaysLeft.tsx'
import { HoursBar } from '../../../../features/coverage/web/parts/HoursBar.tsx'
import { LogTimeIcon } from '../../../../features/time-entries/web/log/LogTimeIcon.tsx'
import { Faces } from '../../../../platform/web/faces.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { Shortened } from '../../parts/Shortened.tsx'
import { attendText } from './attend.text.ts'
import type { OverviewQuery } from './use-overview.ts'

type Props = { customerId: string; overview: OverviewQuery }

/** What the customer is entitled to, with the days and hours that are left; the one that applies first stands first. */
export function CoveragePanel({ customerId, overview }: Props) {
  const t = useText(attendText)
  const me = useMe()
  const search = { customerId }
  return (
    <Panel
      title={t.coverage}
      flush
      actions={
        <>
          {me.abilities.supervise && overview.data?.customer.active && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t.newCoverageFor}
              leftSection={<Icon path={mdiPlus} size={14} />}
              renderRoot={(props) => <Link to="/coverages/new" search={search} {...props} />}
            >
              {t.newCoverage}
            </Button>
          )}
          <Anchor
            size="xs"
            renderRoot={(props) => <Link to="/coverages" search={{ ...search, status: 'all' }} {...props} />}
          >
            {t.allCases}
          </Anchor>
        </>
      }
    >
      <Faces
        query={overview}
        lines={2}
        isEmpty={({ coverage }) => !coverage.items.length}
        empty={<div className="panel-empty">{t.noCoverage}</div>}
      >
        {({ coverage }) => (
          <Shortened items={coverage.items} first={4}>
            {(one) => <CoverageLine key={one.id} one={one} />}
          </Shortened>
        )}
      </Faces>
    </Panel>
  )
}

function CoverageLine({ one }: { one: CoverageItem }) {
  const t = useText(attendText)
  const words = useText(standingText)
  const me = useMe()
  return (
    <li className="line coverage-line">
      <div className="line-first">
        <Link
          className="line-link"
          to="/coverages/$number"
          params={{ number: String(one.number) }}
          aria-label={`${words.numbered[one.kind](one.number)}, ${one.type.name}`}
        >
          {words.number(one.number)} {one.type.name}
        </Link>
        {one.scope !== 'all' && <span className="line-age">{t.scopes[one.scope]}</span>}
        {one.status !== 'active' && <CoverageState one={one} />}
        {/* of one that covers some equipment, work on which nobody has said is for supervisors alone to charge */}
        {one.status === 'active' && me.abilities.findCustomers && (one.scope === 'all' || me.abilities.supervise) && (
          <LogTimeIcon
            name={words.numbered[one.kind](one.number)}
            of={{ customer: one.customer, coverage: { id: one.id, number: one.number, name: one.type.name } }}
          />
        )}
      </div>
      <HoursBar one={one} />
      <DaysLeft one={one} />
    </li>
  )
}

import { Title } from '@mantine/core'
import { useThrottledCallback } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { PendingAuthorisations } from '../../../features/service/web/PendingAuthorisations.tsx'
import { LeftTimers } from '../../../features/time-entries/web/left/LeftTimers.tsx'
import { PeoplePanel } from '../../../features/time-entries/web/availability/PeoplePanel.tsx'
import { useMe } from '../../../features/auth/web/session.ts'
import { useText } from '../../../platform/web/language.ts'
import { useLive } from '../../../platform/web/live.ts'
import { SearchBox } from '../shell/SearchBox.tsx'
import { DueCommitments } from './home/DueCommitments.tsx'
import { homeText } from './home/home.text.ts'
import { MyCases } from './home/MyCases.tsx'
import { MyVisits } from './home/MyVisits.tsx'
import { RecentCustomers } from './home/RecentCustomers.tsx'
import { Waiting } from './home/Waiting.tsx'
import './home/home.css'

const STEP_MS = 3000

/** The telephone rings: the search is ready. Below it, what waits for this person. */
export function HomePage() {
  const t = useText(homeText)
  const me = useMe()
  useFreshHome()
  if (!me.abilities.findCustomers) return <OwnHome />
  return (
    <div className="home">
      <div className="home-search">
        <Title order={1}>{t.title}</Title>
        <search aria-label={t.title}>
          <SearchBox large />
        </search>
        <p className="home-hint">
          <kbd>↑</kbd> <kbd>↓</kbd> {t.hint.move} · <kbd>Enter</kbd> {t.hint.open} · <kbd>/</kbd> {t.hint.back}
        </p>
      </div>
      {!me.abilities.attend && (
        <div className="home-visits">
          <MyVisits />
        </div>
      )}
      <PendingAuthorisations />
      <LeftTimers />
      <Waiting />
      <div className="home-parts">
        <DueCommitments />
        <MyCases view="mine" title={t.mine} none={t.noMine} />
        <div className="home-side">
          <RecentCustomers />
          {me.abilities.supervise && (
            <div id="people">
              <PeoplePanel />
            </div>
          )}
        </div>
      </div>
    </div>
  )
}

/** Follows what colleagues do, in steps: on a busy day something changes every second. */
function useFreshHome() {
  const queries = useQueryClient()
  const renew = useThrottledCallback(() => {
    for (const queryKey of [
      ['cases', 'home'],
      ['cases', 'counts'],
      ['commitments', 'home'],
      ['visits', 'home'],
    ])
      void queries.invalidateQueries({ queryKey })
  }, STEP_MS)
  useLive(['cases', 'visits'], renew)
}

/** For a person of a customer: what the own company has asked for. */
function OwnHome() {
  const t = useText(homeText)
  return (
    <div className="home home-own">
      <Title order={1}>{t.own}</Title>
      <MyCases view="pending" title={t.views.pending} none={t.noOwn} />
    </div>
  )
}

import { Title } from '@mantine/core'
import { useText } from '../../../platform/web/language.ts'
import { SearchBox } from '../shell/SearchBox.tsx'
import { DueCommitments } from './home/DueCommitments.tsx'
import { homeText } from './home/home.text.ts'
import { MyCases } from './home/MyCases.tsx'
import { RecentCustomers } from './home/RecentCustomers.tsx'
import { Waiting } from './home/Waiting.tsx'
import './home/home.css'

/** The telephone rings: the search is ready. Below it, what waits for this person. */
export function HomePage() {
  const t = useText(homeText)
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
      <Waiting />
      <div className="home-parts">
        <DueCommitments />
        <MyCases />
        <RecentCustomers />
      </div>
    </div>
  )
}

import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { useMe } from '../../../auth/web/session.ts'
import type { SavedReport } from '../../saved.contract.ts'
import { savedText } from '../../saved.text.ts'
import { SavedActs } from './SavedActs.tsx'
import { searchOf } from './saved-address.ts'
import { useSavedReports } from './saved.api.ts'
import './saved.css'

/** The saved reports of whoever is signed in, and those that others share. */
export function SavedReports() {
  const t = useText(savedText)
  const query = useSavedReports()
  const items = query.data?.pages.flatMap((page) => page.items)
  return (
    <Panel title={t.saved} count={items?.length || undefined} flush>
      <Faces
        query={{ ...query, data: items }}
        isEmpty={(all) => !all.length}
        empty={<div className="panel-empty">{t.none}</div>}
      >
        {(all) => (
          <ul className="lines">
            {all.map((one) => (
              <SavedLine key={one.id} one={one} />
            ))}
          </ul>
        )}
      </Faces>
      {query.hasNextPage && (
        <Button
          variant="subtle"
          size="xs"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t.more}
        </Button>
      )}
    </Panel>
  )
}

function SavedLine({ one }: { one: SavedReport }) {
  const t = useText(savedText)
  const me = useMe()
  const about = [
    one.title,
    one.owner.id === me.id ? one.shared && t.shared : t.of(one.owner.name),
    one.schedules > 0 && t.schedules(one.schedules),
  ]
  return (
    <li className="line saved-line">
      <div className="saved-line-words">
        <Link className="line-link" to="/reports/$key" params={{ key: one.report }} search={searchOf(one)}>
          {one.name}
        </Link>
        <div className="line-second">{about.filter(Boolean).join(' · ')}</div>
      </div>
      <SavedActs saved={one} />
    </li>
  )
}

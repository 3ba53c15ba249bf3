import {
  mdiAccountGroupOutline,
  mdiCheckCircleOutline,
  mdiEmailOutline,
  mdiMessageTextOutline,
  mdiNoteOutline,
  mdiPhoneOutline,
  mdiProgressWrench,
} from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { casesText } from '../../../../features/cases/cases.text.ts'
import type { EntryKind } from '../../../../features/conversations/conversations.contract.ts'
import { conversationsText } from '../../../../features/conversations/conversations.text.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import type { Overview } from '../../../overview/overview.contract.ts'
import { Shortened } from '../../parts/Shortened.tsx'
import { attendText } from './attend.text.ts'
import type { OverviewQuery } from './use-overview.ts'

const icons: Record<EntryKind, string> = {
  call: mdiPhoneOutline,
  email: mdiEmailOutline,
  meeting: mdiAccountGroupOutline,
  portalMessage: mdiMessageTextOutline,
  internalNote: mdiNoteOutline,
  progress: mdiProgressWrench,
  solution: mdiCheckCircleOutline,
}

/** What was said with this customer lately, in any case. */
export function RecentEntries({ overview }: { overview: OverviewQuery }) {
  const t = useText(attendText)
  return (
    <Panel title={t.entries} flush>
      <Faces
        query={overview}
        lines={5}
        isEmpty={({ recentEntries }) => !recentEntries.length}
        empty={<div className="panel-empty">{t.noEntries}</div>}
      >
        {({ recentEntries }) => (
          <Shortened items={recentEntries} first={5}>
            {(entry) => <EntryLine key={entry.id} entry={entry} />}
          </Shortened>
        )}
      </Faces>
    </Panel>
  )
}

function EntryLine({ entry }: { entry: Overview['recentEntries'][number] }) {
  const t = useText(attendText)
  const words = useText(casesText)
  const { kinds } = useText(conversationsText)
  const f = useFormats()
  const now = useNow()
  return (
    <li className="line">
      <div className="line-second">
        <span className="mark line-strong">
          <Icon path={icons[entry.kind]} size={15} />
          {kinds[entry.kind]}
        </span>
        <span>{entry.author}</span>
        {entry.internal && entry.kind !== 'internalNote' && <span>{t.internal}</span>}
        <time className="line-end" dateTime={entry.at} title={f.instant(entry.at)}>
          {f.age(entry.at, now)}
        </time>
      </div>
      <div className="line-text">{entry.excerpt}</div>
      <div className="line-second line-one">
        <Link className="line-link line-quiet" to="/cases/$number" params={{ number: String(entry.case.number) }}>
          {words.number(entry.case.number)} · {entry.case.subject}
        </Link>
      </div>
    </li>
  )
}

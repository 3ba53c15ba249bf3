import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useLive } from '../../../../platform/web/live.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { availabilityText } from '../../availability.text.ts'
import '../time.css'
import { useAvailability, useAvailabilityChanged } from './availability.api.ts'
import { stateIcons, stateOf } from './state.ts'

/** Who is available just now, and who pauses; for supervisors. */
export function PeoplePanel() {
  const t = useText(availabilityText)
  const formats = useFormats()
  const query = useAvailability()
  const changed = useAvailabilityChanged()
  const now = useNow()
  useLive(['availability'], () => void changed())
  const available = query.data?.people.filter(({ present }) => present.kind === 'available').length
  return (
    <Panel title={t.peopleTitle} count={available || undefined} flush>
      <Faces
        query={query}
        isEmpty={({ people }) => !people.length}
        empty={<div className="panel-empty">{t.nobody}</div>}
      >
        {({ people }) => (
          <ul className="availability-people">
            {people.map(({ person, present }) => (
              <li key={person.id} data-state={stateOf(present)}>
                <Icon path={stateIcons[stateOf(present)]} size={16} />
                <span className="availability-name">{person.name}</span>
                <span className="availability-more">
                  <span className={present.reason ? undefined : 'visually-hidden'}>
                    {present.reason?.name ?? t.available},{' '}
                  </span>
                  {formats.ago(present.startedAt, now)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Faces>
    </Panel>
  )
}

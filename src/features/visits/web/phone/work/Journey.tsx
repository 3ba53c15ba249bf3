import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { Button, VisuallyHidden } from '@mantine/core'
import { mdiCheck } from '@mdi/js'
import { clockInChile } from '../../../../../platform/shared/chile/clock.ts'
import { Icon } from '../../../../../platform/web/Icon.tsx'
import { useText } from '../../../../../platform/web/language.ts'
import { withMoment } from '../../../field-draft.rules.ts'
import type { HeldVisit } from '../../../held-pack.rules.ts'
import { phoneText } from '../../../phone.text.ts'
import { type MomentName, moments } from '../../../report.contract.ts'
import type { DraftKeeper } from '../draft/draft-keeper.ts'
import { useKeeping } from '../draft/use-draft-keeper.ts'
import { usePhone } from '../phone.ts'
import { fieldId } from './field-id.ts'
import { MomentEditor } from './MomentEditor.tsx'

type Props = { visit: HeldVisit; keeper: DraftKeeper }

/** What is told to the office at once, not only with the report. */
const NEWS: Partial<Record<MomentName, 'travelling' | 'onSite'>> = {
  travelStartedAt: 'travelling',
  arrivedAt: 'onSite',
}

/** Setting out, arriving, leaving: each is a tap, and the time is that of the tap. */
export function Journey({ visit, keeper }: Props) {
  const t = useText(phoneText).journey
  const { sender } = usePhone()
  const { draft } = useKeeping(keeper)
  const [editing, setEditing] = useState<MomentName>()
  const next = moments.find(
    (name) => !draft.times[name] && !moments.slice(moments.indexOf(name)).some((later) => draft.times[later]),
  )
  const tap = (name: MomentName) => {
    const at = new Date().toISOString()
    const state = NEWS[name]
    const tells = state && visit.state !== 'done' && visit.state !== 'cancelled'
    const made = { id: uuidv7(), visitId: visit.id, visitNumber: visit.number, madeAt: at }
    const news = tells ? [{ ...made, kind: 'progress' as const, body: { state, at } }] : []
    void keeper.change((draft) => withMoment(draft, name, at, false), news).then(sender.wake)
  }
  const close = (name: MomentName) => {
    setEditing(undefined)
    // the keyboard goes on from the moment
    requestAnimationFrame(() => document.getElementById(fieldId(`times.${name}`))?.focus())
  }
  const knownAts = new Set([visit.travelledAt, visit.arrivedAt, visit.departedAt, visit.report?.times.backAt])
  const shown = moments.filter((name) => name !== 'backAt' || draft.times.departedAt)
  return (
    <section className="phone-journey" aria-label={t.title}>
      <div className="phone-journey-acts">
        {shown.map((name) => {
          const at = draft.times[name]
          return at ? (
            <button
              key={name}
              type="button"
              id={fieldId(`times.${name}`)}
              className="phone-moment"
              aria-expanded={editing === name}
              onClick={() => setEditing(editing === name ? undefined : name)}
            >
              <Icon path={mdiCheck} />
              <span>
                <VisuallyHidden>{t.correct} </VisuallyHidden>
                {t.names[name]}
              </span>
              <strong className="figures">{clockInChile(at)}</strong>
              {draft.byHand.includes(name) && !knownAts.has(at) && <small>{t.typed}</small>}
            </button>
          ) : (
            <Button
              key={name}
              id={fieldId(`times.${name}`)}
              className="phone-tap"
              variant={name === next && name !== 'backAt' ? 'filled' : 'default'}
              onClick={() => tap(name)}
            >
              {t[name]}
            </Button>
          )
        })}
      </div>
      {editing && draft.times[editing] && (
        <MomentEditor
          key={editing}
          name={t.names[editing]}
          at={draft.times[editing]}
          onKeep={(at) => {
            void keeper.change((draft) => withMoment(draft, editing, at, true))
            close(editing)
          }}
          onClose={() => close(editing)}
        />
      )}
    </section>
  )
}

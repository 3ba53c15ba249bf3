import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { orderText } from '../../order.text.ts'
import { clockOf } from '../board/spans.ts'
import { ContactSelect } from './ContactSelect.tsx'
import { DayStrips } from './DayStrips.tsx'
import './order.css'
import { PartRows } from './PartRows.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import type { PlanDraft, Wrong } from './plan-draft.ts'
import { TechnicianSelect } from './TechnicianSelect.tsx'
import { useDays } from './use-days.ts'
import { WindowFields } from './WindowFields.tsx'

type Props = {
  customerId: string
  /** The visit that is planned anew is in nobody's way. */
  visitId?: string
  draft: PlanDraft
  change: (part: Partial<PlanDraft>) => void
  /** What is wrong, once sending was tried. */
  wrong?: Wrong
  refused: Record<string, string>
  known: { technicians: { id: string; name: string }[]; contact: { id: string; name: string } | null }
  /** At the side: whether to serve; below the place: what an order has besides. */
  beside?: ReactNode
  more?: ReactNode
}

/** Who goes, when, where and with what. */
export function PlanFields({ customerId, visitId, draft, change, wrong, refused, known, beside, more }: Props) {
  const t = useText(orderText)
  const days = useDays(draft, visitId)
  const nameOf = (id: string) => [...days.technicians, ...known.technicians].find((one) => one.id === id)?.name ?? '…'
  const say = (isWrong: boolean | undefined, text: string) => (isWrong ? text : undefined)
  const ofParts = Object.entries(refused).find(([field]) => field.startsWith('parts'))?.[1]
  return (
    <div className="plan">
      <fieldset className="plan-when">
        <legend>{t.whenWho}</legend>
        <TechnicianSelect
          value={draft.technicianIds}
          onChange={(technicianIds) => change({ technicianIds })}
          days={days}
          known={known.technicians}
          error={refused.technicianIds}
        />
        <WindowFields
          draft={draft}
          change={change}
          days={days}
          errors={{
            day: say(wrong?.day, t.needs.day),
            time: say(wrong?.time, t.needs.hour) ?? refused.startsAt,
            minutes: say(wrong?.minutes, t.needs.duration) ?? refused.endsAt,
          }}
        />
      </fieldset>
      <div className="plan-beside">
        {beside}
        <DayStrips
          draft={draft}
          days={days}
          nameOf={nameOf}
          onPick={(minute) => change({ day: days.day, time: clockOf(days.day, minute).slice(11) })}
        />
      </div>
      <fieldset className="plan-where">
        <legend>{t.whereWhat}</legend>
        <ContactSelect
          customerId={customerId}
          value={draft.contactId}
          known={known.contact}
          onChange={(contactId) => change({ contactId })}
          error={refused.contactId}
        />
        <PlaceFields customerId={customerId} draft={draft} change={change} errors={refused} />
        {more}
        <Textarea
          label={t.instructions}
          placeholder={t.instructionsHelp}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={5000}
          value={draft.instructions}
          onChange={(event) => change({ instructions: event.currentTarget.value })}
          error={refused.instructions}
        />
        <PartRows
          label={t.parts}
          parts={draft.parts}
          onChange={(parts) => change({ parts })}
          wrong={wrong?.parts ?? {}}
          error={ofParts}
        />
      </fieldset>
    </div>
  )
}

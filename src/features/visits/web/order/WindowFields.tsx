import { Button, Group, TextInput } from '@mantine/core'
import { use } from 'react'
import { parseMinutes, showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { MinutesField } from '../../../../platform/web/MinutesField.tsx'
import { useNow } from '../../../../platform/web/now.ts'
import { toWallClock } from '../../../../platform/web/zone.ts'
import { useDayName } from '../../../time-entries/web/day-name.ts'
import { orderText } from '../../order.text.ts'
import { clockOf, firstFree } from '../board/spans.ts'
import { type PlanDraft, windowOf } from './plan-draft.ts'
import { nearness, quickWindows } from './quick-windows.ts'
import type { useDays } from './use-days.ts'

type Props = {
  draft: PlanDraft
  change: (part: Partial<PlanDraft>) => void
  days: ReturnType<typeof useDays>
  errors: { day?: string; time?: string; minutes?: string }
}

const LENGTHS = [30, 60, 120, 240]
const USUAL_BEGIN = 9 * 60

/** When somebody goes: the first time that is free, quick choices, any other typed; or not known yet. */
export function WindowFields({ draft, change, days, errors }: Props) {
  const t = useText(orderText)
  const language = use(LanguageContext)
  const dayName = useDayName()
  const now = useNow()
  const { day, time, minutes } = draft
  const planned = windowOf(draft)
  const present = toWallClock(new Date(now).toISOString())
  const free = useFirstFree(draft, days, present)
  const says = {
    today: (_: string, hour: string) => t.todayAt(hour),
    tomorrow: (_: string, hour: string) => t.tomorrowAt(hour),
    day: (on: string, hour: string) => t.dayAt(dayName(on).toLowerCase(), hour),
  }
  const quick = quickWindows(now).map(({ key, day: on, time: at }) => ({ day: on, time: at, label: says[key](on, at) }))
  if (free) quick.unshift({ ...free, label: t.firstFree(says[nearness(free.day, now)](free.day, free.time)) })
  const isPast = planned && Date.parse(planned.startsAt) < now
  return (
    <div>
      <Group gap={4} mb={8} role="group" aria-label={t.quick}>
        {quick.map((one) => {
          const chosen = one.day === day && one.time === time
          return (
            <Chip key={one.label} chosen={chosen} onClick={() => change({ day: one.day, time: one.time })}>
              {one.label}
            </Chip>
          )
        })}
        {(day || time) && (
          <Chip chosen={false} onClick={() => change({ day: '', time: '' })}>
            {t.noWindow}
          </Chip>
        )}
      </Group>
      <div className="plan-window">
        <TextInput
          type="date"
          label={t.day}
          value={day}
          description={day ? dayName(day, 'long') : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(event) => change({ day: event.currentTarget.value })}
          error={errors.day}
        />
        <TextInput
          type="time"
          label={t.hour}
          value={time}
          description={isPast ? t.isPast : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(event) => change({ time: event.currentTarget.value })}
          error={errors.time}
        />
        <MinutesField
          label={t.duration}
          value={minutes}
          description={planned ? t.until(toWallClock(planned.endsAt).slice(11)) : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(typed) => change({ minutes: typed })}
          error={errors.minutes}
        />
      </div>
      <Group gap={4} mt={4} role="group" aria-label={t.durations}>
        {LENGTHS.map((length) => (
          <Chip
            key={length}
            chosen={parseMinutes(minutes) === length}
            onClick={() => change({ minutes: showMinutes(length, language) })}
          >
            {showMinutes(length, language)}
          </Chip>
        ))}
      </Group>
    </div>
  )
}

type ChipProps = { chosen: boolean; onClick: () => void; children: string }

const Chip = ({ chosen, onClick, children }: ChipProps) => (
  <Button size="compact-xs" variant={chosen ? 'light' : 'default'} aria-pressed={chosen} onClick={onClick}>
    {children}
  </Button>
)

/** When everybody who is chosen has the time, on the day that is looked at. */
function useFirstFree(draft: PlanDraft, { day, busyOn, board }: Props['days'], present: string) {
  const minutes = parseMinutes(draft.minutes)
  if (!minutes || !draft.technicianIds.length || !board.data || board.isPlaceholderData) return undefined
  if (day < present.slice(0, 10)) return undefined
  const isToday = day === present.slice(0, 10)
  const gone = Number(present.slice(11, 13)) * 60 + Number(present.slice(14, 16))
  const spans = draft.technicianIds.flatMap((id) => busyOn(id).map(({ span }) => span))
  const at = firstFree(spans, minutes, Math.max(USUAL_BEGIN, isToday ? gone + 1 : 0))
  return at === undefined ? undefined : { day, time: clockOf(day, at).slice(11) }
}

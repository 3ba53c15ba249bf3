import { Alert, Stack, Text } from '@mantine/core'
import { mdiAlertOutline } from '@mdi/js'
import { Refused } from '../../../../platform/web/faces.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useDayName } from '../../../time-entries/web/day-name.ts'
import { orderText } from '../../order.text.ts'
import { visitsText } from '../../visits.text.ts'
import { spanOn } from '../board/spans.ts'
import { useWindow } from '../parts/window.ts'
import { DayStrip } from './DayStrip.tsx'
import { type PlanDraft, windowOf } from './plan-draft.ts'
import type { useDays } from './use-days.ts'

type Props = {
  draft: PlanDraft
  days: ReturnType<typeof useDays>
  nameOf: (id: string) => string
  onPick: (minute: number) => void
}

/** The day of everybody who is chosen, and what stands in the way. */
export function DayStrips({ draft, days, nameOf, onPick }: Props) {
  const t = useText(orderText)
  const words = useText(visitsText)
  const dayName = useDayName()
  const window = useWindow()
  const planned = windowOf(draft)
  const { day, board, clashes, dayOff } = days
  if (board.error && !board.data) return <Refused error={board.error} again={board.refetch} />
  return (
    <Stack gap={6}>
      {draft.technicianIds.length > 0 && (
        <Text size="xs" c="dimmed">
          {dayName(day, 'long')}
        </Text>
      )}
      {draft.technicianIds.map((id) => (
        <DayStrip
          key={id}
          name={nameOf(id)}
          busy={days.busyOn(id)}
          chosen={planned && spanOn(day, planned)}
          clashes={clashes.some(({ personId }) => personId === id)}
          onPick={onPick}
        />
      ))}
      <div role="status">
        {clashes.length > 0 && (
          <Alert color="orange" py={6} icon={<Icon path={mdiAlertOutline} />}>
            {clashes.map(({ personId, other }) => (
              <Text key={`${personId} ${other.id}`} size="sm">
                {words.conflict(nameOf(personId), other.number, window(other.startsAt!, other.endsAt!))}
              </Text>
            ))}
          </Alert>
        )}
        {dayOff && draft.day && (
          <Text size="sm" className="plan-warning">
            <Icon path={mdiAlertOutline} size={16} /> {t.isDayOff(dayOff.name)}
          </Text>
        )}
      </div>
    </Stack>
  )
}

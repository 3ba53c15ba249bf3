import { Stack, Switch } from '@mantine/core'
import { useText, useWhy } from '../../../../platform/web/language.ts'
import type { Calendar } from '../../calendars.contract.ts'
import { whyNotStand } from '../../calendars.rules.ts'
import { calendarsRefusals, calendarsText } from '../../calendars.text.ts'
import type { CalendarDraft } from './calendar-draft.ts'

type Props = {
  /** As it is saved; none when it is new. */
  before: Calendar | undefined
  typed: CalendarDraft
  onChange: (part: Partial<CalendarDraft>) => void
}

/** Holidays, active, default; what cannot be is disabled, with the reason the server would give. */
export function StandingFields({ before, typed, onChange }: Props) {
  const t = useText(calendarsText)
  const why = useWhy(calendarsRefusals)
  const notInactive = why(whyNotStand(before, { active: false, isDefault: typed.isDefault }))
  const notDefault = why(whyNotStand(before, { active: typed.active, isDefault: true }))
  return (
    <Stack gap="sm">
      <Switch
        label={t.fields.keepsHolidays}
        description={t.fields.keepsHolidaysHelp}
        checked={typed.keepsHolidays}
        onChange={(event) => onChange({ keepsHolidays: event.currentTarget.checked })}
      />
      <Switch
        label={t.fields.isDefault}
        description={typed.active ? t.fields.isDefaultHelp : notDefault}
        disabled={before?.isDefault || (notDefault !== undefined && !typed.isDefault)}
        checked={typed.isDefault}
        onChange={(event) => onChange({ isDefault: event.currentTarget.checked })}
      />
      <Switch
        label={t.fields.active}
        description={before?.isDefault ? notInactive : t.fields.activeHelp}
        disabled={notInactive !== undefined && typed.active}
        checked={typed.active}
        onChange={(event) => onChange({ active: event.currentTarget.checked })}
      />
    </Stack>
  )
}

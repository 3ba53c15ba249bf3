import { Select, Stack, Text } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import type { Calendar } from '../../../calendars/calendars.contract.ts'
import type { Priority } from '../../../settings/settings.contract.ts'
import { typesText } from '../../types.text.ts'
import { LevelsTable } from './LevelsTable.tsx'
import type { PartProps, TypeDraft } from './type-draft.ts'

type Props = PartProps & { before: TypeDraft; calendars: Calendar[]; priorities: Priority[] }

const ALWAYS = 'always'

/** When a kind is attended, and by when an answer and a solution are promised. */
export function AttentionPart({ draft, errors, onChange, before, calendars, priorities }: Props) {
  const t = useText(typesText)
  const offered = calendars.filter(({ id, active }) => active || id === before.calendarId)
  return (
    <Panel title={t.sections.attention}>
      <Stack gap="sm" className="type-part">
        <Select
          label={t.calendar}
          description={t.calendarHelp}
          allowDeselect={false}
          data={[
            { value: ALWAYS, label: t.aroundTheClock },
            ...offered.map(({ id, name, active }) => ({
              value: id,
              label: active ? name : `${name} (${t.inactive.toLowerCase()})`,
            })),
          ]}
          value={draft.calendarId ?? ALWAYS}
          error={errors['terms.calendarId']}
          onChange={(value) => onChange({ calendarId: value === ALWAYS ? null : value })}
        />
        <Text size="sm" c="dimmed">
          {t.levels.explain}
        </Text>
        <LevelsTable
          priorities={priorities}
          levels={draft.levels}
          field="serviceLevels"
          errors={errors}
          onChange={(levels) => onChange({ levels })}
        />
      </Stack>
    </Panel>
  )
}

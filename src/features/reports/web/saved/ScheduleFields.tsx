import {
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  NumberInput,
  SegmentedControl,
  Text,
  TextInput,
} from '@mantine/core'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { formats, type Format } from '../../saved.contract.ts'
import { savedText } from '../../saved.text.ts'
import type { When } from '../../schedules.contract.ts'
import { nextTimes } from '../../schedules.rules.ts'
import type { ScheduleDraft } from './schedule-draft.ts'

const NEXT = 3

type Person = { id: string; name: string }
type Props = {
  draft: ScheduleDraft
  when: When | undefined
  readers: Person[]
  /** Those it is given to already, whatever they may read now. */
  known: Person[]
  errors: Record<string, string | undefined>
  onChange: (part: Partial<ScheduleDraft>) => void
}

export function ScheduleFields({ draft, when, readers, known, errors, onChange }: Props) {
  const words = useText(savedText)
  const t = words.when
  const shown = useFormats()
  const now = useNow()
  const people = new Map([...known, ...readers].map(({ id, name }) => [id, name]))
  return (
    <>
      <div>
        <Text size="sm" fw={500} id="schedule-every" mb={4}>
          {t.every}
        </Text>
        <SegmentedControl
          aria-labelledby="schedule-every"
          value={draft.every}
          onChange={(every) => onChange({ every: every as When['every'] })}
          data={(['day', 'week', 'month'] as const).map((value) => ({ value, label: t[value] }))}
        />
      </div>
      <Group gap="sm" align="flex-start">
        {draft.every === 'week' && (
          <NativeSelect
            label={t.weekday}
            value={draft.weekday}
            onChange={(event) => onChange({ weekday: event.currentTarget.value })}
            data={Object.entries(words.weekdays).map(([value, label]) => ({ value, label }))}
          />
        )}
        {draft.every === 'month' && (
          <NumberInput
            label={t.monthDay}
            description={t.monthDayHelp}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            min={1}
            max={31}
            allowDecimal={false}
            value={draft.monthDay}
            onChange={(monthDay) => onChange({ monthDay })}
            error={errors.monthDay ?? errors['when.monthDay']}
          />
        )}
        <TextInput
          type="time"
          label={t.time}
          description={t.timeHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          value={draft.time}
          onChange={(event) => onChange({ time: event.currentTarget.value })}
          error={errors.time ?? errors['when.atMinute']}
        />
      </Group>
      {when && (
        <Text size="sm" c="dimmed" aria-live="polite">
          {t.nextTimes}:{' '}
          {nextTimes(when, new Date(now), NEXT)
            .map((at) => shown.instant(at.toISOString()))
            .join(' · ')}
        </Text>
      )}
      <Checkbox.Group
        label={t.formats}
        required
        value={draft.formats}
        onChange={(chosen) => onChange({ formats: chosen as Format[] })}
        error={errors.formats}
      >
        <Group gap="md" py={4}>
          {formats.map((format) => (
            <Checkbox key={format} size="xs" value={format} label={words.formats[format]} />
          ))}
        </Group>
      </Checkbox.Group>
      <MultiSelect
        label={t.recipients}
        description={t.recipientsHelp}
        required
        searchable
        selectFirstOptionOnChange
        withScrollArea={false}
        styles={{ options: { maxHeight: 240, overflowY: 'auto' } }}
        nothingFoundMessage={t.nobody}
        data={[...people].map(([value, label]) => ({ value, label }))}
        filter={foldedFilter}
        value={draft.recipientIds}
        onChange={(recipientIds) => onChange({ recipientIds })}
        error={errors.recipientIds}
      />
    </>
  )
}

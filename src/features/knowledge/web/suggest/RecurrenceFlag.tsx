import { Button, Group, Text } from '@mantine/core'
import { mdiRepeat } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { isPending } from '../../../cases/cases.rules.ts'
import { recurrenceText } from '../../../cases/recurrence.text.ts'
import { suggestionsText } from '../../suggestions.text.ts'
import type { RecurringCase } from './suggestions.api.ts'

type Props = { one: RecurringCase; taken: boolean; onTake: () => void; onDismiss: () => void }

/** The problem that is typed was here before, not long ago: taken as earlier event at once, or said to be another one. */
export function RecurrenceFlag({ one, taken, onTake, onDismiss }: Props) {
  const t = useText(recurrenceText)
  const words = useText(suggestionsText)
  const { of, days } = one.recurrence
  return (
    <div role="group" aria-label={t.title} className="recurrence-flag">
      <Icon path={mdiRepeat} size={18} />
      <div className="suggestion-what">
        <Text size="sm" fw={650}>
          {t.title}: {t.of[of]}, {t.ago(days, !isPending(one.state.category))}
        </Text>
        <a className="suggestion-title" href={`/cases/${one.number}`} target="_blank" rel="noopener">
          {words.number(one.number)} {one.subject}
        </a>
      </div>
      <Group gap={6} justify="flex-end">
        <kbd className="line-key" aria-hidden>
          0
        </kbd>
        <Button
          size="compact-xs"
          disabled={taken}
          aria-label={taken ? t.relatedTo(one.number) : t.relateOf(one.number)}
          onClick={onTake}
        >
          {taken ? t.related : t.relate}
        </Button>
        {!taken && (
          <Button size="compact-xs" variant="default" aria-label={t.dismissOf(one.number)} onClick={onDismiss}>
            {t.dismiss}
          </Button>
        )}
      </Group>
    </div>
  )
}

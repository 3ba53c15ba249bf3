import { ActionIcon, Badge, Group, Text } from '@mantine/core'
import { mdiClose } from '@mdi/js'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { calendarsApi, type Holiday } from '../../calendars.contract.ts'
import { calendarsText } from '../../calendars.text.ts'
import { useDayWords } from './day-words.ts'

type Props = { holiday: Holiday; onRemoved: () => void }

/** A day on which nobody attends; the company's own can be taken back. */
export function HolidayRow({ holiday: { on, name, source }, onRemoved }: Props) {
  const t = useText(calendarsText).holidays
  const words = useDayWords()
  const remove = useMutation({
    mutationFn: () => call(calendarsApi.removeDayOff, { params: { on } }),
    onSuccess: () => {
      tellDone(t.removed(words.long(on)))
      onRemoved()
    },
    onError: tellProblem,
  })
  return (
    <li className="holiday">
      <Text span size="sm" c="dimmed" className="holiday-day figures">
        {words.short(on)}
      </Text>
      <Group gap="2px 8px">
        <Text span size="sm">
          {name}
        </Text>
        {source === 'company' && (
          <Badge variant="light" tt="none" fw={500}>
            {t.company}
          </Badge>
        )}
      </Group>
      {source === 'company' && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          aria-label={t.remove(name, words.long(on))}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          <Icon path={mdiClose} size={15} />
        </ActionIcon>
      )}
    </li>
  )
}

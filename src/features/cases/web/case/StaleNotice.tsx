import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { RichBody } from '../../../../platform/web/RichBody.tsx'
import { caseText } from '../../case-screen.text.ts'
import { casesText } from '../../cases.text.ts'
import { differences, type Situation, type SituationField } from './situation.ts'

type Props = {
  before: Situation
  now: Situation
  /** What is being edited here; other changes do no harm. */
  fields: readonly SituationField[]
  onMine: () => void
  onTheirs: () => void
}

/** Somebody was faster: what they changed, and the choice; nothing typed is lost meanwhile. */
export function StaleNotice({ before, now, fields, onMine, onTheirs }: Props) {
  const t = useText(caseText)
  const words = useText(casesText)
  const changes = differences(before, now).filter(({ field }) => fields.includes(field))
  return (
    <Alert color="orange" role="alert">
      <Stack gap="xs">
        <Text size="sm">{changes.length ? t.stale : t.staleNothing}</Text>
        {changes.map(({ field, from, to }) =>
          field === 'descriptionHtml' ? (
            <div key={field}>
              <Text size="sm" fw={600}>
                {words.fields.description}:
              </Text>
              <RichBody html={to} />
            </div>
          ) : (
            <Text key={field} size="sm">
              <b>{words.fields[field]}:</b> {shown(field, from)} → {shown(field, to)}
            </Text>
          ),
        )}
        <Group gap="xs">
          <Button size="xs" onClick={onMine}>
            {t.staleMine}
          </Button>
          <Button size="xs" variant="default" onClick={onTheirs}>
            {t.staleTheirs}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
  function shown(field: SituationField, value: string) {
    return field === 'channel' ? words.channels[value as keyof typeof words.channels] : value
  }
}

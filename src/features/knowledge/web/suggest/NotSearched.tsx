import { Button, Group, Text } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { suggestionsText } from '../../suggestions.text.ts'

type Props = { searching: boolean; again: () => unknown }

/** Nothing could be searched, which is something else than nothing found; what is typed goes on all the same. */
export function NotSearched({ searching, again }: Props) {
  const t = useText(suggestionsText)
  return (
    <Group gap={6}>
      <Text size="sm" c="dimmed">
        {t.failed}
      </Text>
      <Button size="compact-xs" variant="subtle" loading={searching} onClick={() => again()}>
        {t.again}
      </Button>
    </Group>
  )
}

import { Alert, Button, Group, Text } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { writeArticleText } from '../../write-article.text.ts'

/** A version that somebody saved while this one is being written. */
export type Newer = {
  by: string
  /** Shows it; undefined where two texts stand side by side already and a third would push one out. */
  onSee: (() => void) | undefined
  onLater: () => void
}

/** Tells at once what would otherwise come out when saving, and leaves the choice. */
export function NewerNotice({ by, onSee, onLater }: Newer) {
  const t = useText(writeArticleText)
  return (
    <Alert color="orange" variant="light" p="xs">
      <Group gap="xs" justify="space-between">
        <Text size="sm">
          <b>{t.newer.told(by)}</b> {t.newer.help}
        </Text>
        <Group gap="xs">
          {onSee && (
            <Button size="xs" variant="default" onClick={onSee}>
              {t.newer.see}
            </Button>
          )}
          <Button size="xs" variant="subtle" color="gray" onClick={onLater}>
            {t.newer.later}
          </Button>
        </Group>
      </Group>
    </Alert>
  )
}

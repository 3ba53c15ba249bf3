import { Alert, Button, Group, Text } from '@mantine/core'
import { useText } from '../../../platform/web/language.ts'
import { conversationsText } from '../conversations.text.ts'
import type { EntryChecks } from './entry-checks.ts'

/** What stands against sending it, or what should be looked at once more. */
export function EntryWarnings({
  checks: { left, hidden, tried },
  onHide,
}: {
  checks: EntryChecks
  onHide: () => void
}) {
  const t = useText(conversationsText)
  return (
    <>
      {hidden.length > 0 && (
        <Alert color="red" role="alert">
          <Text size="sm">{t.hiddenArticle(hidden.map(({ title }) => `«${title}»`).join(', '))}</Text>
          <Group gap="xs" mt={6}>
            <Text size="sm">{t.hiddenHelp}</Text>
            <Button size="compact-xs" variant="default" onClick={onHide}>
              {t.keepInternal}
            </Button>
          </Group>
        </Alert>
      )}
      {left.length > 0 && (
        <Alert color="orange" py={6} role={tried ? 'alert' : 'status'}>
          <Text size="sm">
            {t.leftToFill(left.join(', '))} {tried && t.leftAgain}
          </Text>
        </Alert>
      )}
    </>
  )
}

import { Center, Loader, Paper, Title } from '@mantine/core'
import { Refused } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { shellText } from './shell.text.ts'

/** Before it is known who is here: a moment of waiting, or that the server does not answer. */
export function Starting({ error, again }: { error: Error | null; again: () => unknown }) {
  const t = useText(shellText)
  return (
    <Center component="main" mih="100dvh" p="md">
      {error ? (
        <Paper withBorder p="lg" maw={420}>
          <Title order={1} mb="sm">
            Atiende
          </Title>
          <Refused error={error} again={again} />
        </Paper>
      ) : (
        <Loader role="status" aria-label={t.loading} />
      )}
    </Center>
  )
}

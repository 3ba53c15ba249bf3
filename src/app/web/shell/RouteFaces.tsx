import { Button, Code, Group, Stack, Text, Title } from '@mantine/core'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { OFFLINE, Problem } from '../../../platform/web/call.ts'
import { useConnection } from '../../../platform/web/connection.ts'
import { Loading } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { shellText } from './shell.text.ts'

/** A screen that broke: what was typed is safe, and there are ways on. One that could not be fetched opens once it can. */
export function RouteFailed({ error, reset }: ErrorComponentProps) {
  const t = useText(shellText)
  const router = useRouter()
  const connection = useConnection()
  const offline = error instanceof Problem && error.status === OFFLINE
  const again = () => {
    reset()
    void router.invalidate()
  }
  const open = useEffectEvent(again)
  const back = offline && connection === 'well'
  useEffect(() => {
    if (back) open()
  }, [back])
  return (
    <Stack className="route-face" role="alert">
      <Title order={1}>{offline ? t.faces.offline : t.faces.failed}</Title>
      <Text>{t.faces.failedHelp}</Text>
      {offline && <Text>{t.faces.offlineHelp}</Text>}
      {!offline && (error instanceof Problem ? <Text>{error.message}</Text> : <Code block>{String(error)}</Code>)}
      <Group>
        <Button onClick={again}>{t.faces.again}</Button>
        <HomeButton />
      </Group>
    </Stack>
  )
}

export function RouteMissing() {
  const t = useText(shellText)
  return (
    <Stack className="route-face">
      <Title order={1}>{t.faces.missing}</Title>
      <Text>{t.faces.missingHelp}</Text>
      <Group>
        <HomeButton />
      </Group>
    </Stack>
  )
}

export const RouteComing = () => <Loading lines={6} />

function HomeButton() {
  const t = useText(shellText)
  return (
    <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
      {t.faces.home}
    </Button>
  )
}

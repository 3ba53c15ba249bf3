import { Button, Group, Stack, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { platformRefusals } from '../../../platform/shared/platform.text.ts'
import { notAllowed } from '../../../platform/shared/refusal.ts'
import { Refused } from '../../../platform/web/faces.tsx'
import { useText, useWhy } from '../../../platform/web/language.ts'
import { authText } from '../auth.text.ts'
import { useMe } from './session.ts'

type Props = {
  title: string
  actions?: ReactNode
  /** What one must be able to do to have it open. */
  needs?: 'administer' | 'supervise'
  children: ReactNode
}

/** A page of those who administer, or supervise; anybody else is told that it is not theirs. */
export function AdminPage({ title, actions, needs = 'administer', children }: Props) {
  const t = useText(authText)
  const why = useWhy(platformRefusals)
  const { abilities } = useMe()
  const [reason] = notAllowed().reasons
  return (
    <Stack maw={960} mx="auto" gap="md">
      <Group justify="space-between" align="center">
        <Title order={1}>{title}</Title>
        {abilities[needs] && actions}
      </Group>
      {abilities[needs] ? (
        children
      ) : (
        <>
          <Refused error={new Error(why(reason))} />
          <Button variant="default" mr="auto" renderRoot={(props) => <Link to="/" {...props} />}>
            {t.toHome}
          </Button>
        </>
      )}
    </Stack>
  )
}

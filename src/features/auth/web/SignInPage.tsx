import { Alert, Button, Center, Paper, PasswordInput, Stack, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '../../../platform/web/call.ts'
import { useText } from '../../../platform/web/language.ts'
import { authText } from '../auth.text.ts'
import { signIn } from './sign-in.ts'

export function SignInPage() {
  const t = useText(authText)
  const queries = useQueryClient()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const enter = useMutation<void, Problem>({
    mutationFn: () => signIn(email, password),
    onSuccess: () => queries.invalidateQueries(),
  })
  return (
    <Center mih="100dvh" p="md" component="main">
      <Paper withBorder shadow="sm" p="xl" w="100%" maw={380}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            enter.mutate()
          }}
        >
          <Stack>
            <Title order={1} size="h2">
              Atiende
            </Title>
            <TextInput
              label={t.email}
              type="email"
              autoComplete="username"
              required
              autoFocus
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <PasswordInput
              label={t.password}
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            {enter.error && (
              <Alert color="red" role="alert">
                {t[enter.error.code as 'wrong']}
              </Alert>
            )}
            <Button type="submit" loading={enter.isPending}>
              {t.signIn}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Center>
  )
}

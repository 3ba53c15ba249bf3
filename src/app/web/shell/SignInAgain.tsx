import { Alert, Anchor, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { authText } from '../../../features/auth/auth.text.ts'
import type { useMe } from '../../../features/auth/web/session.ts'
import { signIn, signOut } from '../../../features/auth/web/sign-in.ts'
import { useText } from '../../../platform/web/language.ts'
import { PasswordField } from '../../../platform/web/PasswordField.tsx'
import { shellText } from './shell.text.ts'

const noClose = () => undefined

/** The session ended while somebody was working: only the password is asked, and the work goes on where it was. */
export function SignInAgain({ me }: { me: ReturnType<typeof useMe> }) {
  const t = useText(shellText)
  const auth = useText(authText)
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  const enter = useMutation({
    mutationFn: () => signIn(me.email, password),
    onSuccess: () => queries.invalidateQueries(),
  })
  return (
    <Modal opened onClose={noClose} withCloseButton={false} title={t.ended.title} zIndex={1000}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          enter.mutate()
        }}
      >
        <Stack>
          <Text size="sm">{t.ended.explain}</Text>
          <TextInput label={auth.email} value={me.email} readOnly autoComplete="username" />
          <PasswordField
            label={auth.password}
            autoComplete="current-password"
            required
            data-autofocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {enter.error && (
            <Alert color="red" role="alert">
              {enter.error.message}
            </Alert>
          )}
          <Group justify="space-between">
            <Anchor component="button" type="button" size="sm" onClick={() => void signOut()}>
              {t.ended.another}
            </Anchor>
            <Button type="submit" loading={enter.isPending}>
              {auth.signIn}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

import { Alert, Button, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { PasswordField } from '../../../../platform/web/PasswordField.tsx'
import { authText } from '../../auth.text.ts'
import { strangersText } from '../../strangers.text.ts'
import { lastEmail, signIn } from '../sign-in.ts'
import { StrangerPage } from './StrangerPage.tsx'

export function SignInPage() {
  const t = useText(authText)
  const words = useText(strangersText)
  const queries = useQueryClient()
  const passwordInput = useRef<HTMLInputElement>(null)
  const [email, setEmail] = useState(lastEmail)
  const [password, setPassword] = useState('')
  const [known] = useState(() => lastEmail() !== '')
  const enter = useMutation({
    mutationFn: () => signIn(email, password),
    onSuccess: () => queries.invalidateQueries(),
    onError: () => passwordInput.current?.select(),
  })
  return (
    <StrangerPage title={words.signInTitle} width={400}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          enter.mutate()
        }}
      >
        <Stack>
          <TextInput
            label={t.email}
            type="email"
            autoComplete="username"
            required
            autoFocus={!known}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordField
            ref={passwordInput}
            label={t.password}
            autoComplete="current-password"
            required
            autoFocus={known}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {enter.error && (
            <Alert color="red" role="alert">
              {enter.error.message}
            </Alert>
          )}
          <Button type="submit" loading={enter.isPending}>
            {t.signIn}
          </Button>
        </Stack>
      </form>
    </StrangerPage>
  )
}

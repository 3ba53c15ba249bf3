import { Alert, Button, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { PasswordField } from '../../../../platform/web/PasswordField.tsx'
import { authText } from '../../../auth/auth.text.ts'
import { signIn } from '../../../auth/web/sign-in.ts'
import { phoneText } from '../../phone.text.ts'
import { usePhone } from './phone.ts'

/** The session ended while somebody was working: only the password is asked, and the work goes on where it was. */
export function SignInAgain({ onClose }: { onClose: () => void }) {
  const t = useText(phoneText).session
  const auth = useText(authText)
  const { who } = usePhone()
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  const enter = useMutation({
    mutationFn: () => signIn(who.email, password),
    onSuccess: () => {
      onClose()
      return queries.invalidateQueries({ queryKey: ['me'] })
    },
  })
  return (
    <Dialog title={t.signIn} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          enter.mutate()
        }}
      >
        <Stack>
          <TextInput label={auth.email} value={who.email} readOnly autoComplete="username" />
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
          <Button type="submit" size="md" loading={enter.isPending}>
            {auth.signIn}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}

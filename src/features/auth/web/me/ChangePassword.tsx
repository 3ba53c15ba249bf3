import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { PasswordField } from '../../../../platform/web/PasswordField.tsx'
import { authApi } from '../../auth.contract.ts'
import { meText } from '../../me.text.ts'
import { NewPassword } from '../NewPassword.tsx'
import { useMe } from '../session.ts'

export function ChangePassword() {
  const t = useText(meText)
  const me = useMe()
  const [currentPassword, setCurrentPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const change = useMutation({
    mutationFn: () => call(authApi.changePassword, { body: { currentPassword, newPassword } }),
    onSuccess: () => {
      setCurrentPassword('')
      setNewPassword('')
      tellDone(t.changed)
    },
  })
  const errors = change.error instanceof Problem ? change.error.fields : {}
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate()
      }}
    >
      <Stack gap="sm">
        {/* for the browser's own store of passwords */}
        <input type="hidden" name="username" autoComplete="username" value={me.email} readOnly />
        <PasswordField
          label={t.currentPassword}
          required
          autoComplete="current-password"
          value={currentPassword}
          error={errors.currentPassword}
          onChange={(event) => setCurrentPassword(event.currentTarget.value)}
        />
        <NewPassword
          label={t.newPassword}
          person={me}
          value={newPassword}
          error={errors.newPassword}
          onChange={setNewPassword}
        />
        <FormProblem error={change.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={change.isPending}>
            {t.change}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

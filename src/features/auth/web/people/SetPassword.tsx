import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { peopleApi, type Person } from '../../people.contract.ts'
import { peopleText } from '../../people.text.ts'
import { NewPassword } from '../NewPassword.tsx'

export function SetPassword({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useText(peopleText)
  const [password, setPassword] = useState('')
  const set = useMutation({
    mutationFn: () => call(peopleApi.setPassword, { params: { id: person.id }, body: { password } }),
    onSuccess: () => {
      tellDone(t.passwordSet(person.name))
      onClose()
    },
  })
  const form = useFocusWrong(set.error)
  return (
    <Dialog onClose={onClose} title={t.setPasswordTitle(person.name)}>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          set.mutate()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {t.setPasswordHelp} {t.passwordHelp}
          </Text>
          <NewPassword
            label={t.newPassword}
            person={person}
            value={password}
            error={set.error instanceof Problem ? set.error.fields.password : undefined}
            proposes
            onChange={setPassword}
          />
          <FormProblem error={set.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.cancel}
            </Button>
            <Button type="submit" loading={set.isPending}>
              {t.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Language } from '../../../../platform/shared/words.ts'
import { call, Problem } from '../../../../platform/web/call.ts'
import { useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { peopleApi } from '../../people.contract.ts'
import { peopleText } from '../../people.text.ts'
import { LanguageChoice } from '../Choice.tsx'
import { NewPassword } from '../NewPassword.tsx'
import { useMe } from '../session.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import type { CustomerFieldType } from './customer-field.ts'
import { usePeopleChanged } from './people.api.ts'
import { PersonFields, type PersonForm, sentForm } from './PersonFields.tsx'

type Props = { CustomerField: CustomerFieldType; onClose: () => void }

export function AddPerson({ CustomerField, onClose }: Props) {
  const t = useText(peopleText)
  const me = useMe()
  const changed = usePeopleChanged()
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const [form, setForm] = useState<PersonForm>({ name: '', email: '', role: 'agent', customer: null })
  const [language, setLanguage] = useState<Language>(me.language)
  const [password, setPassword] = useState('')
  const add = useMutation({
    mutationFn: () => call(peopleApi.create, { body: { ...sentForm(form), language, password } }, { idempotencyKey }),
    onSuccess: (person) => {
      tellDone(t.added(person.name))
      onClose()
      return changed()
    },
  })
  const formElement = useFocusWrong(add.error)
  const errors = add.error instanceof Problem ? add.error.fields : {}
  return (
    <Dialog onClose={onClose} title={t.addTitle}>
      <form
        ref={formElement}
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate()
        }}
      >
        <Stack gap="sm">
          <PersonFields form={form} errors={errors} CustomerField={CustomerField} onChange={setForm} />
          <LanguageChoice label={t.language} value={language} onChange={setLanguage} />
          <NewPassword
            label={t.password}
            person={form}
            value={password}
            error={errors.password}
            proposes
            onChange={setPassword}
          />
          <Text size="xs" c="dimmed">
            {t.passwordHelp}
          </Text>
          <FormProblem error={add.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.cancel}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t.add}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

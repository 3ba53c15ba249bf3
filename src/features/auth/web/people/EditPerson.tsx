import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { useText } from '../../../../platform/web/language.ts'
import { changedFields, useStaleSave } from '../../../../platform/web/stale.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { peopleApi, type Person } from '../../people.contract.ts'
import { peopleText, rolesText } from '../../people.text.ts'
import type { CustomerFieldType } from './customer-field.ts'
import { usePeopleChanged } from './people.api.ts'
import { PersonFields, type PersonForm, sentForm } from './PersonFields.tsx'

type Props = { person: Person; CustomerField: CustomerFieldType; onClose: () => void }

export function EditPerson({ person, CustomerField, onClose }: Props) {
  const t = useText(peopleText)
  const changed = usePeopleChanged()
  const differences = useDifferences()
  const [form, setForm] = useState<PersonForm>(person)
  const { save, saving, problem, current } = useStaleSave({
    read: person,
    send: (body: Partial<ReturnType<typeof sentForm>>, version) =>
      call(peopleApi.save, { params: { id: person.id }, body: { ...body, version } }),
    onSaved: () => {
      onClose()
      void changed()
    },
  })
  const formElement = useFocusWrong(problem)
  const submit = () => save(changedFields(sentForm(person), sentForm(form)))
  return (
    <Dialog onClose={onClose} title={t.editTitle(person.name)}>
      <form
        ref={formElement}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="sm">
          <PersonFields
            form={form}
            errors={problem?.fields ?? {}}
            roleFixed={person.abilities.changeRole ? undefined : t.lastAdmin}
            roleHelp={form.role === person.role ? undefined : t.signsOut}
            CustomerField={CustomerField}
            onChange={setForm}
          />
          <FormProblem error={problem} />
          {current ? (
            <StaleNotice
              changes={differences(person, current)}
              onMine={submit}
              onTheirs={() => {
                onClose()
                void changed()
              }}
            />
          ) : (
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t.cancel}
              </Button>
              <Button type="submit" loading={saving}>
                {t.save}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}

/** What another administrator changed meanwhile, in words. */
function useDifferences() {
  const t = useText(peopleText)
  const roles = useText(rolesText)
  const shown = (person: Person) => [
    { label: t.name, text: person.name },
    { label: t.email, text: person.email },
    { label: t.role, text: roles.names[person.role] },
    { label: t.customer, text: person.customer?.name ?? t.none },
    { label: t.status, text: person.active ? t.active : t.inactive },
  ]
  return (before: Person, now: Person) => {
    const after = shown(now)
    return shown(before)
      .map(({ label, text }, place) => ({ label, from: text, to: after[place]!.text }))
      .filter(({ from, to }) => from !== to)
  }
}

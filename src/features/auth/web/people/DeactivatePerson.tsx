import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { peopleApi, type Person } from '../../people.contract.ts'
import { peopleText } from '../../people.text.ts'
import { useMe } from '../session.ts'
import { usePeopleChanged } from './people.api.ts'

export function DeactivatePerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useText(peopleText)
  const me = useMe()
  const changed = usePeopleChanged()
  const deactivate = useMutation({
    mutationFn: () =>
      call(peopleApi.save, { params: { id: person.id }, body: { active: false, version: person.version } }),
    onSuccess: () => {
      tellDone(t.deactivated(person.name))
      onClose()
    },
    onSettled: changed,
  })
  return (
    <Dialog onClose={onClose} title={t.deactivateTitle(person.name)}>
      <Stack gap="sm">
        <Text size="sm">{t.deactivateHelp}</Text>
        {person.id === me.id && (
          <Text size="sm" fw={600}>
            {t.deactivateSelf}
          </Text>
        )}
        <FormProblem error={deactivate.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t.cancel}
          </Button>
          <Button color="red" loading={deactivate.isPending} onClick={() => deactivate.mutate()}>
            {t.deactivate}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

import { Button, Divider, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { FormProblem } from '../../../platform/web/FormProblem.tsx'
import { useText } from '../../../platform/web/language.ts'
import { type Customer, customersApi } from '../customers.contract.ts'
import { customersText } from '../customers.text.ts'

/** Stops or resumes attending a customer; nothing is deleted. */
export function ActiveSwitch({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const t = useText(customersText)
  const queries = useQueryClient()
  const turn = useMutation({
    mutationFn: () =>
      call(customersApi.save, {
        params: { id: customer.id },
        body: { active: !customer.active, version: customer.version },
      }),
    onSuccess: onDone,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['customer', customer.id] }),
        queries.invalidateQueries({ queryKey: ['customers'] }),
      ]),
  })
  return (
    <>
      <Divider my="md" />
      <FormProblem error={turn.error} />
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {customer.active ? t.deactivateHelp : t.activateHelp}
        </Text>
        <Button variant="default" size="xs" loading={turn.isPending} onClick={() => turn.mutate()}>
          {customer.active ? t.deactivate : t.activate}
        </Button>
      </Group>
    </>
  )
}

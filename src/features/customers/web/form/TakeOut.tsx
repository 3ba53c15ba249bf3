import { Button, Divider, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { customersText } from '../../customers.text.ts'

type Props = { active: boolean; turn: (active: boolean) => Promise<unknown>; onDone: () => void }

/** A person who left, a product no longer there: out of use, its history stays. */
export function TakeOut({ active, turn, onDone }: Props) {
  const t = useText(customersText)
  const turning = useMutation({ mutationFn: () => turn(!active), onSuccess: onDone })
  return (
    <>
      <Divider my="sm" />
      <FormProblem error={turning.error} />
      <Group>
        <Button size="xs" variant="default" loading={turning.isPending} onClick={() => turning.mutate()}>
          {active ? t.takeOut : t.bringBack}
        </Button>
      </Group>
    </>
  )
}

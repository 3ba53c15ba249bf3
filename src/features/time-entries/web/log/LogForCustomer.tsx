import { Stack, Text } from '@mantine/core'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { logTimeText } from '../../log-time.text.ts'
import type { TimeFor } from '../time-for.ts'
import { useCoveragesInForce } from '../time.api.ts'
import { LogTimeForm } from './LogTimeForm.tsx'
import type { FormOptions } from './use-time-form.ts'

type Props = Pick<FormOptions, 'send' | 'onDone'> & {
  of: Extract<TimeFor, { customer: object; case?: undefined }>
  onCancel: () => void
}

/** Logs time of a customer without a case, on one of its contracts: the one that was pointed at, else the first. */
export function LogForCustomer({ of, ...form }: Props) {
  const t = useText(logTimeText)
  const found = useCoveragesInForce(of.customer.id)
  const [first] = (found.data ?? []).map(({ id, number, type }) => ({ id, number, name: type.name }))
  const coverage = of.coverage ?? first
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {of.customer.name}
      </Text>
      {coverage ? (
        <LogTimeForm of={{ customer: of.customer, coverage }} {...form} />
      ) : (
        <Faces query={found} isEmpty={() => true} empty={t.noCoverages}>
          {() => null}
        </Faces>
      )}
    </Stack>
  )
}

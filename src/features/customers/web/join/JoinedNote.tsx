import { Text } from '@mantine/core'
import { dayIn, useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import type { Customer } from '../../customers.contract.ts'
import { joinText } from '../../join.text.ts'

const MOST = 3

/** Which other records the customer had, who joined them and when: their names may be what somebody remembers. */
export function JoinedNote({ joined }: Pick<Customer, 'joined'>) {
  const t = useText(joinText)
  const f = useFormats()
  if (!joined.length) return null
  return (
    <Text size="xs" c="dimmed" mt={2} component="div">
      {joined.slice(0, MOST).map(({ id, name, at, by }) => (
        <div key={id}>{t.joined(name, f.day(dayIn(new Date(at))), by)}</div>
      ))}
      {joined.length > MOST && t.andMore(joined.length - MOST)}
    </Text>
  )
}

import { Anchor, Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { coverageListText } from '../../coverage-list.text.ts'
import type { CoverageItem } from '../../coverages.contract.ts'
import { daysLight, hoursLight } from '../../lights.rules.ts'
import { standingText } from '../../standing.text.ts'
import type { Acting } from './CoverageList.tsx'

type Props = { one: CoverageItem; onAct: (acting: Acting) => void }

/** What a coverage needs that ends soon or has few hours left; who renewed one that has been. */
export function RowActs({ one, onAct }: Props) {
  const t = useText(coverageListText)
  const words = useText(standingText)
  const { abilities } = useMe()
  const { number, status, renewedBy } = one
  if (!abilities.supervise) return renewedBy ? <RenewedBy number={renewedBy.number} /> : null
  const name = `${words.number(number)}, ${one.customer.name}`
  // few warranties are ever renewed: their own screen offers it
  const ends = one.kind === 'contract' && status !== 'future' && daysLight(one) !== 'green'
  const lacks = status === 'active' && needsHours(one)
  return (
    <Group gap={4} className="above row-acts">
      {ends && !renewedBy && (
        <Button
          size="compact-xs"
          variant="light"
          aria-label={t.renewOf(name)}
          onClick={() => onAct({ number, act: 'renew' })}
        >
          {t.renew}
        </Button>
      )}
      {lacks && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t.addHoursOf(name)}
          onClick={() => onAct({ number, act: 'addHours' })}
        >
          {t.addHours}
        </Button>
      )}
      {renewedBy && <RenewedBy number={renewedBy.number} />}
    </Group>
  )
}

const needsHours = ({ remainingMinutes, currentMinutes }: CoverageItem) =>
  remainingMinutes !== null &&
  hoursLight({ unlimited: false, remainingMinutes, currentMinutes: currentMinutes ?? 0 }) !== 'green'

function RenewedBy({ number }: { number: number }) {
  const t = useText(coverageListText)
  return (
    <Anchor
      size="xs"
      className="above"
      renderRoot={(props) => <Link to="/coverages/$number" params={{ number: String(number) }} {...props} />}
    >
      {t.renewedBy(number)}
    </Anchor>
  )
}

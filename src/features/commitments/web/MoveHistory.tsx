import { UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { mdiChevronDown, mdiChevronRight } from '@mdi/js'
import { useFormats } from '../../../platform/web/format.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import type { Commitment } from '../commitments.contract.ts'
import { slippedDays } from '../commitments.rules.ts'
import { commitmentsText } from '../commitments.text.ts'

/** How often and how far the due date was moved; every move with its reason when asked. */
export function MoveHistory({ one }: { one: Pick<Commitment, 'moves' | 'firstDueAt' | 'dueAt'> }) {
  const t = useText(commitmentsText)
  const formats = useFormats()
  const [open, { toggle }] = useDisclosure()
  if (!one.moves.length) return null
  const days = slippedDays({ firstDueAt: new Date(one.firstDueAt), dueAt: new Date(one.dueAt) })
  return (
    <>
      <UnstyledButton className="commitment-moves no-print" aria-expanded={open} onClick={toggle}>
        <Icon path={open ? mdiChevronDown : mdiChevronRight} size={14} />
        {t.moves(one.moves.length, days)}
      </UnstyledButton>
      {open && (
        <ol className="commitment-move-list">
          {one.moves.map((move) => (
            <li key={move.id}>
              {t.moved(formats.instant(move.oldDueAt), formats.instant(move.newDueAt))}
              {': '}
              {move.reason}
              <small>
                {t.movedBy(move.movedBy, formats.instant(move.movedAt))} · {move.customerTold ? t.told : t.notTold}
              </small>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

import { Button, Group, Menu } from '@mantine/core'
import { mdiDotsHorizontal } from '@mdi/js'
import { useRef, useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import type { Commitment, CommitmentItem } from '../commitments.contract.ts'
import { commitmentsText } from '../commitments.text.ts'
import { CancelCommitment } from './CancelCommitment.tsx'
import { CommitmentFacts } from './CommitmentFacts.tsx'
import './commitments.css'
import { MeetCommitment } from './MeetCommitment.tsx'
import { MoveCommitment } from './MoveCommitment.tsx'
import { ReassignCommitment } from './ReassignCommitment.tsx'

const forms = {
  meet: MeetCommitment,
  move: MoveCommitment,
  cancel: CancelCommitment,
  reassign: ReassignCommitment,
}
type Act = keyof typeof forms

type Props = {
  one: CommitmentItem & { moves?: Commitment['moves'] }
  /** Says the case too, or the case and the customer, where the place does not. */
  where?: 'case' | 'customer'
}

/** One commitment and what can be done to it, in place. */
export function CommitmentRow({ one, where }: Props) {
  const t = useText(commitmentsText)
  const [act, setAct] = useState<Act>()
  const row = useRef<HTMLLIElement>(null)
  const acts = useRef<HTMLDivElement>(null)
  const { abilities } = one
  const toggle = (next: Act) => setAct(act === next ? undefined : next)
  const close = () => {
    setAct(undefined)
    acts.current?.querySelector('button')?.focus()
  }
  // what was done may leave nothing else to do, and its buttons go
  const done = () => {
    setAct(undefined)
    row.current?.focus()
  }
  const Form = act && forms[act]
  return (
    <li ref={row} tabIndex={-1} className="commitment" data-where={where}>
      <CommitmentFacts one={one} where={where} />
      {(abilities.meet || abilities.move) && (
        <Group ref={acts} gap={4} className="commitment-acts no-print">
          <Button
            size="compact-xs"
            variant="light"
            aria-expanded={act === 'meet'}
            aria-label={t.meetOf(one.description)}
            onClick={() => toggle('meet')}
          >
            {t.meet}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={act === 'move'}
            aria-label={t.moveOf(one.description)}
            onClick={() => toggle('move')}
          >
            {t.move}
          </Button>
          {abilities.cancel && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button size="compact-xs" variant="default" aria-label={t.more(one.description)}>
                  <Icon path={mdiDotsHorizontal} size={16} />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setAct('reassign')}>{t.reassign}</Menu.Item>
                <Menu.Item onClick={() => setAct('cancel')}>{t.cancel}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      )}
      {Form && <Form commitment={one} onDone={done} onCancel={close} />}
    </li>
  )
}

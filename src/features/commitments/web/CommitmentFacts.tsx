import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { Dot } from '../../settings/web/Tag.tsx'
import type { Commitment, CommitmentItem } from '../commitments.contract.ts'
import { commitmentsText } from '../commitments.text.ts'
import { useMoment } from './moment.ts'
import { MoveHistory } from './MoveHistory.tsx'
import { Standing, standingNow } from './Standing.tsx'

type Props = { one: CommitmentItem & { moves?: Commitment['moves'] }; where?: 'case' | 'customer' }

/** What was promised, how it stands, by whom and by when. */
export function CommitmentFacts({ one, where }: Props) {
  const t = useText(commitmentsText)
  return (
    <div className="commitment-facts">
      <div className="commitment-line commitment-stand">
        <Standing value={standingNow(one, useNow())} />
        <When one={one} />
      </div>
      <p className="commitment-what">{one.description}</p>
      <div className="commitment-line">
        <span className="commitment-type">
          <Dot color={one.type.color} />
          {one.type.name}
        </span>
        <span>{one.responsible.name}</span>
      </div>
      {where && (
        <div className="commitment-line commitment-places">
          <Anchor
            className="commitment-where"
            renderRoot={(props) => <Link to="/cases/$number" params={{ number: String(one.case.number) }} {...props} />}
          >
            {t.number(one.case.number)} {one.case.subject}
          </Anchor>
          {where === 'customer' && (
            <Anchor
              className="commitment-where"
              renderRoot={(props) => <Link to="/customers/$id" params={{ id: one.customer.id }} {...props} />}
            >
              {one.customer.name}
            </Anchor>
          )}
        </div>
      )}
      {one.cancelReason && <div className="commitment-line">{t.cancelled(one.cancelReason)}</div>}
      {one.moves && <MoveHistory one={{ ...one, moves: one.moves }} />}
    </div>
  )
}

/** The moment that matters: when it is due, was due, or was met; the whole date on pointing. */
function When({ one }: { one: CommitmentItem }) {
  const t = useText(commitmentsText)
  const formats = useFormats()
  const moment = useMoment()
  const now = useNow()
  const says = { pending: t.due, overdue: t.wasDue, met: t.metAt, brokenMet: t.metAt, cancelled: t.wasFor }
  const at = one.metAt ?? one.dueAt
  return (
    <time dateTime={at} title={formats.instant(at)}>
      {says[standingNow(one, now)](moment(at, now))}
    </time>
  )
}

import { Badge } from '@mantine/core'
import { clockInChile } from '../../../../../platform/shared/chile/clock.ts'
import { dayInChile } from '../../../../../platform/shared/chile/day.ts'
import { useFormats } from '../../../../../platform/web/format.ts'
import { useText } from '../../../../../platform/web/language.ts'
import type { FieldDraft } from '../../../field-draft.rules.ts'
import type { HeldVisit } from '../../../held-pack.rules.ts'
import { lastWord, type OutboxItem } from '../../../outbox.rules.ts'
import { phoneText } from '../../../phone.text.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { phoneStateOf } from '../../../phone-state.rules.ts'
import { linkTo } from '../place.ts'

type Props = { visit: HeldVisit; items: OutboxItem[]; draft: FieldDraft | undefined; today: string }

const colors = { planned: 'gray', travelling: 'blue', onSite: 'teal', done: 'green', cancelled: 'red' }

/** A visit in the list: when, who, where, and how far it is on this phone. */
export function VisitCard({ visit, items, draft, today }: Props) {
  const t = useText(phoneText)
  const standing = useText(phoneReportText).standing
  const f = useFormats()
  const { startsAt, endsAt, customer, place, equipment } = visit
  const state = phoneStateOf(visit, draft)
  const word = lastWord(items)
  const isLate =
    startsAt !== null && dayInChile(new Date(startsAt)) < today && state !== 'done' && state !== 'cancelled'
  const where = [place.address, place.district].filter(Boolean).join(', ')
  const told = { waiting: standing.kept, received: standing.received, rejected: standing.rejected }
  return (
    <li>
      <a className="phone-card" {...linkTo({ name: 'visit', visitId: visit.id, part: 'order' })}>
        <span className="phone-card-time figures">
          {startsAt && endsAt
            ? isLate
              ? f.near(startsAt)
              : `${clockInChile(startsAt)}–${clockInChile(endsAt)}`
            : t.noDay}
        </span>
        <strong>{customer.name}</strong>
        {where && <span>{where}</span>}
        {equipment && <span className="phone-dim">{equipment.productName}</span>}
        <span className="phone-badges">
          <Badge color={colors[state]} variant="light">
            {t.states[state]}
          </Badge>
          {isLate && (
            <Badge color="red" variant="light">
              {t.late}
            </Badge>
          )}
          {draft && draft.finishedAt === null && word?.state !== 'received' && (
            <Badge color="yellow" variant="light">
              {t.draft}
            </Badge>
          )}
          {word && draft?.finishedAt !== null && (
            <Badge
              color={word.state === 'rejected' ? 'red' : word.state === 'received' ? 'teal' : 'blue'}
              variant="light"
            >
              {told[word.state]}
            </Badge>
          )}
        </span>
      </a>
    </li>
  )
}

import { Button, Text, Title } from '@mantine/core'
import { dayInChile } from '../../../../../platform/shared/chile/day.ts'
import { addDays } from '../../../../../platform/shared/days.ts'
import { Problem } from '../../../../../platform/web/call.ts'
import { Loading, Refused } from '../../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../../platform/web/format.ts'
import { useText } from '../../../../../platform/web/language.ts'
import { useNow } from '../../../../../platform/web/now.ts'
import { daysOf } from '../../../held-pack.rules.ts'
import { phoneText } from '../../../phone.text.ts'
import { useDrafts, useHeldPack, useItems } from '../phone.ts'
import { useRenewPack } from '../use-renew-pack.ts'
import { useDayNames } from './day-names.ts'
import { VisitCard } from './VisitCard.tsx'

const dayOf = (instant: string) => dayInChile(new Date(instant))

/** Today's visits and those of the next days, as they are on this phone. */
export function DaysPage() {
  const t = useText(phoneText)
  const f = useFormats()
  const held = useHeldPack()
  const renewing = useRenewPack()
  const items = useItems()
  const drafts = useDrafts()
  const today = dayInChile(new Date(useNow()))
  const nameOf = useDayNames(today, addDays(today, 1))
  if (held.isPending) return <Loading lines={6} />
  const pack = held.data
  if (!pack && renewing.isFetching) return <Loading lines={6} />
  if (!pack)
    return (
      <>
        <Text>{t.neverLoaded}</Text>
        {renewing.error && <Refused error={renewing.error} again={renewing.refetch} />}
      </>
    )
  const groups = daysOf(pack.visits, today, dayOf)
  return (
    <>
      {!groups.length && (
        <div className="phone-empty">
          <Text fw={600}>{t.none}</Text>
          <Text c="dimmed">{t.noneHelp}</Text>
        </div>
      )}
      {groups.map(({ day, visits }) => (
        <section key={day} className="phone-day" aria-labelledby={`day-${day}`}>
          <Title order={2} id={`day-${day}`}>
            {nameOf(day)}
          </Title>
          <ul className="phone-cards">
            {visits.map((visit) => (
              <VisitCard
                key={visit.id}
                visit={visit}
                items={items.filter(({ visitId }) => visitId === visit.id)}
                draft={drafts.find(({ visitId }) => visitId === visit.id)}
                today={today}
              />
            ))}
          </ul>
        </section>
      ))}
      <footer className="phone-footer">
        <Text size="sm" c="dimmed">
          {t.broughtAt(f.nearTime(pack.at))}
        </Text>
        {renewing.error && !(renewing.error instanceof Problem && renewing.error.status === 0) && (
          <Text size="sm" c="red" role="alert">
            {renewing.error instanceof Problem ? renewing.error.message : t.storage.notBrought}
          </Text>
        )}
        <Button
          variant="default"
          size="md"
          loading={renewing.isFetching}
          onClick={() => void renewing.refetch()}
          aria-label={renewing.isFetching ? t.bringing : t.bring}
        >
          {t.bring}
        </Button>
      </footer>
    </>
  )
}

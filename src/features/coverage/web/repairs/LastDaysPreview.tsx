import { Text } from '@mantine/core'
import { showDay } from '../../../../platform/shared/days.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { repairsText } from '../../repairs.text.ts'
import '../acts/acts.css'
import type { RepairPreview } from './repairs.api.ts'

type Props = {
  preview: RepairPreview
  /** Fields that say themselves why it would be refused. */
  fields: string[]
}

/** Before the days of a repair are saved: where the last days of contracts and warranties would go. */
export function LastDaysPreview({ preview: { data, error, waiting }, fields }: Props) {
  const t = useText(repairsText).preview
  if (!data) return error ? <Text size="sm">{t.failed}</Text> : null
  const { refusal, coverages } = data
  if (refusal?.field && fields.includes(refusal.field)) return null
  return (
    <section className="replay" aria-label={t.title} aria-busy={waiting} data-waiting={waiting || undefined}>
      <h3>{t.title}</h3>
      {refusal && (
        <Text size="sm" c="red">
          <Unbroken>{refusal.text}</Unbroken>
        </Text>
      )}
      <ul className="replay-changes">
        {coverages.map(({ id, number, kind, lastDayBefore, lastDayAfter }) => (
          <li key={id}>
            <Unbroken>
              {lastDayBefore === lastDayAfter
                ? t.same(t.numbered[kind](number), showDay(lastDayAfter))
                : t.moved(t.numbered[kind](number), showDay(lastDayBefore), showDay(lastDayAfter))}
            </Unbroken>
          </li>
        ))}
        {!coverages.length && <li>{t.none}</li>}
      </ul>
    </section>
  )
}

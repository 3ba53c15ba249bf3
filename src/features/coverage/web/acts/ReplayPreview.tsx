import { Text } from '@mantine/core'
import { use } from 'react'
import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { coverageActsText } from '../../coverage-acts.text.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import type { ChargeChange, Replay } from '../../ledger.contract.ts'
import type { Preview } from './act.api.ts'
import './acts.css'

type Props = {
  preview: Preview
  detail: Pick<CoverageDetail, 'status' | 'startsOn'>
  /** Fields that say themselves why it would be refused. */
  fields: string[]
}

/** Before it is saved: what would be left, what would be beyond, and which work would be explained anew. */
export function ReplayPreview({ preview, detail, fields }: Props) {
  const t = useText(coverageActsText).preview
  const { data, error, waiting } = preview
  if (!data) return error ? <Text size="sm">{t.failed}</Text> : null
  const { refusal } = data
  // it says so at its field: there is nothing to come of it
  if (refusal?.field && fields.includes(refusal.field)) return null
  return (
    <section className="replay" aria-label={t.title} aria-busy={waiting} data-waiting={waiting || undefined}>
      <h3>{t.title}</h3>
      {refusal && (
        <Text size="sm" c="red">
          <Unbroken>{refusal.text}</Unbroken>
        </Text>
      )}
      <Sums replay={data.replay} detail={detail} />
      <Changes replay={data.replay} />
    </section>
  )
}

function Sums({ replay, detail }: { replay: Replay; detail: Props['detail'] }) {
  const t = useText(coverageActsText).preview
  const { remainingBefore, remainingAfter, overrunBefore, overrunAfter } = replay
  return (
    <dl className="replay-sums">
      {remainingBefore !== null && remainingAfter !== null && (
        <Sum
          name={detail.status === 'future' ? t.leftOnStart(showDay(detail.startsOn)) : t.left}
          before={remainingBefore}
          after={remainingAfter}
        />
      )}
      {(overrunBefore > 0 || overrunAfter > 0) && <Sum name={t.over} before={overrunBefore} after={overrunAfter} />}
    </dl>
  )
}

function Sum({ name, before, after }: { name: string; before: number; after: number }) {
  const language = use(LanguageContext)
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {before === after ? null : <span className="replay-before">{showMinutes(before, language)} → </span>}
        <b>{showMinutes(after, language)}</b>
      </dd>
    </div>
  )
}

function Changes({ replay: { changedCount, changes } }: { replay: Replay }) {
  const t = useText(coverageActsText).preview
  const language = use(LanguageContext)
  const parts = useParts()
  if (!changedCount) return <Text size="sm">{t.same}</Text>
  return (
    <div>
      <Text size="sm">{t.changes(changedCount)}</Text>
      {changes.length < changedCount && (
        <Text size="xs" c="dimmed">
          {t.first(changes.length)}
        </Text>
      )}
      <ul className="replay-changes" tabIndex={changes.length > 4 ? 0 : undefined}>
        {changes.map((one) => (
          <li key={one.timeEntryId}>
            <Unbroken>
              {`${t.work(showDay(one.workedOn), showMinutes(one.accountedMinutes, language))} ${t.becomes(parts(one.before), parts(one.after))}`}
            </Unbroken>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where the minutes of a charge come from, in a few words. */
function useParts() {
  const t = useText(coverageActsText).preview
  const language = use(LanguageContext)
  return (parts: ChargeChange['after']): string =>
    parts
      .map(({ kind, minutes, grant }) =>
        kind === 'grant'
          ? t.parts.grant(showMinutes(minutes, language), grant?.name ?? '')
          : t.parts[kind](showMinutes(minutes, language)),
      )
      .join(' + ') || t.nothing
}

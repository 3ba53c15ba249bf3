import { Alert, Loader, Text } from '@mantine/core'
import { type ReactNode, use } from 'react'
import { clockInChile } from '../../../../platform/shared/chile/clock.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { standingText } from '../../../coverage/standing.text.ts'
import { DaysLeft } from '../../../coverage/web/parts/DaysLeft.tsx'
import { Lit } from '../../../coverage/web/parts/Lit.tsx'
import { logTimeText } from '../../log-time.text.ts'
import { useCoverageOf } from '../time.api.ts'
import type { Preview } from './ChargeFields.tsx'
import { Remains } from './Remains.tsx'

/** Of the warnings: which contract pays, and how much it has. */
const SAID_ALREADY = new Set(['service.paid', 'service.paid_from_hours'])

type Props = {
  preview: Preview
  /** By decision, whatever covers it. */
  notCharged: boolean
  /** Why it would be refused, unless that is told beside a field. */
  refusal: Preview['refusal'] | undefined
  /** How long it was has been said; before, only what is left can be told. */
  asked: boolean
  waiting: boolean
  children?: ReactNode
}

/** What the work takes from the contract and leaves, in one of three colours and in words, before it is sent. */
export function PreviewPanel({ preview, notCharged, refusal, asked, waiting, children }: Props) {
  const t = useText(logTimeText).preview
  const numbered = useText(standingText).numbered
  const language = use(LanguageContext)
  const { explanation, replay, warnings, overlaps } = preview
  const { data: coverage } = useCoverageOf(explanation.coverage?.id)
  const time = (minutes: number) => showMinutes(minutes, language)
  const added = replay ? replay.overrunAfter - replay.overrunBefore - explanation.overrunMinutes : 0
  return (
    <section className="time-preview" aria-label={t.title} aria-busy={waiting}>
      <div className="time-preview-head">
        {explanation.coverage ? (
          <span>
            <b>{numbered[coverage?.kind ?? 'contract'](explanation.coverage.number)}</b> · {explanation.coverage.name}
          </span>
        ) : (
          <span>
            <Unbroken>{(notCharged ? t.notCharged : explanation.sentences.at(-1)) ?? ''}</Unbroken>
          </span>
        )}
        {waiting && <Loader size={14} aria-hidden />}
      </div>
      {explanation.coverage && (
        <>
          {coverage && <DaysLeft one={coverage} />}
          <Remains preview={preview} current={coverage?.currentMinutes ?? 0} asked={asked} />
        </>
      )}
      {asked && explanation.coverage && (
        <>
          <div className="time-takes">
            {explanation.accountedMinutes ? t.takes(time(explanation.accountedMinutes)) : t.takesNothing}
          </div>
          <ul className="time-parts">
            {explanation.parts.map((part) => (
              <li key={part.grant?.id ?? part.kind} data-kind={part.kind}>
                {part.kind === 'overrun' ? (
                  <Lit light="red">{t.beyond(time(part.minutes))}</Lit>
                ) : part.grant ? (
                  <Unbroken>{t.fromGrant(time(part.minutes), part.grant.name)}</Unbroken>
                ) : (
                  t.unlimited(time(part.minutes))
                )}
              </li>
            ))}
            {added > 0 && (
              <li>
                <Lit light="red">{t.beyondMore(time(added))}</Lit>
              </li>
            )}
            {Boolean(replay?.changedCount) && <li>{t.others(replay!.changedCount)}</li>}
          </ul>
          <details className="time-how">
            <summary>{t.how}</summary>
            <ol>
              {explanation.sentences.map((sentence) => (
                <li key={sentence}>
                  <Unbroken>{sentence}</Unbroken>
                </li>
              ))}
            </ol>
          </details>
        </>
      )}
      {asked &&
        overlaps.map(({ id, startedAt, endedAt }) => (
          <Lit key={id} light="amber">
            <Unbroken>{t.overlaps(clockInChile(startedAt), clockInChile(endedAt))}</Unbroken>
          </Lit>
        ))}
      {warnings
        .filter(({ code }) => !SAID_ALREADY.has(code))
        .map((warning) => (
          <Lit key={warning.code} light="amber">
            <Unbroken>{warning.text}</Unbroken>
          </Lit>
        ))}
      {refusal && (
        <Alert color="red" p="xs">
          <Unbroken>{refusal.text}</Unbroken>
        </Alert>
      )}
      {children}
      {!asked && explanation.coverage && (
        <Text size="xs" c="dimmed">
          {t.ask}
        </Text>
      )}
    </section>
  )
}

import { CloseButton, Group, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { recurrenceText } from '../../../cases/recurrence.text.ts'
import type { TypedSituation } from '../../../cases/web/register/beside-situation.ts'
import { suggestionsText } from '../../suggestions.text.ts'
import '../knowledge.css'
import type { ChosenArticle } from './chosen-articles.ts'
import { PeekArticle } from './PeekArticle.tsx'
import { NotSearched } from './NotSearched.tsx'
import { RecurrenceFlag } from './RecurrenceFlag.tsx'
import { plainText } from './plain-text.ts'
import { SuggestedArticleRow, SuggestedCaseRow } from './SuggestedRows.tsx'
import { type RecurringCase, type SuggestedArticle, type SuggestedCase, useSuggestions } from './suggestions.api.ts'

type Props = {
  typed: TypedSituation
  /** Articles that will be noted as used once the case is registered. */
  chosen: ChosenArticle[]
  onChosen: (chosen: ChosenArticle[]) => void
}

const MOST_CASES = 4

const isRecurring = (one: SuggestedCase): one is RecurringCase => one.recurrence !== null

/** Perhaps it is solved already: articles and earlier cases like what is typed. Alt and a digit open one; with Shift it is taken. */
export function SuggestedSituations({ typed, chosen, onChosen }: Props) {
  const t = useText(suggestionsText)
  const recurrence = useText(recurrenceText)
  const [peeked, setPeeked] = useState<string>()
  const { data, isFetching, failed, refetch } = useSuggestions({
    ...typed,
    text: `${typed.subject} ${plainText(typed.description)}`,
  })
  const articles = data?.articles ?? []
  const back = (data?.cases ?? []).filter(isRecurring).find(({ id }) => !typed.notRecurrenceOf.includes(id))
  const cases = (data?.cases ?? []).filter(({ id }) => id !== back?.id).slice(0, MOST_CASES)
  const choose = ({ id, title }: SuggestedArticle) => {
    if (!chosen.some((one) => one.id === id)) onChosen([...chosen, { id, title }])
  }
  const acts = [
    ...articles.map((one) => ({ open: () => setPeeked(one.id), take: () => choose(one) })),
    ...cases.map((one) => ({
      open: () => void window.open(`/cases/${one.number}`, '_blank'),
      take: () => typed.relatedIds.includes(one.id) || typed.onRelate(one),
    })),
  ]
  const ofBack = back && {
    open: () => void window.open(`/cases/${back.number}`, '_blank'),
    take: () => typed.relatedIds.includes(back.id) || typed.onRelate(back, 'follows'),
  }
  useHotkeys(
    [ofBack, ...acts].flatMap((act, digit) =>
      act && digit <= 9
        ? [
            [`alt+Digit${digit}`, act.open, { usePhysicalKeys: true }],
            [`alt+shift+Digit${digit}`, act.take, { usePhysicalKeys: true }],
          ]
        : [],
    ),
    [],
    true,
  )
  const shown = articles.find(({ id }) => id === peeked)
  return (
    <>
      {back && ofBack && (
        <RecurrenceFlag
          one={back}
          taken={typed.relatedIds.includes(back.id)}
          onTake={ofBack.take}
          onDismiss={() => typed.onNotRecurrence(back.id)}
        />
      )}
      <section className="suggestions" aria-label={t.title} aria-busy={isFetching}>
        <Text size="sm" fw={650}>
          {t.title}
        </Text>
        <div role="status" className="visually-hidden">
          {failed ? t.failed : data && t.found(articles.length, cases.length)}
          {back && `. ${recurrence.title}: ${recurrence.of[back.recurrence.of]}, ${t.number(back.number)}`}
        </div>
        {failed && <NotSearched searching={isFetching} again={refetch} />}
        {!failed && !acts.length && !back && (
          <Text size="sm" c="dimmed">
            {data ? t.nothing : t.before}
          </Text>
        )}
        <ul className="plain-list suggestion-list">
          {articles.map((one, place) => (
            <SuggestedArticleRow
              key={one.id}
              one={one}
              place={place + 1}
              taken={chosen.some(({ id }) => id === one.id)}
              onOpen={() => setPeeked(one.id)}
              onTake={() => choose(one)}
            />
          ))}
          {cases.map((one, place) => (
            <SuggestedCaseRow
              key={one.id}
              one={one}
              place={articles.length + place + 1}
              taken={typed.relatedIds.includes(one.id)}
              onTake={() => typed.onRelate(one)}
            />
          ))}
        </ul>
        {(back || acts.length > 0) && (
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t.keys}
          </Text>
        )}
        {chosen.map((one) => (
          <Group key={one.id} gap={6} wrap="nowrap">
            <CloseButton
              size="sm"
              aria-label={t.unchoose(one.title)}
              onClick={() => onChosen(chosen.filter(({ id }) => id !== one.id))}
            />
            <Text size="sm">
              {t.chosen}: <b>{one.title}</b>
            </Text>
          </Group>
        ))}
        {shown && (
          <PeekArticle
            number={shown.number}
            onClose={() => setPeeked(undefined)}
            onUse={() => {
              choose(shown)
              setPeeked(undefined)
            }}
          />
        )}
      </section>
    </>
  )
}

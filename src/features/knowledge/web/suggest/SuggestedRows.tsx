import { Button, UnstyledButton } from '@mantine/core'
import { mdiBookOpenPageVariantOutline, mdiLinkVariantPlus, mdiTicketConfirmationOutline } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { isPending } from '../../../cases/cases.rules.ts'
import { recurrenceText } from '../../../cases/recurrence.text.ts'
import { suggestionsText } from '../../suggestions.text.ts'
import { Snippet } from '../list/Snippet.tsx'
import type { SuggestedArticle, SuggestedCase } from './suggestions.api.ts'

type Taking = {
  /** The digit that opens it. */
  place?: number
  taken: boolean
  onTake: () => void
}

type ArticleProps = Taking & {
  one: SuggestedArticle
  onOpen: () => void
  /** Puts a link to it into what is being written. */
  onInsert?: () => void
}

/** An article that may be the answer. */
export function SuggestedArticleRow({ one, place, taken, onOpen, onTake, onInsert }: ArticleProps) {
  const t = useText(suggestionsText)
  return (
    <li className="suggestion">
      <Icon path={mdiBookOpenPageVariantOutline} size={16} />
      <div className="suggestion-what">
        <UnstyledButton className="suggestion-title" aria-label={t.openArticle(one.title)} onClick={onOpen}>
          {one.title}
        </UnstyledButton>
        {one.snippet && (
          <span className="suggestion-snippet" data-of={one.snippetOf ? true : undefined}>
            <Snippet text={one.snippet} of={one.snippetOf} />
          </span>
        )}
      </div>
      <Digit place={place} />
      {onInsert && (
        <Button
          size="compact-xs"
          variant="default"
          title={t.insert.link}
          aria-label={t.insert.linkOf(one.title)}
          onClick={onInsert}
        >
          <Icon path={mdiLinkVariantPlus} size={16} />
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="default"
        disabled={taken}
        aria-label={taken ? t.takenOf(one.title) : t.linkOf(one.title)}
        onClick={onTake}
      >
        {taken ? t.taken : t.link}
      </Button>
    </li>
  )
}

/** An earlier case that looks alike; it opens beside this screen, so that what is typed stays in sight. */
export function SuggestedCaseRow({ one, place, taken, onTake }: Taking & { one: SuggestedCase }) {
  const t = useText(suggestionsText)
  const back = useText(recurrenceText)
  const ended = !isPending(one.state.category)
  return (
    <li className="suggestion">
      <Icon path={mdiTicketConfirmationOutline} size={16} />
      <div className="suggestion-what">
        <a className="suggestion-title" href={`/cases/${one.number}`} target="_blank" rel="noopener">
          {t.number(one.number)} {one.subject}
        </a>
        <span className="suggestion-snippet">
          {[
            one.why === 'words' ? one.customer.name : t.why[one.why],
            one.recurrence ? back.ago(one.recurrence.days, ended) : one.state.name,
          ].join(' · ')}
        </span>
      </div>
      <Digit place={place} />
      <Button
        size="compact-xs"
        variant="default"
        disabled={taken}
        aria-label={taken ? back.relatedTo(one.number) : t.relateOf(one.number)}
        onClick={onTake}
      >
        {taken ? back.related : t.relate}
      </Button>
    </li>
  )
}

const Digit = ({ place }: { place: number | undefined }) =>
  place && place <= 9 ? (
    <kbd className="line-key" aria-hidden>
      {place}
    </kbd>
  ) : null

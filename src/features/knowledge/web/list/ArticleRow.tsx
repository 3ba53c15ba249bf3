import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { dayIn, useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { marked } from '../../../../platform/web/marked.tsx'
import { useNow } from '../../../../platform/web/now.ts'
import { Dot } from '../../../settings/web/Tag.tsx'
import { articleListText } from '../../article-list.text.ts'
import { articleText } from '../../article.text.ts'
import type { ArticleItem } from '../../knowledge.contract.ts'
import { AudienceMark, StateMarks } from '../parts/ArticleMarks.tsx'
import { Snippet } from './Snippet.tsx'

type Props = {
  one: ArticleItem
  /** In lists of what is being written, the newest text is what one comes for. */
  newest: boolean
  /** The words that were looked for. */
  searched: string | undefined
  /** Where articles are listed that may hold no longer: says that this one does. */
  onRenew?: () => void
}

/** An article in the list: its title, what was found in it, and what one chooses by. */
export function ArticleRow({ one, newest, searched, onRenew }: Props) {
  const t = useText(articleListText)
  const acts = useText(articleText)
  const f = useFormats()
  const { ours } = one
  return (
    <li className="line article-row">
      <div className="line-first">
        <span className="line-number">{t.number(one.number)}</span>
        <Link
          className="line-link"
          to="/knowledge/$number"
          params={{ number: String(one.number) }}
          search={{ draft: (newest && ours?.unpublishedChanges) || undefined }}
          title={one.title}
        >
          {marked(one.title, searched)}
        </Link>
      </div>
      {one.snippet && (
        <p className="article-snippet">
          <Snippet text={one.snippet} of={one.snippetOf} />
        </p>
      )}
      <div className="line-second">
        <StateMarks one={one} />
        {ours && <AudienceMark audience={one.audience} />}
        {one.topics.map((topic) => (
          <span key={topic.id} className="mark">
            <Dot color={topic.color} />
            {topic.name}
          </span>
        ))}
        {ours && <span>{ours.author.name}</span>}
        {one.publishedAt ? (
          <span>{t.publishedOn(f.day(dayIn(new Date(one.publishedAt))))}</span>
        ) : (
          <span>{t.writtenOn(f.day(dayIn(new Date(one.changedAt))))}</span>
        )}
        {ours && ours.uses > 0 && <span>{t.uses(ours.uses)}</span>}
        {ours?.reviewBy && <ReviewBy day={ours.reviewBy} />}
        {onRenew && (
          <Button size="compact-xs" variant="default" aria-label={acts.renewOne(one.title)} onClick={onRenew}>
            {acts.acts.renew}
          </Button>
        )}
      </div>
    </li>
  )
}

function ReviewBy({ day }: { day: string }) {
  const t = useText(articleListText)
  const f = useFormats()
  const late = day <= dayIn(new Date(useNow()))
  return (
    <span className="due" data-late={late || undefined}>
      {(late ? t.reviewDue : t.reviewBy)(f.day(day))}
    </span>
  )
}

import type { articleListText } from '../../article-list.text.ts'
import type { articleText } from '../../article.text.ts'
import type { ArticleEvent } from '../../knowledge.contract.ts'

type Speech = {
  t: (typeof articleText)['es']
  list: (typeof articleListText)['es']
  day: (day: string) => string
}

/** What happened, as the sentence after the name of who did it. */
export function articleSentence({ kind, from, to }: ArticleEvent, speech: Speech): string {
  const { events } = speech.t
  const value = (one: unknown) => inWords(one, speech)
  switch (kind) {
    case 'created':
    case 'submitted':
    case 'archived':
    case 'reopened':
      return events[kind]
    case 'written':
    case 'published':
      return events[kind](value(to))
    case 'restored':
      return events.restored(value(from), value(to))
    case 'audienceChanged':
    case 'languageChanged':
    case 'topicsChanged':
    case 'reviewByChanged':
    case 'relatedChanged':
      return events.changed(events[kind], value(from), value(to))
    default:
      return events.other
  }
}

function inWords(value: unknown, { t, list, day }: Speech): string {
  if (Array.isArray(value)) return value.map(String).join(', ') || t.events.none
  if (value === null || value === undefined) return t.events.none
  const said = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(said)) return day(said)
  return { ...list.audiences, ...t.languages }[said] ?? said
}

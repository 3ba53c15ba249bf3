import { Button, Text } from '@mantine/core'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { articleListText } from '../../article-list.text.ts'
import { articleText } from '../../article.text.ts'
import type { ArticleDetail } from '../../knowledge.contract.ts'
import { useArticleHistory } from '../articles.api.ts'
import { articleSentence } from './article-sentence.ts'

/** What happened to an article: who, what, when; newest first. */
export function HistoryPanel({ detail }: { detail: ArticleDetail }) {
  const t = useText(articleText)
  const list = useText(articleListText)
  const f = useFormats()
  const history = useArticleHistory(detail)
  return (
    <Panel title={t.history}>
      <Faces query={history} lines={3}>
        {({ pages }) => (
          <ol className="plain-list article-history">
            {pages
              .flatMap((page) => page.items)
              .map((event) => (
                <li key={event.id}>
                  <b>{event.actor.name}</b> {articleSentence(event, { t, list, day: f.day })}
                  {event.reason && <div>{event.kind === 'written' ? event.reason : t.events.reason(event.reason)}</div>}
                  <Text size="xs" c="dimmed" component="time" dateTime={event.at} display="block">
                    {f.instant(event.at)}
                  </Text>
                </li>
              ))}
          </ol>
        )}
      </Faces>
      {history.hasNextPage && (
        <Button
          size="xs"
          variant="subtle"
          fullWidth
          className="no-print"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t.moreHistory}
        </Button>
      )}
    </Panel>
  )
}

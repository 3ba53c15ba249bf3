import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { articleText } from '../../article.text.ts'
import { type ArticleDetail, knowledgeApi } from '../../knowledge.contract.ts'

/** How many readers it helped, and the last of what they said. */
export function CommentsPanel({ detail }: { detail: ArticleDetail }) {
  const t = useText(articleText)
  const f = useFormats()
  const votes = useQuery({
    queryKey: ['article', String(detail.number), 'votes'],
    queryFn: ({ signal }) => call(knowledgeApi.votes, { params: { id: detail.id }, query: { limit: 20 } }, { signal }),
  })
  const { helpful = 0, notHelpful = 0 } = detail.ours ?? {}
  return (
    <Panel title={t.comments}>
      <Text size="sm">{t.helpfulTimes(helpful, notHelpful)}</Text>
      <Faces query={votes} lines={2}>
        {({ items }) => (
          <ul className="plain-list article-comments">
            {items
              .filter(({ comment }) => comment)
              .map(({ person, helpful, comment, votedAt }) => (
                <li key={person.id}>
                  <div>{comment}</div>
                  <Text size="xs" c="dimmed">
                    {person.name} · {helpful ? t.commentHelpful : t.commentNotHelpful} · {f.near(votedAt)}
                  </Text>
                </li>
              ))}
          </ul>
        )}
      </Faces>
    </Panel>
  )
}

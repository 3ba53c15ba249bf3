import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core'
import { mdiThumbDownOutline, mdiThumbUpOutline } from '@mdi/js'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { articleText } from '../../article.text.ts'
import { type ArticleDetail, knowledgeApi } from '../../knowledge.contract.ts'
import { useArticleChanged } from '../articles.api.ts'

/** Whether it helped: one touch says it, a comment may follow. */
export function Helpful({ detail }: { detail: ArticleDetail }) {
  const t = useText(articleText)
  const changed = useArticleChanged()
  const said = detail.myVote
  // nothing is being written until something is
  const [written, keep] = useDraft<string | null>(`article.helpful.${detail.id}`, null)
  const vote = useMutation({
    // what is said while something is on its way goes after it
    scope: { id: `article.helpful.${detail.id}` },
    mutationFn: (body: { helpful: boolean; comment: string | null }) =>
      call(knowledgeApi.vote, { params: { id: detail.id }, body }),
    onSuccess: (answer) => {
      // what is held now: more may have been written since
      keep((held) => ((held?.trim() || null) === answer.comment ? null : held))
      void changed(detail)
    },
  })
  const told = vote.isPending ? vote.variables : (vote.data ?? said)
  const helpful = told?.helpful
  const comment = written ?? told?.comment ?? ''
  const isNew = comment.trim() !== (told?.comment ?? '')
  const send = () => {
    if (helpful !== undefined && isNew) vote.mutate({ helpful, comment: comment.trim() })
  }
  return (
    <Paper withBorder className="article-helpful no-print">
      <Stack gap="xs" component="section" aria-label={t.helpful.title}>
        <Group gap="xs">
          <Text size="sm" fw={550}>
            {t.helpful.title}
          </Text>
          {([true, false] as const).map((yes) => (
            <Button
              key={String(yes)}
              size="xs"
              variant={helpful === yes ? 'filled' : 'default'}
              aria-pressed={helpful === yes}
              leftSection={<Icon path={yes ? mdiThumbUpOutline : mdiThumbDownOutline} size={16} />}
              onClick={() => vote.mutate({ helpful: yes, comment: told?.comment ?? null })}
            >
              {yes ? t.helpful.yes : t.helpful.no}
            </Button>
          ))}
          <Text size="sm" c="dimmed" role="status">
            {vote.isSuccess && t.helpful.thanks}
          </Text>
        </Group>
        {helpful !== undefined && (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              send()
            }}
          >
            <Stack gap="xs" align="flex-start">
              <Textarea
                w="100%"
                size="sm"
                label={helpful ? t.helpful.commentYes : t.helpful.comment}
                autosize
                minRows={2}
                maxLength={1000}
                value={comment}
                onChange={(event) => keep(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
                }}
              />
              <Button size="xs" type="submit" variant="default" disabled={!isNew} loading={vote.isPending && !isNew}>
                {t.helpful.send}
              </Button>
            </Stack>
          </form>
        )}
        <FormProblem error={vote.error} />
      </Stack>
    </Paper>
  )
}

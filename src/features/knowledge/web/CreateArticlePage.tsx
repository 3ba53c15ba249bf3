import { Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { platformRefusals } from '../../../platform/shared/platform.text.ts'
import { notAllowed } from '../../../platform/shared/refusal.ts'
import { call, Problem } from '../../../platform/web/call.ts'
import { useDraft } from '../../../platform/web/draft.ts'
import { Refused } from '../../../platform/web/faces.tsx'
import { useText, useWhy } from '../../../platform/web/language.ts'
import { tellDone } from '../../../platform/web/tell.ts'
import { useMe } from '../../auth/web/session.ts'
import { knowledgeApi } from '../knowledge.contract.ts'
import { writeArticleText } from '../write-article.text.ts'
import { useArticleChanged } from './articles.api.ts'
import './knowledge.css'
import { type ArticleDraft, bodyOf, newDraft } from './write/article-draft.ts'
import { WriteForm } from './write/WriteForm.tsx'
import { newArticleSearch } from './write/new-article-search.ts'

/** A new article, for our own people. */
export function CreateArticlePage() {
  const t = useText(writeArticleText)
  const why = useWhy(platformRefusals)
  const { abilities } = useMe()
  return (
    <Stack gap="sm">
      <Title order={1}>{t.newTitle}</Title>
      {abilities.findCustomers ? <CreateArticle /> : <Refused error={new Error(why(notAllowed().reasons[0]))} />}
    </Stack>
  )
}

function CreateArticle() {
  const t = useText(writeArticleText)
  const me = useMe()
  const navigate = useNavigate()
  const changed = useArticleChanged()
  const { title = '' } = newArticleSearch.parse(useSearch({ strict: false }))
  const [draft, keep, clear] = useDraft('article.new', newDraft(title, me.language))
  const change = (part: Partial<ArticleDraft>) =>
    keep((held) => ({ ...held, key: held.key || crypto.randomUUID(), ...part }))
  const create = useMutation({
    // a title that came with the address is no draft yet
    mutationFn: () =>
      call(knowledgeApi.create, { body: bodyOf(draft) }, { idempotencyKey: draft.key || crypto.randomUUID() }),
    onSuccess: async (created) => {
      clear()
      tellDone(t.saved)
      await changed(created)
      void navigate({ to: '/knowledge/$number', params: { number: String(created.number) } })
    },
    onError: (error) => {
      // the answer was lost, not the article: what was changed since would be another one
      if (error instanceof Problem && error.code === 'idempotency_key_reused') change({ key: crypto.randomUUID() })
    },
  })
  return (
    <>
      <Text size="sm" c="dimmed">
        {t.hint}
      </Text>
      <WriteForm
        draft={draft}
        change={change}
        mayChangeAudience
        saving={create.isPending}
        error={create.error}
        onSave={() => create.mutate()}
        onCancel={() => void navigate({ to: '/knowledge' })}
        onDiscard={draft.key ? clear : undefined}
      />
    </>
  )
}

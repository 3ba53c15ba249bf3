import { Alert, Button, Stack, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { platformRefusals } from '../../../platform/shared/platform.text.ts'
import { notAllowed } from '../../../platform/shared/refusal.ts'
import { call, Problem } from '../../../platform/web/call.ts'
import { useDraft } from '../../../platform/web/draft.ts'
import { Faces, Refused } from '../../../platform/web/faces.tsx'
import { useText, useWhy } from '../../../platform/web/language.ts'
import { tellDone } from '../../../platform/web/tell.ts'
import { usePageTitle } from '../../../platform/web/title.ts'
import { type ArticleDetail, type CurrentText, knowledgeApi } from '../knowledge.contract.ts'
import { writeArticleText } from '../write-article.text.ts'
import { MissingArticle } from './ArticlePage.tsx'
import { useArticle, useArticleChanged, useLiveArticle } from './articles.api.ts'
import './knowledge.css'
import { type ArticleDraft, changesOf, draftOf, holdsTwo, isChanged, withTheirs } from './write/article-draft.ts'
import { WriteForm } from './write/WriteForm.tsx'

/** The newest text of an article, to be changed. */
export function EditArticlePage() {
  const { number = '' } = useParams({ strict: false })
  const t = useText(writeArticleText)
  const found = useArticle(number, true)
  const { data, error } = found
  usePageTitle(t.editTitle(Number(number)))
  if (!data && error instanceof Problem && (error.status === 404 || error.status === 422)) return <MissingArticle />
  return (
    <Stack gap="sm">
      <Title order={1}>{t.editTitle(Number(number))}</Title>
      <Faces query={found} lines={10}>
        {(detail) => <IfAllowed key={detail.id} detail={detail} />}
      </Faces>
    </Stack>
  )
}

/** Once it is being written it stays, whatever a colleague does to it: saving says what is no longer possible. */
function IfAllowed({ detail }: { detail: ArticleDetail }) {
  const t = useText(writeArticleText)
  const why = useWhy(platformRefusals)
  const [opened] = useState(detail.abilities.edit)
  if (opened || detail.abilities.edit) return <EditArticle detail={detail} />
  return (
    <>
      <Refused error={new Error(why(notAllowed().reasons[0]))} />
      <Button
        variant="default"
        mr="auto"
        renderRoot={(props) => <Link to="/knowledge/$number" params={{ number: String(detail.number) }} {...props} />}
      >
        {t.toArticle}
      </Button>
    </>
  )
}

function EditArticle({ detail }: { detail: ArticleDetail }) {
  const t = useText(writeArticleText)
  const navigate = useNavigate()
  const changed = useArticleChanged()
  useLiveArticle(detail)
  // what comes meanwhile is not what the writing began from
  const [began, begin] = useState(() => draftOf(detail))
  const [draft, keep, clear, restart] = useDraft(`article.edit.${detail.id}`, began)
  const [told, setTold] = useState(0)
  const [found] = useState(() => isChanged(draft))
  const change = (part: Partial<ArticleDraft>) => keep((held) => ({ ...held, ...part }))
  const leave = (draftShown: boolean) =>
    void navigate({
      to: '/knowledge/$number',
      params: { number: String(detail.number) },
      search: { draft: draftShown || undefined },
    })
  const save = useMutation({
    mutationFn: () => call(knowledgeApi.save, { params: { id: detail.id }, body: changesOf(draft) }),
    onSuccess: async (saved) => {
      clear()
      const waits = saved.ours?.unpublishedChanges ?? false
      tellDone(waits ? t.savedUnpublished : t.saved)
      await changed(saved)
      leave(waits)
    },
    onError: (error) => {
      if (error instanceof Problem && error.code === 'stale')
        keep((held) => withTheirs(held, error.body.current as CurrentText))
    },
  })
  const startAnew = () => {
    const anew = draftOf(detail)
    begin(anew)
    restart(anew)
  }
  const { writtenBy } = detail
  const isNewer = detail.revision > Math.max(draft.revision ?? 0, told) && !save.isPending && !save.isSuccess
  const see = (by: NonNullable<typeof writtenBy>) => {
    if (isChanged(draft)) keep((held) => withTheirs(held, { ...detail, writtenBy: by }))
    else startAnew()
  }
  const waits = detail.ours?.unpublishedChanges ?? false
  const send = () => {
    if (isChanged(draft)) return save.mutate()
    clear()
    leave(waits)
  }
  return (
    <>
      {found && isChanged(draft) && <Alert color="blue">{t.kept}</Alert>}
      <WriteForm
        draft={draft}
        change={change}
        mayChangeAudience={detail.abilities.changeAudience}
        saving={save.isPending}
        error={save.error}
        newer={
          isNewer && writtenBy
            ? {
                by: writtenBy.name,
                onSee: holdsTwo(draft) ? undefined : () => see(writtenBy),
                onLater: () => setTold(detail.revision),
              }
            : undefined
        }
        onSave={send}
        onCancel={() => leave(waits)}
        onDiscard={isChanged(draft) || draft.beside ? startAnew : undefined}
      />
    </>
  )
}

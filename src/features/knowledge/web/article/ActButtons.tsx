import {
  mdiArchiveOutline,
  mdiCalendarRefreshOutline,
  mdiEyeCheckOutline,
  mdiHistory,
  mdiPencilOutline,
  mdiPublish,
  mdiUndoVariant,
} from '@mdi/js'
import { useNavigate } from '@tanstack/react-router'
import { ActBar, type OftenAct } from '../../../../platform/web/ActBar.tsx'
import { call } from '../../../../platform/web/call.ts'
import { dayIn } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { articleText } from '../../article.text.ts'
import { type ArticleDetail, knowledgeApi } from '../../knowledge.contract.ts'
import { isDueForReview } from '../../knowledge.rules.ts'
import { useArticleAct } from '../articles.api.ts'
import type { ConfirmedAct } from './ConfirmAct.tsx'

type Props = { detail: ArticleDetail; onConfirm: (act: ConfirmedAct | 'renew') => void }

/** What can be done to an article: what comes next first, what takes it away from readers in a menu. */
export function ActButtons({ detail, onConfirm }: Props) {
  const t = useText(articleText)
  const navigate = useNavigate()
  const today = dayIn(new Date(useNow()))
  const { abilities, state, revision } = detail
  const params = { number: String(detail.number) }
  const submit = useArticleAct(() => tellDone(t.done.submit))
  const publish = useArticleAct(() => {
    tellDone(t.done.publish)
    void navigate({ to: '/knowledge/$number', params, replace: true })
  })
  const id = { id: detail.id }
  // nobody publishes what they have not seen
  const mayPublish = abilities.publish && (state !== 'published' || revision !== detail.publishedRevision)
  const acts: (OftenAct | false)[] = [
    mayPublish && {
      name: 'publish',
      label: state === 'published' ? t.acts.publishAgain : t.acts.publish,
      icon: mdiPublish,
      keys: 'p',
      loading: publish.isPending,
      run: () =>
        publish.mutate({
          number: detail.number,
          act: () => call(knowledgeApi.publish, { params: id, body: { revision } }),
        }),
    },
    abilities.submit &&
      !abilities.publish && {
        name: 'submit',
        label: t.acts.submit,
        icon: mdiEyeCheckOutline,
        keys: 'r',
        loading: submit.isPending,
        run: () =>
          submit.mutate({ number: detail.number, act: () => call(knowledgeApi.submit, { params: id, body: {} }) }),
      },
    abilities.edit &&
      isDueForReview(state, detail.ours?.reviewBy, today) && {
        name: 'renew',
        label: t.acts.renew,
        icon: mdiCalendarRefreshOutline,
        keys: 's',
        run: () => onConfirm('renew'),
      },
    abilities.edit && {
      name: 'edit',
      label: t.acts.edit,
      icon: mdiPencilOutline,
      keys: 'e',
      run: () => void navigate({ to: '/knowledge/$number/edit', params }),
    },
    abilities.seeVersions && {
      name: 'versions',
      label: t.versions.title,
      icon: mdiHistory,
      keys: 'v',
      run: () => void navigate({ to: '/knowledge/$number/versions', params }),
    },
  ]
  const icons = { reopen: mdiUndoVariant, archive: mdiArchiveOutline }
  const seldom = (['reopen', 'archive'] as const).filter((act) => abilities[act])
  return (
    <ActBar
      often={acts.filter((act) => act !== false)}
      seldom={seldom.map((name) => ({
        name,
        label: t.acts[name],
        icon: icons[name],
        takesAway: name === 'archive',
        run: () => onConfirm(name),
      }))}
      more={t.more}
    />
  )
}

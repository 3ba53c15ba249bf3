import { Button, Group, Kbd, Menu } from '@mantine/core'
import {
  mdiArchiveOutline,
  mdiDotsHorizontal,
  mdiEyeCheckOutline,
  mdiHistory,
  mdiPencilOutline,
  mdiPublish,
  mdiUndoVariant,
} from '@mdi/js'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../../../platform/web/call.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { articleText } from '../../article.text.ts'
import { type ArticleDetail, knowledgeApi } from '../../knowledge.contract.ts'
import { useArticleAct } from '../articles.api.ts'
import type { ConfirmedAct } from './ConfirmAct.tsx'

type Props = { detail: ArticleDetail; onConfirm: (act: ConfirmedAct) => void }

type Act = { name: string; label: string; icon: string; keys: string; run: () => void }

/** What can be done to an article: what comes next first, what takes it away from readers in a menu. */
export function ActButtons({ detail, onConfirm }: Props) {
  const t = useText(articleText)
  const navigate = useNavigate()
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
  const acts: (Act | false)[] = [
    mayPublish && {
      name: 'publish',
      label: state === 'published' ? t.acts.publishAgain : t.acts.publish,
      icon: mdiPublish,
      keys: 'p',
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
        run: () =>
          submit.mutate({ number: detail.number, act: () => call(knowledgeApi.submit, { params: id, body: {} }) }),
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
  const shown = acts.filter((act) => act !== false)
  useShortcuts(shown.map(({ label, icon, keys, run }) => ({ label, icon, keys, run, group: 'screen' })))
  const seldom = (['reopen', 'archive'] as const).filter((act) => abilities[act])
  const icons = { reopen: mdiUndoVariant, archive: mdiArchiveOutline }
  return (
    <Group gap={6} className="no-print">
      {shown.map(({ name, label, icon, keys, run }, place) => (
        <Button
          key={name}
          size="xs"
          variant={place === 0 ? 'filled' : 'default'}
          leftSection={<Icon path={icon} size={16} />}
          rightSection={
            <Kbd size="xs" aria-hidden visibleFrom="sm">
              {keys}
            </Kbd>
          }
          aria-keyshortcuts={keys}
          loading={{ publish: publish.isPending, submit: submit.isPending }[name] ?? false}
          onClick={run}
        >
          {label}
        </Button>
      ))}
      {seldom.length > 0 && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button size="xs" variant="default" aria-label={t.more}>
              <Icon path={mdiDotsHorizontal} size={18} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {seldom.map((act) => (
              <Menu.Item
                key={act}
                color={act === 'archive' ? 'red' : undefined}
                leftSection={<Icon path={icons[act]} size={16} />}
                onClick={() => onConfirm(act)}
              >
                {t.acts[act]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  )
}

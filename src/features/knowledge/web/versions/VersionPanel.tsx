import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { mdiBackupRestore } from '@mdi/js'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../../../platform/web/call.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { RichBody } from '../../../../platform/web/RichBody.tsx'
import { tellDone } from '../../../../platform/web/tell.ts'
import { articleText } from '../../article.text.ts'
import { type ArticleDetail, knowledgeApi } from '../../knowledge.contract.ts'
import { useArticleAct, useVersion } from '../articles.api.ts'
import { Differences } from './Differences.tsx'

type Props = { detail: ArticleDetail; revision: number; against: number }

/** What a version changed against another one, and the way to have its text again. */
export function VersionPanel({ detail, revision, against }: Props) {
  const t = useText(articleText)
  const navigate = useNavigate()
  const params = { number: String(detail.number) }
  const shown = useVersion(detail.id, revision)
  const other = useVersion(detail.id, against > 0 ? against : undefined)
  const restore = useArticleAct((saved) => {
    tellDone(t.versions.restored(saved.revision))
    void navigate({ to: '/knowledge/$number/versions', params, search: {}, replace: true })
  })
  const others = Array.from({ length: detail.revision }, (_, place) => detail.revision - place)
  return (
    <Panel
      title={against > 0 ? t.versions.changes(against, revision) : t.versions.revision(revision)}
      actions={
        detail.abilities.edit &&
        revision !== detail.revision && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Icon path={mdiBackupRestore} size={16} />}
            loading={restore.isPending}
            onClick={() =>
              restore.mutate({
                number: detail.number,
                act: () =>
                  call(knowledgeApi.restore, {
                    params: { id: detail.id, revision: String(revision) },
                    body: { revision: detail.revision },
                  }),
              })
            }
          >
            {t.versions.restore(revision)}
          </Button>
        )
      }
    >
      {detail.revision > 1 && (
        <Group gap="xs" mb="xs">
          <NativeSelect
            size="xs"
            label={t.versions.compare}
            value={String(against)}
            onChange={(event) =>
              void navigate({
                to: '/knowledge/$number/versions',
                params,
                search: { revision, against: Number(event.currentTarget.value) },
                replace: true,
              })
            }
            data={[
              ...(against < 1 ? [{ value: String(against), label: '—' }] : []),
              ...others
                .filter((one) => one !== revision)
                .map((one) => ({ value: String(one), label: t.versions.before(one) })),
            ]}
          />
        </Group>
      )}
      {against > 0 ? (
        <Faces query={both(shown, other)} lines={6}>
          {([after, before]) => <Differences before={before} after={after} />}
        </Faces>
      ) : (
        <Faces query={shown} lines={6}>
          {(version) => (
            <>
              <Text size="xs" c="dimmed" mb="xs">
                {t.versions.first}
              </Text>
              <RichBody html={version.bodyHtml} />
            </>
          )}
        </Faces>
      )}
    </Panel>
  )
}

type Version = ReturnType<typeof useVersion>

/** Two that are loaded, as one. */
const both = (one: Version, other: Version) => ({
  data: one.data && other.data ? ([one.data, other.data] as const) : undefined,
  error: one.error ?? other.error,
  isPending: one.isPending || other.isPending,
  refetch: () => Promise.all([one.refetch(), other.refetch()]),
})

import { Button, UnstyledButton } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { articleText } from '../../article.text.ts'
import type { ArticleDetail } from '../../knowledge.contract.ts'
import { useLiveArticle, useVersions } from '../articles.api.ts'
import { VersionPanel } from './VersionPanel.tsx'
import { versionsSearch } from './versions-search.ts'

type Version = NonNullable<ReturnType<typeof useVersions>['data']>['pages'][number]['items'][number]

/** All that was ever saved, newest first, and beside it what the chosen one changed. */
export function VersionsScreen({ detail }: { detail: ArticleDetail }) {
  const t = useText(articleText)
  const versions = useVersions(detail)
  useLiveArticle(detail)
  const { revision = detail.revision, against } = versionsSearch.parse(useSearch({ strict: false }))
  return (
    <div className="versions-page">
      <Panel title={t.versions.title} flush>
        <Faces query={versions} lines={4}>
          {({ pages }) => (
            <ol className="plain-list version-list">
              {pages
                .flatMap((page) => page.items)
                .map((one) => (
                  <VersionRow key={one.revision} one={one} detail={detail} shown={one.revision === revision} />
                ))}
            </ol>
          )}
        </Faces>
        {versions.hasNextPage && (
          <Button
            size="xs"
            variant="subtle"
            fullWidth
            loading={versions.isFetchingNextPage}
            onClick={() => void versions.fetchNextPage()}
          >
            {t.versions.more}
          </Button>
        )}
      </Panel>
      <VersionPanel detail={detail} revision={revision} against={against ?? revision - 1} />
    </div>
  )
}

function VersionRow({ one, detail, shown }: { one: Version; detail: ArticleDetail; shown: boolean }) {
  const t = useText(articleText)
  const f = useFormats()
  const marks = [
    one.published && t.versions.published,
    one.revision === detail.revision && t.versions.newest,
    one.restoredFrom && t.versions.restoredFrom(one.restoredFrom),
  ].filter(Boolean)
  return (
    <li>
      <UnstyledButton
        className="version-row"
        aria-current={shown ? 'true' : undefined}
        renderRoot={(props) => (
          <Link
            to="/knowledge/$number/versions"
            params={{ number: String(detail.number) }}
            search={{ revision: one.revision }}
            activeOptions={{ exact: true }}
            replace
            {...props}
          />
        )}
      >
        <b>{t.versions.revision(one.revision)}</b>
        {marks.length > 0 && <span className="version-marks">{marks.join(' · ')}</span>}
        <span className="version-when">
          {one.writtenBy.name} · {f.instant(one.writtenAt)}
        </span>
        {one.note && <span>{one.note}</span>}
      </UnstyledButton>
    </li>
  )
}

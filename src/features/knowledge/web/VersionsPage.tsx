import { Anchor, Group, Title, VisuallyHidden } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { Problem } from '../../../platform/web/call.ts'
import { Faces } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { usePageTitle } from '../../../platform/web/title.ts'
import { articleText } from '../article.text.ts'
import { MissingArticle } from './ArticlePage.tsx'
import { useArticle } from './articles.api.ts'
import './knowledge.css'
import { VersionsScreen } from './versions/VersionsScreen.tsx'

/** The versions of an article, for those who write it. */
export function VersionsPage() {
  const { number = '' } = useParams({ strict: false })
  const t = useText(articleText)
  const found = useArticle(number, true)
  const { data, error } = found
  usePageTitle(data && t.versions.of(data.title))
  const hidden = error instanceof Problem && (error.status === 404 || error.status === 422)
  if ((!data && hidden) || (data && !data.abilities.seeVersions)) return <MissingArticle />
  return (
    <>
      {!data && <VisuallyHidden component="h1">{t.versions.title}</VisuallyHidden>}
      <Faces query={found} lines={8}>
        {(detail) => (
          <>
            <Group component="header" mb="sm" gap="xs" align="baseline">
              <Title order={1}>{t.versions.of(detail.title)}</Title>
              <Anchor size="sm" renderRoot={(props) => <Link to="/knowledge/$number" params={{ number }} {...props} />}>
                {t.versions.toArticle}
              </Anchor>
            </Group>
            <VersionsScreen key={detail.id} detail={detail} />
          </>
        )}
      </Faces>
    </>
  )
}

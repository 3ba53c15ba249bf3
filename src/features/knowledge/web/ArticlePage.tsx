import { Button, Stack, Title, VisuallyHidden } from '@mantine/core'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Problem } from '../../../platform/web/call.ts'
import { Faces } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { usePageTitle } from '../../../platform/web/title.ts'
import { articleText } from '../article.text.ts'
import { ArticleScreen } from './article/ArticleScreen.tsx'
import { articleShown } from './article/article-shown.ts'
import { useArticle } from './articles.api.ts'
import './knowledge.css'

/** One article, by its number: as readers see it, or as it will be. */
export function ArticlePage() {
  const { number = '' } = useParams({ strict: false })
  const { draft } = articleShown.parse(useSearch({ strict: false }))
  const t = useText(articleText)
  const found = useArticle(number, draft ?? false)
  const { data, error } = found
  usePageTitle(data?.title)
  if (!data && error instanceof Problem && (error.status === 404 || error.status === 422)) return <MissingArticle />
  return (
    <>
      {!data && <VisuallyHidden component="h1">{t.loading}</VisuallyHidden>}
      <Faces query={found} lines={10}>
        {(detail) => <ArticleScreen key={detail.id} detail={detail} />}
      </Faces>
    </>
  )
}

/** It is not there, or not for these eyes. */
export function MissingArticle() {
  const t = useText(articleText)
  return (
    <Stack align="flex-start" className="route-face">
      <Title order={1} size="h2">
        {t.missing}
      </Title>
      <Button variant="default" renderRoot={(props) => <Link to="/knowledge" {...props} />}>
        {t.back}
      </Button>
    </Stack>
  )
}

import { Alert, Anchor, Group, Paper, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { RichBody } from '../../../../platform/web/RichBody.tsx'
import { FileList } from '../../../files/web/FileList.tsx'
import { articleListText } from '../../article-list.text.ts'
import { articleText } from '../../article.text.ts'
import type { ArticleDetail } from '../../knowledge.contract.ts'
import { useLiveArticle } from '../articles.api.ts'
import { StateMarks } from '../parts/ArticleMarks.tsx'
import { ActButtons } from './ActButtons.tsx'
import { CommentsPanel } from './CommentsPanel.tsx'
import { type ConfirmedAct, ConfirmAct } from './ConfirmAct.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { Helpful } from './Helpful.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { RelatedPanel } from './RelatedPanel.tsx'
import { RenewArticle } from './RenewArticle.tsx'

/** An article as it is read; around it, what may be done and what is known of it. */
export function ArticleScreen({ detail }: { detail: ArticleDetail }) {
  const t = useText(articleText)
  const list = useText(articleListText)
  const [confirming, setConfirming] = useState<ConfirmedAct | 'renew'>()
  const close = () => setConfirming(undefined)
  useLiveArticle(detail)
  const { abilities, ours, bodyHtml, files } = detail
  return (
    <div className="article-page">
      <Group justify="space-between" align="flex-start" gap="xs" component="header" className="article-head">
        <div>
          <div className="line-second">
            <span>{list.number(detail.number)}</span>
            {ours && <StateMarks one={detail} always />}
          </div>
          <Title order={1}>{detail.title}</Title>
        </div>
        <ActButtons detail={detail} onConfirm={setConfirming} />
      </Group>
      <div className="article-main">
        <WhatIsShown detail={detail} />
        <Paper withBorder component="article" className="article-body" lang={detail.language}>
          <RichBody html={bodyHtml} />
          {files.length > 0 && (
            <section className="article-files" aria-label={t.files}>
              <Title order={2} size="h4">
                {t.files}
              </Title>
              <FileList files={files} />
            </section>
          )}
        </Paper>
        {detail.state === 'published' && <Helpful detail={detail} />}
      </div>
      <aside className="article-aside">
        <FactsPanel detail={detail} />
        {detail.related.length > 0 && (
          <Panel title={t.related}>
            <RelatedPanel related={detail.related} />
          </Panel>
        )}
        {ours && ours.helpful + ours.notHelpful > 0 && abilities.seeVersions && <CommentsPanel detail={detail} />}
        {abilities.seeVersions && <HistoryPanel detail={detail} />}
      </aside>
      {confirming === 'renew' && <RenewArticle one={detail} onClose={close} />}
      {confirming && confirming !== 'renew' && <ConfirmAct act={confirming} detail={detail} onClose={close} />}
    </div>
  )
}

/** Where there are two texts: which one this is, and the way to the other. */
function WhatIsShown({ detail }: { detail: ArticleDetail }) {
  const t = useText(articleText)
  if (!detail.ours?.unpublishedChanges || !detail.abilities.seeVersions) return null
  const isDraft = detail.revision !== detail.publishedRevision
  return (
    <Alert color="orange" variant="light" p="xs">
      {isDraft ? t.draftShown : t.changesWait}{' '}
      <Anchor
        size="sm"
        underline="always"
        renderRoot={(props) => (
          <Link
            to="/knowledge/$number"
            params={{ number: String(detail.number) }}
            search={{ draft: isDraft ? undefined : true }}
            replace
            {...props}
          />
        )}
      >
        {isDraft ? t.showPublished : t.showDraft}
      </Anchor>
    </Alert>
  )
}

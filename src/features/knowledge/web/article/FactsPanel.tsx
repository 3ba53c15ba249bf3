import { Anchor, Button, CopyButton } from '@mantine/core'
import { mdiContentCopy, mdiOpenInNew } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { dayIn, useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { Dot } from '../../../settings/web/Tag.tsx'
import { articleText } from '../../article.text.ts'
import type { ArticleDetail } from '../../knowledge.contract.ts'
import { AudienceMark } from '../parts/ArticleMarks.tsx'

/** What is known of an article: topics, for whom, by whom, until when it holds, how it is used. */
export function FactsPanel({ detail }: { detail: ArticleDetail }) {
  const t = useText(articleText)
  const f = useFormats()
  const { ours, publishedAt, fromCase, address } = detail
  const late = ours?.reviewBy && ours.reviewBy <= dayIn(new Date())
  return (
    <Panel title={t.facts}>
      <dl className="article-facts">
        {detail.topics.length > 0 && (
          <Fact name={t.topics}>
            {detail.topics.map((topic) => (
              <Anchor
                key={topic.id}
                size="sm"
                className="mark"
                renderRoot={(props) => <Link to="/knowledge" search={{ topicId: topic.id }} {...props} />}
              >
                <Dot color={topic.color} />
                {topic.name}
              </Anchor>
            ))}
          </Fact>
        )}
        {ours && (
          <>
            <Fact name={t.audience}>
              <AudienceMark audience={detail.audience} />
            </Fact>
            <Fact name={t.author}>{ours.author.name}</Fact>
          </>
        )}
        <Fact name={t.written}>
          {f.instant(detail.writtenAt)}
          {detail.writtenBy && detail.writtenBy.id !== ours?.author.id && ` ${t.by(detail.writtenBy.name)}`}
        </Fact>
        {publishedAt && <Fact name={t.published}>{f.instant(publishedAt)}</Fact>}
        {ours && (
          <Fact name={t.reviewBy}>
            <span className="due" data-late={late || undefined}>
              {ours.reviewBy ? f.day(ours.reviewBy) : t.noReview}
            </span>
          </Fact>
        )}
        {ours && ours.uses > 0 && <Fact name={t.used}>{t.usedTimes(ours.uses)}</Fact>}
        {fromCase && (
          <Fact name={t.fromCase}>
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link to="/cases/$number" params={{ number: String(fromCase.number) }} {...props} />
              )}
            >
              {t.caseNumber(fromCase.number)}
            </Anchor>
          </Fact>
        )}
      </dl>
      {address && <PublicPage address={address} />}
    </Panel>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** The page that is read without the application, to open it or to send its address to somebody. */
function PublicPage({ address }: { address: string }) {
  const t = useText(articleText)
  return (
    <div className="article-address no-print">
      <Button
        size="compact-sm"
        variant="subtle"
        component="a"
        href={address}
        target="_blank"
        leftSection={<Icon path={mdiOpenInNew} size={14} />}
      >
        {t.publicPage}
      </Button>
      <CopyButton value={new URL(address, window.location.origin).href}>
        {({ copied, copy }) => (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<Icon path={mdiContentCopy} size={14} />}
            onClick={copy}
          >
            {copied ? t.copied : t.publicAddress}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}

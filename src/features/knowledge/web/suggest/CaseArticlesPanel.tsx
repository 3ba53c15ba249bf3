import { Anchor, Button, Menu, Stack, Text } from '@mantine/core'
import { mdiBookPlusOutline } from '@mdi/js'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Answer } from '../../../../platform/shared/contract.ts'
import { call, Problem } from '../../../../platform/web/call.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { tellProblem } from '../../../../platform/web/tell.ts'
import type { CaseDetail } from '../../../cases/cases.contract.ts'
import type { Inserted } from '../../../conversations/web/insertable.ts'
import { articleListText } from '../../article-list.text.ts'
import { type ArticleUse, knowledgeApi, type UseKind, useKind } from '../../knowledge.contract.ts'
import { suggestionsText } from '../../suggestions.text.ts'
import '../knowledge.css'
import { ArticlePicker } from '../write/ArticlePicker.tsx'
import { CaseSuggestions } from './CaseSuggestions.tsx'
import { type InsertArticle, useArticleToInsert } from './insert-article.ts'
import { useUsedArticles, useUseArticle } from './suggestions.api.ts'

type Props = {
  detail: CaseDetail
  /** Puts something into the entry that is being written. */
  onInsert: (inserted: Inserted) => void
}

/** The articles of a case: those that were used and how, those that may help, and the way to make its solution one. */
export function CaseArticlesPanel({ detail, onInsert }: Props) {
  const t = useText(suggestionsText)
  const used = useUsedArticles(detail.id)
  const use = useUseArticle(detail.id)
  const mayUse = detail.abilities.addInternalEntry
  const mayConvert = mayUse && detail.solvedAt && used.data && !used.data.made
  const note = (articleId: string, how: UseKind) => use.mutate({ articleId, how })
  const { asLink, asText } = useArticleToInsert()
  const insert: InsertArticle = (one, how) => {
    if (how === 'link') onInsert(asLink(one))
    else asText(one).then(onInsert, tellProblem)
  }
  return (
    <Panel title={t.ofCase.title} actions={mayConvert && <Convert caseId={detail.id} />}>
      <Faces query={used} lines={2}>
        {({ items, made }) => {
          const articles = byArticle(items)
          const usedIds = articles.map(([one]) => one.id)
          const knownIds = made ? [...usedIds, made.id] : usedIds
          return (
            <Stack gap={8}>
              {made && <Made article={made} />}
              {!articles.length && (
                <Text size="sm" c="dimmed">
                  {t.ofCase.none}
                </Text>
              )}
              {articles.map(([article, hows]) => (
                <UsedArticle
                  key={article.id}
                  article={article}
                  hows={hows}
                  onUse={mayUse ? note : undefined}
                  onInsert={insert}
                />
              ))}
              {mayUse && (
                <>
                  <div className="no-print">
                    <ArticlePicker
                      label={t.ofCase.find}
                      placeholder={t.ofCase.placeholder}
                      exceptIds={usedIds}
                      onPick={({ id }) => note(id, 'linked')}
                    />
                  </div>
                  <CaseSuggestions
                    detail={detail}
                    exceptIds={knownIds}
                    onUse={(id) => note(id, 'linked')}
                    onInsert={insert}
                  />
                </>
              )}
            </Stack>
          )
        }}
      </Faces>
    </Panel>
  )
}

type UsedIn = Answer<typeof knowledgeApi.usedIn>
type Used = ArticleUse['article']

function byArticle(uses: ArticleUse[]): [Used, UseKind[]][] {
  const found = new Map<string, [Used, UseKind[]]>()
  for (const { article, how } of uses) {
    const [, hows] = found.get(article.id) ?? [article, []]
    found.set(article.id, [article, [...hows, how]])
  }
  return [...found.values()]
}

type UsedProps = {
  article: Used
  hows: UseKind[]
  onUse: ((articleId: string, how: UseKind) => void) | undefined
  onInsert: InsertArticle
}

/** What was done with it, and what more may be told: sent, or that it was the solution. */
function UsedArticle({ article, hows, onUse, onInsert }: UsedProps) {
  const t = useText(suggestionsText)
  const left = useKind.options.filter(
    (how) => how !== 'linked' && !hows.includes(how) && (how !== 'sent' || article.audience !== 'internal'),
  )
  return (
    <div>
      <Anchor
        size="sm"
        renderRoot={(props) => <Link to="/knowledge/$number" params={{ number: String(article.number) }} {...props} />}
      >
        {article.title}
      </Anchor>
      <div className="line-second">
        <span>{hows.map((how) => t.ofCase.how[how]).join(' · ')}</span>
        {onUse && article.state === 'published' && (
          <Menu shadow="md" position="bottom-end">
            <Menu.Target>
              <Button size="compact-xs" variant="subtle" className="no-print" aria-label={t.ofCase.acts(article.title)}>
                {t.ofCase.more}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onInsert(article, 'link')}>{t.insert.link}</Menu.Item>
              <Menu.Item onClick={() => onInsert(article, 'text')}>{t.insert.text}</Menu.Item>
              {left.map((how) => (
                <Menu.Item key={how} onClick={() => onUse(article.id, how)}>
                  {t.ofCase.mark[how]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </div>
  )
}

/** What the solution has become. */
function Made({ article: { number, title, state } }: { article: NonNullable<UsedIn['made']> }) {
  const t = useText(suggestionsText)
  const { states } = useText(articleListText)
  return (
    <Anchor
      size="sm"
      title={title}
      renderRoot={(props) => <Link to="/knowledge/$number" params={{ number: String(number) }} {...props} />}
    >
      {t.ofCase.made(number, states[state])}
    </Anchor>
  )
}

/** Makes a draft of the solution, and goes on writing it. */
function Convert({ caseId }: { caseId: string }) {
  const t = useText(suggestionsText)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const convert = useMutation({
    mutationFn: () => call(knowledgeApi.fromCase, { params: { id: caseId } }, { idempotencyKey: key }),
    onSuccess: ({ number }) => void navigate({ to: '/knowledge/$number/edit', params: { number: String(number) } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['case', caseId] }),
    onError: (error) => {
      tellProblem(error)
      // it was made before: that one is gone on with
      const before = error instanceof Problem && error.code === 'article.made_before' ? error.body.number : undefined
      if (before) void navigate({ to: '/knowledge/$number', params: { number: String(before) } })
    },
  })
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      className="no-print"
      title={t.ofCase.converting}
      leftSection={<Icon path={mdiBookPlusOutline} size={14} />}
      loading={convert.isPending}
      onClick={() => convert.mutate()}
    >
      {t.ofCase.convert}
    </Button>
  )
}

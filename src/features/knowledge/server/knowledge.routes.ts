import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { knowledgeApi } from '../knowledge.contract.ts'
import { countArticles } from './article-counts.ts'
import { articleFromCase } from './commands/article-from-case.ts'
import { archiveArticle, publishArticle, reopenArticle, submitArticle } from './commands/change-article-state.ts'
import { createArticle } from './commands/create-article.ts'
import { mergeTopic } from './commands/merge-topic.ts'
import { addTopic, moveTopic } from './commands/move-topic.ts'
import { restoreVersion } from './commands/restore-version.ts'
import { saveArticle } from './commands/save-article.ts'
import { useArticle } from './commands/use-article.ts'
import { voteArticle } from './commands/vote.ts'
import { readGaps } from './gaps.ts'
import { listArticles } from './list-articles.ts'
import { openArticle } from './read-article.ts'
import { suggest } from './suggest.ts'
import { listUses } from './used-articles.ts'
import { listVersions, openVersion, readHistory } from './versions.queries.ts'
import { listVotes } from './votes.queries.ts'

export function knowledgeRoutes(app: App) {
  serve(app, knowledgeApi.addTopic, addTopic)
  serve(app, knowledgeApi.moveTopic, moveTopic)
  serve(app, knowledgeApi.mergeTopic, mergeTopic)
  serve(app, knowledgeApi.list, listArticles)
  serve(app, knowledgeApi.counts, countArticles)
  serve(app, knowledgeApi.gaps, readGaps)
  serve(app, knowledgeApi.read, openArticle)
  serve(app, knowledgeApi.create, createArticle)
  serve(app, knowledgeApi.save, saveArticle)
  serve(app, knowledgeApi.submit, submitArticle)
  serve(app, knowledgeApi.publish, publishArticle)
  serve(app, knowledgeApi.archive, archiveArticle)
  serve(app, knowledgeApi.reopen, reopenArticle)
  serve(app, knowledgeApi.versions, listVersions)
  serve(app, knowledgeApi.version, openVersion)
  serve(app, knowledgeApi.restore, restoreVersion)
  serve(app, knowledgeApi.history, readHistory)
  serve(app, knowledgeApi.vote, voteArticle)
  serve(app, knowledgeApi.votes, listVotes)
  serve(app, knowledgeApi.suggest, suggest)
  serve(app, knowledgeApi.usedIn, listUses)
  serve(app, knowledgeApi.use, useArticle)
  serve(app, knowledgeApi.fromCase, articleFromCase)
}

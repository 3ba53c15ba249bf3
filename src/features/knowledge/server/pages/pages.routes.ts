import { searchText } from '../../../../platform/shared/contract.ts'
import { notFound } from '../../../../platform/shared/refusal.ts'
import type { App } from '../../../../platform/server/http/app.ts'
import { contextOf } from '../../../../platform/server/http/serve.ts'
import { answer, answerAway, type Asked, numberOf, originOf, type Pages, send } from './answer.ts'
import type { Page } from './layout.ts'
import { opinionRoute } from './opinion.ts'
import { articlePage, homePage, searchPage, topicPage } from './pages.ts'
import { sitemap } from './sitemap.ts'

/** The pages that are read without the application, signed in or not, and without a script. */
export function knowledgePages(app: App, publicUrl: string | undefined) {
  const pages: Pages = { app, publicUrl }
  const page = (url: string, make: (asked: Asked) => Promise<Page>) =>
    app.fastify.get(url, (request, reply) =>
      answer(pages, { request, reply }, make).catch((error: unknown) => answerAway(error, { request, reply })),
    )
  page('/kb', ({ ctx, company }) => homePage(ctx, company))
  page('/kb/buscar', ({ ctx, query }) => searchPage(ctx, wordsOf(query.q), textOf(query.desde)))
  page('/kb/temas/:topic', ({ ctx, params, query }) => topicPage(ctx, params.topic!, textOf(query.desde)))
  page('/kb/:article', ({ ctx, params, query }) =>
    articlePage(ctx, numberOf(params.article!), { isThanked: query.gracias !== undefined }),
  )
  page('/kb/*', () => Promise.reject(notFound('page')))
  app.fastify.get('/kb/sitemap.xml', async (request, reply) => {
    try {
      const ctx = await contextOf(app, request, true)
      const document = await sitemap(ctx, originOf(request, publicUrl))
      return send({ request, reply }, 'application/xml; charset=utf-8', document)
    } catch (error) {
      return answerAway(error, { request, reply })
    }
  })
  opinionRoute(pages)
}

const MOST_LETTERS = 200
const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 100) : undefined)
const wordsOf = (value: unknown) => searchText().parse(typeof value === 'string' ? value.slice(0, MOST_LETTERS) : '')

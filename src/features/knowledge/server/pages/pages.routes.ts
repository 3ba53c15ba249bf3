import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { searchText } from '../../../../platform/shared/contract.ts'
import { notFound, Refusal } from '../../../../platform/shared/refusal.ts'
import type { App } from '../../../../platform/server/http/app.ts'
import type { Ctx } from '../../../../platform/server/context.ts'
import { contextOf } from '../../../../platform/server/http/serve.ts'
import { layout, type Page } from './layout.ts'
import { articlePage, homePage, missingPage, searchPage, topicPage } from './pages.ts'
import { sitemap } from './sitemap.ts'

type Exchange = { request: FastifyRequest; reply: FastifyReply }
type Asked = { ctx: Ctx; company: string; params: Record<string, string>; query: Record<string, unknown> }

/** The pages that are read without the application, signed in or not, and without a script. */
export function knowledgePages(app: App) {
  const page = (url: string, make: (asked: Asked) => Promise<Page>) =>
    app.fastify.get(url, async (request, reply) => answer(app, { request, reply }, make))
  page('/kb', ({ ctx, company }) => homePage(ctx, company))
  page('/kb/buscar', ({ ctx, query }) => searchPage(ctx, wordsOf(query.q), textOf(query.desde)))
  page('/kb/temas/:topic', ({ ctx, params, query }) => topicPage(ctx, params.topic!, textOf(query.desde)))
  page('/kb/:article', async ({ ctx, params }) => articlePage(ctx, numberOf(params.article!)))
  page('/kb/*', () => Promise.reject(notFound('page')))
  app.fastify.get('/kb/sitemap.xml', async (request, reply) => {
    const ctx = await contextOf(app, request, true)
    return send({ request, reply }, 'application/xml; charset=utf-8', await sitemap(ctx, originOf(request)))
  })
}

async function answer(app: App, { request, reply }: Exchange, make: (asked: Asked) => Promise<Page>) {
  const ctx = await contextOf(app, request, true)
  const { name: company, color } = await companyLooks(ctx)
  const { params, query } = request as { params: Record<string, string>; query: Record<string, unknown> }
  const page = await make({ ctx, company, params, query }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    return undefined
  })
  const moved = params.article !== undefined && page?.path && page.path !== `/kb/${params.article}`
  if (moved) return reply.headers(keptBy(request)).redirect(page.path!, 301)
  if (!page) void reply.code(404)
  const frame = { company, color, origin: originOf(request), signedIn: Boolean(request.actor) }
  const document = layout(frame, page ?? missingPage(ctx.language))
  return send({ request, reply }, 'text/html; charset=utf-8', document)
}

/** What is told to somebody who is signed in is kept nowhere; the rest is asked again each time. */
const keptBy = ({ actor }: FastifyRequest) => ({
  vary: 'cookie, accept-language',
  'cache-control': actor ? 'private, no-store' : 'public, no-cache',
})

/** What has not changed is not sent again. */
function send({ request, reply }: Exchange, type: string, document: string) {
  const etag = `"${createHash('sha256').update(document).digest('base64url').slice(0, 27)}"`
  void reply.headers({ etag, ...keptBy(request) })
  if (reply.statusCode === 200 && request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.type(type).send(document)
}

async function companyLooks(ctx: Ctx): Promise<{ name: string; color: string }> {
  const company = await ctx.db.selectFrom('company').select(['name', 'color']).executeTakeFirst()
  return company ?? { name: 'Atiende', color: '#0b63b0' }
}

const HOST = /^[\w.-]+(:\d+)?$/

/** As the reader calls us, or who passes the call on says; what no page or machine is called is left out. */
const originOf = ({ protocol, host }: FastifyRequest) =>
  /^https?$/.test(protocol) && HOST.test(host) ? `${protocol}://${host}` : ''

const MOST_LETTERS = 200
const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 100) : undefined)
const wordsOf = (value: unknown) => searchText().parse(typeof value === 'string' ? value.slice(0, MOST_LETTERS) : '')

/** '12-cambiar-la-tinta' → '12' */
function numberOf(address: string): string {
  const number = /^(\d{1,12})(?:-|$)/.exec(address)?.[1]
  if (!number) throw notFound('article')
  return number
}

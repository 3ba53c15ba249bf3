import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx } from '../../../../platform/server/context.ts'
import { isCrossed, isDatabaseAway } from '../../../../platform/server/database.ts'
import type { App } from '../../../../platform/server/http/app.ts'
import { languageOf } from '../../../../platform/server/http/language.ts'
import { contextOf } from '../../../../platform/server/http/serve.ts'
import { Refusal } from '../../../../platform/shared/refusal.ts'
import { bare, layout, PLAIN, type Page, type Way } from './layout.ts'
import { awayPage, missingPage } from './pages.ts'

/** `publicUrl`: the address people type, when it is set. */
export type Pages = { app: App; publicUrl: string | undefined }
export type Exchange = { request: FastifyRequest; reply: FastifyReply }
export type Asked = {
  ctx: Ctx
  company: string
  params: Record<string, string>
  query: Record<string, unknown>
  /** Fields of a form. */
  form: URLSearchParams
}

/** Answers one request with a page; where nothing is made, with the one that says that there is nothing. */
export async function answer(
  { app, publicUrl }: Pages,
  exchange: Exchange,
  make: (asked: Asked) => Promise<Page | Way>,
) {
  const { request, reply } = exchange
  const ctx = await contextOf(app, request, true)
  const { name: company, color } = await companyLooks(ctx)
  const { params, query } = request as { params: Record<string, string>; query: Record<string, unknown> }
  const page = await make({ ctx, company, params, query, form: formOf(request) }).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.status === 503) throw error
    return undefined
  })
  if (page && 'leadsTo' in page) return reply.header('cache-control', 'no-store').redirect(page.leadsTo, 303)
  const isRead = request.method !== 'POST'
  const moved = isRead && params.article !== undefined && page?.path && page.path !== `/kb/${params.article}`
  if (moved) return reply.headers(keptBy(request)).redirect(page.path!, 301)
  void reply.code(page ? (page.status ?? 200) : 404)
  const frame = { company, color, origin: originOf(request, publicUrl), signedIn: Boolean(request.actor) }
  return send(exchange, 'text/html; charset=utf-8', layout(frame, page ?? missingPage(ctx.language)))
}

const RETRY_SECONDS = 10

/** While the database is away readers are told so as people, in their language. @throws whatever else went wrong */
export function answerAway(error: unknown, { request, reply }: Exchange) {
  const isAway = isDatabaseAway(error) || isCrossed(error) || (error instanceof Refusal && error.status === 503)
  if (!isAway) throw error
  request.log.error({ err: error, incident: request.id }, 'the database is away')
  const page = awayPage(request.actor?.language ?? languageOf(request), formOf(request).get('comentario'))
  void reply.code(503).headers({ 'retry-after': RETRY_SECONDS, 'cache-control': 'no-store' })
  return reply.type('text/html; charset=utf-8').send(bare(page))
}

const formOf = ({ body }: FastifyRequest) => (body instanceof URLSearchParams ? body : new URLSearchParams())

/** What is told to somebody who is signed in, or of what was sent, is kept nowhere; the rest is asked again each time. */
const keptBy = ({ actor, method }: FastifyRequest) => ({
  vary: 'cookie, accept-language',
  'cache-control': actor || method === 'POST' ? 'private, no-store' : 'public, no-cache',
  // without it a browser does not say from where a form is sent, and it would count as foreign
  'referrer-policy': 'same-origin',
})

/** What has not changed is not sent again. */
export function send({ request, reply }: Exchange, type: string, document: string) {
  const etag = `"${createHash('sha256').update(document).digest('base64url').slice(0, 27)}"`
  void reply.headers({ etag, ...keptBy(request) })
  if (reply.statusCode === 200 && request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.type(type).send(document)
}

async function companyLooks(ctx: Ctx): Promise<{ name: string; color: string }> {
  const company = await ctx.db.selectFrom('company').select(['name', 'color']).executeTakeFirst()
  return company ?? { name: 'Atiende', color: PLAIN }
}

const HOST = /^[\w.-]+(:\d+)?$/

/** As is set; else as the reader calls us, or who passes the call on says. What no machine is called is left out. */
export const originOf = ({ protocol, host }: FastifyRequest, publicUrl: string | undefined) =>
  publicUrl ?? (/^https?$/.test(protocol) && HOST.test(host) ? `${protocol}://${host}` : '')

/** '12-cambiar-la-tinta' → '12'; nothing where no number begins it. */
export const numberOf = (address: string): string | undefined => /^(\d{1,12})(?:-|$)/.exec(address)?.[1]

import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Ctx } from '../../../../platform/server/context.ts'
import { notAllowed, Refusal } from '../../../../platform/shared/refusal.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { knowledgeApi } from '../../knowledge.contract.ts'
import { pagePath } from '../../knowledge.rules.ts'
import { pagesText } from '../../pages.text.ts'
import { readable } from '../articles.ts'
import { voteArticle } from '../commands/vote.ts'
import { answer, answerAway, type Asked, numberOf, type Pages } from './answer.ts'
import type { Page, Way } from './layout.ts'
import { notKeptPage, type Typed } from './opinion-form.ts'
import { articlePage } from './pages.ts'

/** Takes what a signed-in reader says of an article in the form beneath it. */
export function opinionRoute(pages: Pages) {
  void pages.app.fastify.register(async (only) => {
    // forms are read here alone: they can be sent by a page of anybody, unlike what the API reads
    only.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, new URLSearchParams(String(body))),
    )
    // who comes back to the address of a form, without the form
    only.get<{ Params: { article: string } }>('/kb/:article/opinion', async ({ params }, reply) =>
      reply.redirect(`/kb/${numberOf(params.article) ?? ''}`),
    )
    only.post('/kb/:article/opinion', async (request, reply) => {
      if (!isOurs(request)) throw notAllowed('foreign_origin')
      return answer(pages, { request, reply }, takeOpinion).catch((error: unknown) =>
        answerAway(error, { request, reply }),
      )
    })
  })
}

/** A browser says where a form was sent from: an Origin that came this far is ours. */
const isOurs = ({ headers }: FastifyRequest) => {
  const site = headers['sec-fetch-site']
  return site === undefined ? headers.origin !== undefined : site === 'same-origin'
}

async function takeOpinion({ ctx, params, form }: Asked): Promise<Page | Way> {
  const typed = typedIn(form)
  if (!ctx.actor.id) return { ...notKeptPage(ctx.language, 'signedOut', typed.comment), status: 401 }
  const number = numberOf(params.article!)
  const article = await findArticle(ctx, number)
  const vanished = () => ({ ...notKeptPage(ctx.language, 'vanished', typed.comment), status: 404 })
  if (!article) return vanished()
  const { data: body, error } = knowledgeApi.vote.body!.safeParse(typed)
  if (error) {
    const problem = problemOf(error.issues, typed, article.language)
    const shown = await articlePage(ctx, number, { typed, problem })
    return { ...shown, path: undefined, status: 422 }
  }
  try {
    await voteArticle(ctx, { params: { id: article.id }, query: {}, body })
  } catch (refused) {
    if (refused instanceof Refusal && refused.status === 404) return vanished() // withdrawn between the two
    throw refused
  }
  return { leadsTo: `${pagePath(article)}?gracias=1#opinion` }
}

/** What was typed, as it was typed; browsers send the end of a line as two signs. */
function typedIn(form: URLSearchParams): Typed {
  const said = form.get('sirve')
  const comment = (form.get('comentario') ?? '').replaceAll('\r\n', '\n')
  return { helpful: said === 'si' ? true : said === 'no' ? false : undefined, comment }
}

type Found = { id: string; number: number; title: string; language: Language }

async function findArticle(ctx: Ctx, number: string | undefined): Promise<Found | undefined> {
  if (number === undefined) return undefined
  const { rows } = await sql<Found>`
    select a.id, a.number, v.title, a.language from articles a
    join article_versions v on v.article_id = a.id and v.revision = a.published_revision
    where a.number = ${number} and ${readable(ctx)}`.execute(ctx.db)
  return rows[0]
}

/** What is wrong with it, in words. */
function problemOf(issues: z.core.$ZodIssue[], { helpful, comment }: Typed, language: Language): string {
  const { opinion: t } = pagesText[language]
  if (helpful === undefined) return t.choose
  const long = issues.find((issue) => issue.code === 'too_big')
  return long ? t.tooLong(comment.trim().length, Number(long.maximum)) : t.unreadable
}

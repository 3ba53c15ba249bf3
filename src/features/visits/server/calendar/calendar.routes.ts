import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../../../platform/server/http/app.ts'
import { checked, contextOf, serve } from '../../../../platform/server/http/serve.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { notFound, Refusal } from '../../../../platform/shared/refusal.ts'
import { paperApi } from '../../paper.contract.ts'
import { calendarFile } from './calendar-file.ts'
import { eventsOf, ownerOf } from './calendar-rows.ts'
import { closeCalendar, openCalendar, readOwnCalendar } from './own-calendar.ts'
import { createPace } from './pace.ts'

/** Programs read a calendar every quarter of an hour at most; one that is out of its mind is slowed down. */
const PACE = { most: 60, withinMs: 10 * 60_000 }

export function calendarRoutes(app: App, publicUrl: string | undefined) {
  serve(app, paperApi.myCalendar, readOwnCalendar)
  serve(app, paperApi.openCalendar, openCalendar)
  serve(app, paperApi.closeCalendar, closeCalendar)
  const secondsToWait = createPace(PACE)
  app.endpoints.push(paperApi.calendar)
  app.fastify.route({
    method: 'GET',
    url: '/api/visits/calendar/:token.ics',
    // the address is a secret: what is asked for is not written into the log, failures are
    logLevel: 'error',
    handler: async (request, reply) => {
      const ctx = await contextOf(app, request, true)
      const { params } = checked(paperApi.calendar, request) as Input<typeof paperApi.calendar>
      const owner = await ownerOf(ctx, params.token)
      if (!owner) throw notFound('calendar')
      const seconds = secondsToWait(owner.id, ctx.now.getTime())
      if (seconds) {
        void reply.header('retry-after', seconds)
        throw new Refusal(429, [{ code: 'visit.calendar_too_often' }])
      }
      return send(request, reply, calendarFile(owner, await eventsOf(ctx, owner.id), publicUrl))
    },
  })
}

/** A calendar that is as it was is not sent again. */
function send(request: FastifyRequest, reply: FastifyReply, file: string) {
  const etag = `"${createHash('sha256').update(file).digest('base64url').slice(0, 27)}"`
  void reply.headers({ etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  void reply.header('content-disposition', 'inline; filename="atiende.ics"')
  return reply.type('text/calendar; charset=utf-8').send(file)
}

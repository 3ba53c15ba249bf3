import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type App } from '../../platform/server/http/app.ts'
import { contextOf } from '../../platform/server/http/serve.ts'
import type { Live } from '../../platform/server/live.ts'
import type { Actor } from '../../platform/shared/actor.ts'
import { isStaff } from '../../platform/shared/actor.ts'
import { Refusal } from '../../platform/shared/refusal.ts'
import { liveApi } from '../live.contract.ts'
import { whereToListen } from './live/may-follow.ts'
import { createStream, type Stream } from './live/stream.ts'
import { createViewers } from './live/viewers.ts'

const MOST_CONNECTIONS = 20
const BEAT_MS = 20_000
const GATHER_MS = 50

type Follower = {
  connectionId: string
  actor: Actor
  /** Topic listened to → topics as the screen asked for them. */
  places: Map<string, string[]>
  /** Customers and cases that this screen shows to its person. */
  shows: string[]
  stream: Stream
  /** Whether it is still the same signed-in person with the same rights. */
  recheck: () => Promise<void>
}

const isShown = (topic: string) => /^(case|customer):/.test(topic)
const VIEWERS = 'viewers:'

/** Open screens hear at once what changes, and see who else looks at the same. */
export function liveRoutes(app: App, live: Live) {
  const { db } = app.world
  const viewers = createViewers(db)
  const followers = new Set<Follower>()
  const changedViewers = new Set<string>()
  let gathering: NodeJS.Timeout | undefined
  let stopping = false

  const announceViewers = (topics: string[]) => live.announce(topics.map((topic) => VIEWERS + topic))
  const everyoneViewing = () =>
    [...followers].flatMap(({ shows, actor, connectionId }) =>
      shows.map((topic) => ({ topic, personId: actor.id, connectionId })),
    )

  const stopListening = live.listen((topic) => {
    if (topic.startsWith(VIEWERS)) return tellViewersSoon([topic.slice(VIEWERS.length)])
    const all = topic === 'everything'
    for (const follower of followers) {
      const asked = all ? [...follower.places.values()].flat() : (follower.places.get(topic) ?? [])
      for (const one of asked) follower.stream.send(`changed ${one}`, 'changed', { topic: one })
      if (all || topic === `person:${follower.actor.id}`) void follower.recheck()
    }
    if (all) tellViewersSoon(everyoneViewing().map((one) => one.topic))
  })

  function tellViewersSoon(topics: string[]) {
    for (const topic of topics) changedViewers.add(topic)
    gathering ??= setTimeout(() => void tellViewers().catch(() => undefined), GATHER_MS)
  }

  async function tellViewers() {
    gathering = undefined
    const here = new Set(everyoneViewing().map((one) => one.topic))
    const topics = [...changedViewers].filter((topic) => here.has(topic))
    changedViewers.clear()
    if (topics.length === 0) return
    const people = await viewers.of(topics)
    for (const { actor, shows, stream } of followers) {
      if (!isStaff(actor)) continue
      for (const topic of shows.filter((one) => people.has(one))) {
        const others = people.get(topic)!.filter((person) => person.id !== actor.id)
        stream.send(`viewers ${topic}`, 'viewers', { topic, people: others })
      }
    }
  }

  const beat = setInterval(() => {
    for (const follower of followers) {
      if (follower.stream.beat()) void follower.recheck()
      else follower.stream.end()
    }
    void keepViewers().catch(() => undefined)
  }, BEAT_MS)
  beat.unref()

  async function keepViewers() {
    await viewers.confirm(everyoneViewing())
    announceViewers(await viewers.sweep())
  }

  app.endpoints.push(liveApi.follow)
  app.fastify.get('/api/live', { exposeHeadRoute: false }, async (request, reply) => {
    const ctx = await contextOf(app, request)
    const { topics } = liveApi.follow.query!.parse(request.query)
    if ([...followers].filter(({ actor }) => actor.id === ctx.actor.id).length >= MOST_CONNECTIONS)
      throw new Refusal(429, [{ code: 'too_many_connections', values: { most: MOST_CONNECTIONS } }])
    const places = await whereToListen(ctx, topics)
    if (stopping) throw new Refusal(503, [{ code: 'http_503' }])
    follow({ request, reply, actor: ctx.actor, places })
  })

  type Asked = { request: FastifyRequest; reply: FastifyReply } & Pick<Follower, 'actor' | 'places'>

  function follow({ request, reply, actor, places }: Asked) {
    reply.hijack()
    const answer = reply.raw
    answer.writeHead(200, {
      ...reply.getHeaders(),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    } as Record<string, string>)
    answer.write('retry: 2000\n\n')
    const stream = createStream(answer)
    const recheck = async () => {
      const present = await app.authenticate(request).catch(() => actor) // not to be known just now
      const same = present && present.role === actor.role && present.customerId === actor.customerId
      if (!same) stream.end()
    }
    const shows = [...places.values()].flat().filter(isShown)
    const follower: Follower = { connectionId: randomUUID(), actor, places, shows, stream, recheck }
    followers.add(follower)
    const entered = enter(follower)
    const close = () => {
      if (followers.delete(follower)) void entered.then(() => leave([follower])).catch(() => undefined)
    }
    answer.on('close', close)
    if (answer.destroyed) close()
  }

  async function enter({ shows, actor, connectionId }: Follower) {
    if (shows.length === 0) return
    await viewers
      .confirm(shows.map((topic) => ({ topic, personId: actor.id, connectionId })))
      .then(() => announceViewers(shows))
      .catch(() => undefined)
  }

  async function leave(gone: Follower[]) {
    const showing = gone.filter(({ shows }) => shows.length > 0)
    await viewers.leave(showing.map(({ connectionId }) => connectionId))
    announceViewers(showing.flatMap(({ shows }) => shows))
  }

  app.fastify.addHook('preClose', async () => {
    stopping = true
    stopListening()
    clearInterval(beat)
    clearTimeout(gathering)
    const open = [...followers]
    for (const { stream } of open) stream.end()
    await leave(open).catch(() => undefined)
  })
}

import { setTimeout as sleep } from 'node:timers/promises'
import { mkdtempSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { registerCase } from '../../features/cases/server/cases.builders.ts'
import { addCoverage } from '../../features/coverage/server/coverage.builders.ts'
import { addCustomer } from '../../features/customers/server/customers.builders.ts'
import { publishArticle, writeArticle } from '../../features/knowledge/server/knowledge.builders.ts'
import { classify } from '../../features/settings/server/settings.builders.ts'
import { type Process, startProcess } from './start.ts'
import { type Client, startTestApp } from './testing/harness.ts'

const app = await startTestApp()
await classify(app)
const other = await startProcess({
  connection: app.connection,
  dataDir: mkdtempSync('/tmp/atiende-files-'),
  publicUrl: undefined,
  maxFileBytes: 1000,
})
afterAll(() => other.stop())
const here = await app.app.fastify.listen({ port: 0, host: '127.0.0.1' })
const there = await other.app.fastify.listen({ port: 0, host: '127.0.0.1' })
const admin = await app.signIn('admin')
const ana = await app.signIn('agent', { name: 'Ana' })
const sofia = await app.signIn('supervisor', { name: 'Sofía' })

type Event = { event: string; data: Record<string, unknown> }
const open: AbortController[] = []
afterEach(() => open.splice(0).forEach((one) => one.abort()))

/** What a browser with these topics hears. */
async function follow(address: string, by: Pick<Client, 'cookie'>, topics: string[]) {
  const stop = new AbortController()
  open.push(stop)
  const answer = await fetch(`${address}/api/live?topics=${topics.join(',')}`, {
    headers: { cookie: by.cookie },
    signal: stop.signal,
  })
  const heard: Event[] = []
  let ended = false
  void (async () => {
    let text = ''
    for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += piece
      const parts = text.split('\n\n')
      text = parts.pop()!
      for (const part of parts) {
        const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(part) ?? []
        if (event) heard.push({ event, data: JSON.parse(data!) as Event['data'] })
      }
    }
  })()
    .catch(() => undefined)
    .finally(() => (ended = true))
  const until = (check: () => unknown) => expect.poll(check, { timeout: 5000, interval: 20 })
  return {
    status: answer.status,
    headers: answer.headers,
    heard,
    close: () => stop.abort(),
    changes: (topic: string) => heard.filter(({ event, data }) => event === 'changed' && data.topic === topic).length,
    hears: (topic: string) =>
      until(() => heard.some(({ event, data }) => event === 'changed' && data.topic === topic)).toBe(true),
    sees: (topic: string, names: string[]) =>
      until(() =>
        (
          heard.findLast(({ event, data }) => event === 'viewers' && data.topic === topic)?.data.people as
            { name: string }[] | undefined
        )?.map((person) => person.name),
      ).toEqual(names),
    ends: () => until(() => ended).toBe(true),
    isOpen: () => !ended,
  }
}

const refused = async (by: Pick<Client, 'get'>, topics: string) => (await by.get(`/api/live?topics=${topics}`)).status

describe('an open screen', () => {
  test('hears what a colleague changes, in the same process and in another', async () => {
    const { id } = await addCustomer(ana)
    const screens = [await follow(here, sofia, [`customer:${id}`]), await follow(there, sofia, [`customer:${id}`])]
    await ana.patch(`/api/customers/${id}`, { name: 'Otro nombre', version: 1 })
    for (const screen of screens) await screen.hears(`customer:${id}`)
  })

  test('hears nothing of what it does not follow', async () => {
    const [one, two] = [await addCustomer(ana), await addCustomer(ana)]
    const screen = await follow(here, sofia, [`customer:${one.id}`])
    await ana.patch(`/api/customers/${two.id}`, { name: 'X', version: 1 })
    await ana.patch(`/api/customers/${one.id}`, { name: 'X', version: 1 })
    await screen.hears(`customer:${one.id}`)
    expect(screen.changes(`customer:${two.id}`)).toBe(0)
  })

  test('hears of the own timer, availability and time; of everybody’s availability and time supervisors alone', async () => {
    const own = [`timer:${ana.id}`, `availability:${ana.id}`, `time:${ana.id}`]
    const screen = await follow(here, ana, own)
    const wall = await follow(there, sofia, ['availability', `time:${ana.id}`])
    await ana.post('/api/timer')
    await ana.post('/api/timer/stop')
    await ana.post('/api/availability', { kind: 'available' })
    for (const topic of own) await screen.hears(topic)
    for (const topic of ['availability', `time:${ana.id}`]) await wall.hears(topic)
    for (const topic of ['availability', `time:${sofia.id}`, `timer:${sofia.id}`])
      expect(await refused(ana, topic)).toBe(404)
    expect(await refused(sofia, `timer:${ana.id}`)).toBe(404)
  })

  test('hears many changes at once as few', async () => {
    const screen = await follow(here, sofia, ['cases'])
    for (let n = 0; n < 200; n++) app.live.announce(['cases'])
    await screen.hears('cases')
    expect(screen.changes('cases')).toBeLessThan(3)
  })

  test('is told not to be kept nor put together on the way', async () => {
    const screen = await follow(here, sofia, ['cases'])
    expect(screen.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(screen.headers.get('cache-control')).toBe('no-cache, no-transform')
    expect(screen.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  test('that reads nothing makes nothing grow', async () => {
    const { id } = await addCustomer(ana)
    const socket = connect(Number(new URL(here).port), '127.0.0.1')
    socket.on('error', () => undefined)
    socket.pause()
    socket.write(`GET /api/live?topics=customer:${id} HTTP/1.1\r\nHost: x\r\nCookie: ${ana.cookie}\r\n\r\n`)
    await expect.poll(async () => (await viewersOf(`customer:${id}`)).length, { timeout: 5000 }).toBe(1)
    const before = process.memoryUsage().heapUsed
    for (let n = 0; n < 20_000; n++) app.live.announce([`customer:${id}`])
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(30_000_000)
    socket.destroy()
  })
})

const viewersOf = (topic: string) =>
  app.db.selectFrom('viewers').select('personId').where('topic', '=', topic).execute()

describe('who else looks', () => {
  test('is seen over processes, and no more when the screen is closed', async () => {
    const topic = `case:${(await registerCase(ana)).id}`
    const first = await follow(here, ana, [topic])
    await first.sees(topic, [])
    const second = await follow(there, sofia, [topic])
    await first.sees(topic, ['Sofía'])
    await second.sees(topic, ['Ana'])
    second.close()
    await first.sees(topic, [])
  })

  test('is one person, however many screens', async () => {
    const topic = `customer:${(await addCustomer(ana)).id}`
    const mine = await follow(here, ana, [topic])
    const screens = [await follow(here, sofia, [topic]), await follow(there, sofia, [topic])]
    await mine.sees(topic, ['Sofía'])
    screens[0]!.close()
    await expect.poll(async () => (await viewersOf(topic)).length).toBe(2)
    await mine.sees(topic, ['Sofía'])
  })

  test('is forgotten when its process died', async () => {
    const topic = `customer:${(await addCustomer(ana)).id}`
    const row = { topic, personId: sofia.id, connectionId: ana.ctx.newId(), seenAt: new Date(Date.now() - 120_000) }
    await app.db.insertInto('viewers').values(row).execute()
    const mine = await follow(here, ana, [topic])
    await mine.sees(topic, [])
  })

  test('is not told to contacts', async () => {
    const { id } = await addCustomer(ana)
    const eva = await app.signIn('contact', { customerId: id, name: 'Eva' })
    const hers = await follow(here, eva, [`customer:${id}`])
    const mine = await follow(there, ana, [`customer:${id}`])
    await mine.sees(`customer:${id}`, ['Eva'])
    expect(hers.heard.filter(({ event }) => event === 'viewers')).toEqual([])
  })
})

describe('following', () => {
  test('needs a signed-in person', async () => {
    expect(await refused(app.stranger, 'cases')).toBe(401)
  })

  test.each([
    '',
    'everything',
    'viewers:cases',
    'case:1',
    "case:' or 1=1",
    'customer:*',
    'x'.repeat(5000),
    Array.from({ length: 21 }, (_, n) => `customer:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`).join(','),
  ])('is refused for %j', async (topics) => {
    expect(await refused(ana, encodeURIComponent(topics))).toBe(422)
  })

  test('reaches only what the person may see', async () => {
    const own = await registerCase(ana)
    const foreign = await registerCase(ana)
    const eva = await app.signIn('contact', { customerId: own.customerId })
    const tomas = await app.signIn('technician')
    for (const topic of [`case:${foreign.id}`, `customer:${foreign.customerId}`, `person:${ana.id}`])
      expect(await refused(eva, topic), topic).toBe(404)
    for (const topic of [`case:${own.id}`, `person:${ana.id}`]) expect(await refused(tomas, topic), topic).toBe(404)
    const mixed = await follow(here, eva, [`case:${foreign.id}`, 'settings'])
    expect(mixed.status).toBe(200)
    const screen = await follow(here, eva, [`case:${own.id}`, `customer:${own.customerId}`, 'cases', 'settings'])
    await ana.post(`/api/cases/${foreign.id}/entries`, { kind: 'call', body: 'x' })
    await ana.post(`/api/cases/${own.id}/entries`, { kind: 'call', body: 'x' })
    await screen.hears('cases')
    expect(screen.changes('cases')).toBe(1)
    expect(mixed.heard).toEqual([])
  })

  test('of a contract is for our own people and for its customer', async () => {
    const sofia = await app.signIn('supervisor')
    const own = await addCoverage(sofia)
    const foreign = await addCoverage(sofia)
    const eva = await app.signIn('contact', { customerId: own.customer.id })
    expect(await refused(eva, `coverage:${foreign.id}`)).toBe(404)
    const hers = await follow(here, eva, [`coverage:${own.id}`, 'coverages'])
    const tomas = await app.signIn('technician')
    const his = await follow(there, tomas, [`coverage:${foreign.id}`, 'coverages'])
    await sofia.patch(`/api/coverages/${foreign.id}`, { version: 1, reference: 'A' })
    await his.hears(`coverage:${foreign.id}`)
    await his.hears('coverages')
    await sofia.patch(`/api/coverages/${own.id}`, { version: 1, reference: 'A' })
    await hers.hears(`coverage:${own.id}`)
    await hers.hears('coverages')
    expect(hers.changes('coverages')).toBe(1)
  })

  test('of articles is for those who may read them; contacts hear only of what contacts read', async () => {
    const sofia = await app.signIn('supervisor')
    const eva = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })
    const tomas = await app.signIn('technician')
    const { id } = await publishArticle(sofia, { audience: 'public' })
    const internal = await publishArticle(sofia, { audience: 'internal' })
    const draft = await writeArticle(ana, { title: 'Borrador' })
    for (const [by, hidden] of [
      [eva, internal],
      [eva, draft],
      [tomas, draft],
    ] as const)
      expect(await refused(by, `article:${hidden.id}`)).toBe(404)
    for (const place of ['published-articles', `published-article:${id}`]) expect(await refused(eva, place)).toBe(422)
    const hers = await follow(here, eva, [`article:${id}`, 'articles'])
    const his = await follow(there, tomas, [`article:${id}`, 'articles'])
    const last = await follow(here, sofia, [`article:${draft.id}`])
    await sofia.patch(`/api/articles/${internal.id}`, { title: 'Otro', revision: 1 })
    await sofia.post(`/api/articles/${internal.id}/publish`, {})
    await sofia.patch(`/api/articles/${id}`, { title: 'Otro', revision: 1 })
    await his.hears(`article:${id}`)
    await sofia.post(`/api/articles/${id}/submit`, {})
    expect(hers.heard).toEqual([])
    await sofia.post(`/api/articles/${id}/publish`, {})
    await hers.hears(`article:${id}`)
    await hers.hears('articles')
    await sofia.patch(`/api/articles/${id}`, { audience: 'internal' })
    await expect.poll(() => hers.changes(`article:${id}`)).toBe(2) // it is gone for her
    await sofia.patch(`/api/articles/${id}`, { title: 'Tercero', revision: 2 })
    await sofia.post(`/api/articles/${id}/publish`, {})
    await sofia.post(`/api/articles/${draft.id}/publish`, {})
    await last.hears(`article:${draft.id}`)
    await sleep(300) // what comes soon after something else waits a quarter of a second
    expect([hers.changes(`article:${id}`), hers.changes('articles')]).toEqual([2, 2])
  })

  test('of articles tells when their topic becomes part of another one', async () => {
    const eva = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })
    const [from, into] = await Promise.all(
      ['Balanzas viejas', 'Balanzas'].map(
        async (name) => (await sofia.post('/api/topics', { name })).body.id as string,
      ),
    )
    const { id } = await publishArticle(sofia, { audience: 'public', topicIds: [from] })
    const [hers, his] = [await follow(here, eva, ['articles']), await follow(there, ana, ['articles', `article:${id}`])]
    await sofia.post(`/api/topics/${from}/merge`, { intoId: into })
    for (const topic of ['articles', `article:${id}`]) await his.hears(topic)
    await hers.hears('articles')
  })

  test('of authorisations is for our own people; whoever attends the customer hears of the decision', async () => {
    const { id } = await addCustomer(ana)
    const sofia = await app.signIn('supervisor')
    const eva = await app.signIn('contact', { customerId: id })
    expect(await refused(eva, 'authorisations')).toBe(404)
    const hers = await follow(there, sofia, ['authorisations'])
    const { body } = await ana.post(`/api/customers/${id}/authorisations`, { reason: 'Es urgente' })
    await hers.hears('authorisations')
    const screen = await follow(here, ana, [`customer:${id}`])
    await sofia.post(`/api/authorisations/${body.id}/decide`, { decision: 'granted' })
    await screen.hears(`customer:${id}`)
  })

  test('is possible with twenty screens, not with one more', async () => {
    const lucia = await app.signIn('agent')
    const screens = await Promise.all(Array.from({ length: 20 }, () => follow(here, lucia, ['settings'])))
    expect(new Set(screens.map((screen) => screen.status))).toEqual(new Set([200]))
    expect((await follow(here, lucia, ['settings'])).status).toBe(429)
    screens[0]!.close()
    await expect.poll(async () => (await follow(here, lucia, ['settings'])).status, { timeout: 5000 }).toBe(200)
  })
})

describe('a screen is closed at once', () => {
  test('when the person signs out, in every process', async () => {
    const lucia = await app.signIn('agent')
    const again = await app.signIn('agent')
    const screens = [await follow(here, lucia, ['cases']), await follow(there, lucia, ['cases'])]
    const stays = await follow(there, again, ['cases'])
    await lucia.post('/api/auth/sign-out')
    for (const screen of screens) await screen.ends()
    expect(stays.isOpen()).toBe(true)
  })

  test('when the person is deactivated or gets another role', async () => {
    for (const change of [{ active: false }, { role: 'technician' }]) {
      const lucia = await app.signIn('agent')
      const screens = [await follow(here, lucia, ['cases']), await follow(there, lucia, ['cases'])]
      expect((await admin.patch(`/api/people/${lucia.id}`, { ...change, version: 1 })).status).toBe(200)
      for (const screen of screens) await screen.ends()
    }
  })

  test('but not when only the name or the language changes', async () => {
    const lucia = await app.signIn('agent')
    const screen = await follow(here, lucia, [`person:${lucia.id}`])
    await lucia.patch('/api/me', { language: 'en' })
    await screen.hears(`person:${lucia.id}`)
    expect(screen.isOpen()).toBe(true)
  })

  test('when the process stops, without making it wait, and its viewers go with it', async () => {
    const third: Process = await startProcess({
      connection: app.connection,
      dataDir: mkdtempSync('/tmp/atiende-files-'),
      publicUrl: undefined,
      maxFileBytes: 1000,
    })
    const address = await third.app.fastify.listen({ port: 0, host: '127.0.0.1' })
    const topic = `customer:${(await addCustomer(ana)).id}`
    const mine = await follow(here, ana, [topic])
    const screens = await Promise.all(Array.from({ length: 10 }, () => follow(address, sofia, [topic])))
    await mine.sees(topic, ['Sofía'])
    const began = Date.now()
    await third.stop()
    expect(Date.now() - began).toBeLessThan(9000) // what is under way may take ten seconds
    for (const screen of screens) await screen.ends()
    await mine.sees(topic, [])
  })
})

test('who administers hears at once of imports from the ERP that begin or end, and nobody else', async () => {
  expect(await refused(sofia, 'erpImports')).toBe(404)
  const screen = await follow(there, admin, ['erpImports'])
  const { rows } = await app.pool.query<{ id: string }>(
    `insert into erp_imports (id, preview, state, started_at, beat_at)
    values (gen_random_uuid(), true, 'running', now(), now()) returning id`,
  )
  expect((await admin.post(`/api/settings/erp/imports/${rows[0]!.id}/stop`)).status).toBe(200)
  await screen.hears('erpImports')
})

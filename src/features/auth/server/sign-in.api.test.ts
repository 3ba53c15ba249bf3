import { describe, expect, test } from 'vitest'
import { PASSWORD, startTestApp } from '../../../app/server/testing/harness.ts'
import { startProcess } from '../../../app/server/start.ts'

const app = await startTestApp()
const { fastify } = app.app
const admin = await app.signIn('admin')

type From = { address?: string; headers?: Record<string, string> }
const enter = (email: string, password: string, { address, headers = {} }: From = {}) =>
  fastify.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password },
    headers,
    remoteAddress: address ?? '198.51.100.1',
  })
const me = (cookie: string, server = fastify) => server.inject({ url: '/api/me', headers: { cookie } })
const forgetAttempts = () => app.db.deleteFrom('rateLimits').execute()

describe('signing in', () => {
  test('gives a cookie that no script can read and other sites do not send', async () => {
    const answer = await enter(admin.email.toUpperCase(), PASSWORD)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ user: { id: admin.id, name: admin.name, email: admin.email } })
    expect(answer.cookies).toHaveLength(1)
    expect(answer.cookies[0]).toMatchObject({
      name: 'atiende.session_token',
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    })
  })

  test('is refused in the same words for a wrong password and an unknown e-mail', async () => {
    const answers = await Promise.all([
      enter(admin.email, 'wrong'),
      enter('nobody@test.cl', PASSWORD),
      enter('no e-mail', 'x'),
    ])
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401)
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.json()).toMatchObject({
        code: 'sign_in.wrong',
        title: 'El correo o la contraseña no son correctos.',
      })
    }
  })

  test('is refused to those who were deactivated', async () => {
    const person = await app.signIn('agent')
    await admin.patch(`/api/people/${person.id}`, { active: false, version: 1 })
    const answer = await enter(person.email, PASSWORD)
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'person.inactive'])
    expect(await app.db.selectFrom('sessions').select('id').where('personId', '=', person.id).execute()).toEqual([])
  })

  test('is tried thirty times a minute from one address, whatever headers it sends, and others are not held up', async () => {
    await forgetAttempts()
    const bad = (n: number) =>
      enter('no e-mail', 'x', {
        address: '198.51.100.7',
        headers: { 'x-client-address': `10.0.0.${n}`, 'x-forwarded-for': `10.0.1.${n}` },
      })
    const answers = await Promise.all(Array.from({ length: 35 }, (_, n) => bad(n)))
    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(30)
    const late = answers.find((answer) => answer.statusCode === 429)
    expect(late!.json().code).toBe('http_429')
    expect(Number(late!.headers['retry-after'])).toBeGreaterThan(0)
    expect((await enter(admin.email, PASSWORD, { address: '198.51.100.8' })).statusCode).toBe(200)
    await forgetAttempts()
  })

  test('tells when it was last done', async () => {
    const person = await app.signIn('technician')
    await enter(person.email, PASSWORD)
    const { body } = await admin.get(`/api/people?query=${person.email}`)
    expect(body.items[0].lastSignInAt).not.toBeNull()
  })
})

describe('a session', () => {
  test('ends with signing out, though it was just used', async () => {
    const person = await app.signIn('agent')
    expect((await person.get('/api/me')).status).toBe(200)
    expect((await person.post('/api/auth/sign-out')).status).toBe(200)
    expect((await person.get('/api/me')).status).toBe(401)
  })

  test('that has expired is none', async () => {
    const person = await app.signIn('agent')
    await app.db
      .updateTable('sessions')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where('personId', '=', person.id)
      .execute()
    expect((await person.get('/api/me')).body.code).toBe('sign_in_first')
  })

  test('cannot be made up', async () => {
    const { token } = await app.db.selectFrom('sessions').select('token').limit(1).executeTakeFirstOrThrow()
    const answers = await Promise.all([me(`atiende.session_token=${token}`), me(`atiende.session_token=${token}.x`)])
    expect(answers.map((answer) => answer.statusCode)).toEqual([401, 401])
  })

  test('tells who it belongs to, without the token', async () => {
    expect((await admin.get('/api/auth/get-session')).body).toEqual({
      user: { id: admin.id, name: admin.name, email: admin.email },
    })
    expect((await app.stranger.get('/api/auth/get-session')).body).toBeNull()
  })

  test('stops at once, in every process, when the person is deactivated, gets another role or another password', async () => {
    const other = await startProcess({
      connection: app.connection,
      dataDir: app.dataDir,
      publicUrl: undefined,
      maxFileBytes: 1000,
    })
    try {
      for (const change of [{ active: false }, { role: 'technician' }, { password: 'nubes sobre el mar' }]) {
        const person = await app.signIn('agent')
        const seen = async () => [
          (await me(person.cookie)).statusCode,
          (await me(person.cookie, other.app.fastify)).statusCode,
        ]
        expect(await seen()).toEqual([200, 200])
        const answer =
          'password' in change
            ? await admin.post(`/api/people/${person.id}/password`, change)
            : await admin.patch(`/api/people/${person.id}`, { ...change, version: 1 })
        expect(answer.status).toBe(200)
        expect((await me(person.cookie)).statusCode).toBe(401)
        await expect.poll(seen, { timeout: 2000, interval: 20 }).toEqual([401, 401])
      }
    } finally {
      await other.stop()
    }
  })
})

describe('the own password', () => {
  const change = (person: typeof admin, newPassword: string, currentPassword = PASSWORD) =>
    person.post('/api/auth/change-password', { currentPassword, newPassword })

  test('is changed by who knows the present one, and every other session ends', async () => {
    const person = await app.signIn('agent')
    const elsewhere = cookieOf(await enter(person.email, PASSWORD))
    expect((await me(elsewhere)).statusCode).toBe(200)
    const answer = await change(person, 'nubes sobre el mar')
    expect([answer.status, answer.body]).toEqual([200, { done: true }])
    expect((await me(elsewhere)).statusCode).toBe(401)
    const renewed = String(answer.headers['set-cookie']).split(';')[0]!
    expect((await me(renewed)).statusCode).toBe(200)
    expect((await enter(person.email, PASSWORD)).statusCode).toBe(401)
    expect((await enter(person.email, 'nubes sobre el mar')).statusCode).toBe(200)
  })

  test('is refused by name when it is wrong, too short, too common or the own name', async () => {
    const refused = async (newPassword: string, currentPassword?: string) => {
      await forgetAttempts()
      const person = await app.signIn('agent', { name: 'Ana Pérez' })
      const { status, body } = await change(person, newPassword, currentPassword)
      return [status, body.errors[0].field, body.errors[0].code]
    }
    expect(await refused('nubes sobre el mar', 'wrong')).toEqual([422, 'currentPassword', 'password.wrong_current'])
    expect(await refused('corta')).toEqual([422, 'newPassword', 'password.too_short'])
    expect(await refused('contraseña123')).toEqual([422, 'newPassword', 'password.too_common'])
    expect(await refused('ana-perez-2026')).toEqual([422, 'newPassword', 'password.own_name'])
  })

  test('stays while the other sessions are ended', async () => {
    const person = await app.signIn('agent')
    const elsewhere = cookieOf(await enter(person.email, PASSWORD))
    expect((await person.post('/api/auth/revoke-other-sessions')).status).toBe(200)
    expect((await me(elsewhere)).statusCode).toBe(401)
    expect((await person.get('/api/me')).status).toBe(200)
  })
})

test('a write from another site is refused, in the words of every refusal', async () => {
  for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
    const answer = await fastify.inject({
      method: 'POST',
      url: '/api/auth/sign-out',
      headers: { cookie: admin.cookie, origin, host: 'localhost:8080' },
    })
    expect(answer.statusCode).toBe(403)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ type: 'about:blank', status: 403, code: 'foreign_origin' })
  }
  expect((await admin.get('/api/me')).status).toBe(200)
})

test.each([
  ['POST', 'sign-up/email'],
  ['POST', 'update-user'],
  ['POST', 'delete-user'],
  ['POST', 'change-email'],
  ['GET', 'list-sessions'],
  ['POST', 'revoke-session'],
  ['POST', 'request-password-reset'],
  ['POST', 'reset-password'],
  ['POST', 'sign-in/social'],
  ['POST', 'link-social'],
  ['GET', 'list-accounts'],
  ['POST', 'set-password'],
  ['POST', 'verify-password'],
  ['GET', 'error'],
  ['GET', 'ok'],
] as const)('%s /api/auth/%s is not served', async (method, path) => {
  const answer = await admin.send(method, `/api/auth/${path}`, method === 'POST' ? {} : undefined)
  expect(answer.status).toBe(404)
})

const cookieOf = (answer: Awaited<ReturnType<typeof enter>>) =>
  answer.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ')

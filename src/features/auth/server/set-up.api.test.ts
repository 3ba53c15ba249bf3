import { expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'

const app = await startTestApp()

const fields = (n = 0, more: object = {}) => ({
  company: 'Servicios del Sur',
  companyTaxId: '76.123.456-0',
  name: 'Andrea Rojas',
  email: `andrea${n}@sur.cl`,
  password: 'nubes sobre el mar',
  language: 'es',
  ...more,
})

test('an empty database is not set up', async () => {
  expect((await app.stranger.get('/api/setup')).body).toEqual({ done: false })
})

test('what cannot be taken is told by field, and nothing is written', async () => {
  const answer = await app.stranger.post('/api/setup', fields(0, { companyTaxId: '1-1', password: 'corta', name: '' }))
  const found = answer.body.errors.map((error: { field: string; code: string }) => [error.field, error.code])
  expect(found).toEqual([
    ['companyTaxId', 'company.wrong_rut'],
    ['name', 'too_small'],
    ['password', 'password.too_short'],
  ])
  expect((await app.stranger.post('/api/setup', fields(0, { password: 'contraseña2026' }))).status).toBe(422)
  expect((await app.stranger.get('/api/setup')).body).toEqual({ done: false })
})

test('ten at once set the company up once: one administrator, one company, one set of classifications', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      app.stranger.post('/api/setup', fields(n), { 'idempotency-key': 'a stranger sends it' }),
    ),
  )
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)])
  expect(answers.find((answer) => answer.status === 409)!.body.code).toBe('setup.done')
  expect(await app.db.selectFrom('people').select('role').execute()).toEqual([{ role: 'admin' }])
  expect(await app.db.selectFrom('company').select(['name', 'taxId']).execute()).toEqual([
    { name: 'Servicios del Sur', taxId: '761234560' },
  ])
  const { length } = await app.db.selectFrom('priorities').select('id').execute()
  expect(length).toBe(4)
  const calendars = await app.db.selectFrom('calendars').select(['name', 'isDefault']).execute()
  expect(calendars).toEqual([{ name: 'Horario hábil', isDefault: true }])
})

test('afterwards the administrator signs in, in the chosen language, and nobody sets up again', async () => {
  expect((await app.stranger.get('/api/setup')).body).toEqual({ done: true })
  expect((await app.stranger.post('/api/setup', fields(11))).status).toBe(409)
  const { email } = await app.db.selectFrom('people').select('email').executeTakeFirstOrThrow()
  const answer = await app.stranger.post('/api/auth/sign-in/email', { email, password: 'nubes sobre el mar' })
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!
  const me = await app.stranger.send('GET', '/api/me', undefined, { cookie })
  expect(me.body).toMatchObject({
    role: 'admin',
    language: 'es',
    company: 'Servicios del Sur',
    abilities: { administer: true },
  })
  const audit = await app.stranger.send('GET', '/api/audit', undefined, { cookie })
  expect(audit.body.items).toMatchObject([{ action: 'company.set_up', actor: 'Andrea Rojas' }])
})

import { expect, test } from 'vitest'
import { forgetExpired } from '../../features/auth/server/forget-expired.ts'
import { forgetAnswers } from '../../platform/server/sweep.ts'
import { startTestApp } from './testing/harness.ts'

const app = await startTestApp()
const ana = await app.signIn('agent')
const inDays = (days: number) => ({
  db: app.db,
  now: () => new Date(app.world.now().getTime() + days * 24 * 60 * 60_000),
})

test('the answer to a request is kept for thirty days, for whoever repeats it', async () => {
  const name = 'Una vez'
  const first = await ana.post('/api/customers', { name }, { 'idempotency-key': 'once' })
  expect(await forgetAnswers(inDays(29))).toBe(0)
  expect((await ana.post('/api/customers', { name }, { 'idempotency-key': 'once' })).body.id).toBe(first.body.id)
  expect(await forgetAnswers(inDays(31))).toBe(1)
})

test('expired sessions and old counts of attempts go, what is in use stays', async () => {
  await forgetExpired(inDays(0))
  expect((await ana.get('/api/me')).status).toBe(200)
  await forgetExpired(inDays(15))
  expect(await app.db.selectFrom('sessions').selectAll().execute()).toEqual([])
  expect(await app.db.selectFrom('rateLimits').selectAll().execute()).toEqual([])
})

import { beforeEach, expect, test } from 'vitest'
import { PASSWORD, startTestApp } from '../../../app/server/testing/harness.ts'

const app = await startTestApp()
const admin = await app.signIn('admin', { name: 'Andrea' })

beforeEach(async () => {
  await app.db.updateTable('people').set({ active: false }).where('role', '=', 'admin').execute()
  await app.db.updateTable('people').set({ active: true, version: 1 }).where('id', '=', admin.id).execute()
})

test('the last administrator can neither be deactivated nor demoted, not even by oneself, and the screen knows', async () => {
  for (const change of [{ active: false }, { role: 'agent' }]) {
    const answer = await admin.patch(`/api/people/${admin.id}`, { ...change, version: 1 })
    expect([answer.status, answer.body.code]).toEqual([409, 'person.last_admin'])
  }
  const { items } = (await admin.get('/api/people?query=andrea')).body
  expect(items[0].abilities).toEqual({ deactivate: false, changeRole: false })
})

test('one administrator remains when two deactivate one another at once', async () => {
  for (let round = 0; round < 5; round++) {
    const other = await app.signIn('admin')
    await app.db.updateTable('people').set({ active: true, version: 1 }).where('id', '=', admin.id).execute()
    const again = await app.stranger.post('/api/auth/sign-in/email', { email: admin.email, password: PASSWORD })
    const cookie = String(again.headers['set-cookie']).split(';')[0]!
    await Promise.all([
      app.stranger.send('PATCH', `/api/people/${other.id}`, { active: false, version: 1 }, { cookie }),
      other.patch(`/api/people/${admin.id}`, { active: false, version: 1 }),
    ])
    const left = await app.db
      .selectFrom('people')
      .select('id')
      .where('role', '=', 'admin')
      .where('active', '=', true)
      .execute()
    expect(left).toHaveLength(1)
    await app.db.updateTable('people').set({ active: false }).where('id', '=', other.id).execute()
  }
})

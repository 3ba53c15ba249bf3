import { expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { classify } from './settings.builders.ts'

const app = await startTestApp()

test('a company starts with one default priority, commitment type, and state in every category', async () => {
  const ids = await classify(app)
  const states = await app.db
    .selectFrom('caseStates')
    .select(['id', 'category'])
    .where('isDefault', '=', true)
    .execute()
  expect(states.map((state) => state.category).sort()).toEqual(['closed', 'open', 'solved', 'waiting'])
  expect(states.map((state) => state.id)).toContain(ids.states.new)
  const one = await app.db.selectFrom('priorities').select('id').where('isDefault', '=', true).execute()
  expect(one).toEqual([{ id: ids.priorities.normal }])
  const type = await app.db.selectFrom('commitmentTypes').select('id').where('isDefault', '=', true).execute()
  expect(type).toEqual([{ id: ids.commitmentTypes.call }])
})

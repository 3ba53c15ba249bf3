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

test('and with one default internal activity, reason of pauses and class of customers, in which debt is told', async () => {
  const [activity, reason] = await Promise.all(
    (['internalActivities', 'pauseReasons'] as const).map((table) =>
      app.db.selectFrom(table).select('name').where('isDefault', '=', true).execute(),
    ),
  )
  expect([activity, reason]).toEqual([[{ name: 'Reunión interna' }], [{ name: 'Colación' }]])
  const classes = await app.db
    .selectFrom('customerClasses')
    .select(['name', 'debtPolicy', 'debtTolerance', 'isDefault'])
    .orderBy('position')
    .execute()
  expect(classes).toEqual([
    { name: 'Normal', debtPolicy: 'warn', debtTolerance: 0, isDefault: true },
    { name: 'Preferente', debtPolicy: 'ignore', debtTolerance: 0, isDefault: false },
    { name: 'Restringido', debtPolicy: 'authorise', debtTolerance: 0, isDefault: false },
  ])
})

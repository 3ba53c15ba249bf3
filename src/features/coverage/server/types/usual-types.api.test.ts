import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import type { CoverageType } from '../../coverage-types.contract.ts'

const app = await startTestApp()
const { priorities } = await classify(app)
const sofia = await app.signIn('supervisor')

test('a company that began before there were contracts gets the usual kinds once, on its own priorities', async () => {
  // it calls one of them otherwise by now: nothing is promised for that one
  await app.db.updateTable('priorities').set({ name: 'Catástrofe' }).where('id', '=', priorities.urgent).execute()
  const answers = await Promise.all(Array.from({ length: 10 }, () => sofia.post('/api/coverage-types/usual')))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(409)])
  expect(answers.find(({ status }) => status === 409)!.body.code).toBe('coverage_type.not_empty')
  const { items } = (await sofia.get('/api/coverage-types')).body as { items: CoverageType[] }
  expect(items.map(({ name }) => name)).toEqual([
    'Garantía del fabricante',
    'Garantía legal',
    'Mantención mensual',
    'Soporte ilimitado',
    'Soporte por horas',
  ])
  const promised = items[4]!.serviceLevels.map(({ priorityId }) => priorityId)
  expect(new Set(promised)).toEqual(new Set([priorities.low, priorities.normal, priorities.high]))
})

test('what it promises without coverage already stays as it is', async () => {
  const own = { priorityId: priorities.low, responseMinutes: 77, solutionMinutes: null }
  await sofia.put('/api/service-levels', { items: [own] })
  await app.db.deleteFrom('serviceLevels').where('typeId', 'is not', null).execute()
  await app.db.deleteFrom('coverageTypes').execute()
  expect((await sofia.post('/api/coverage-types/usual')).status).toBe(201)
  expect((await sofia.get('/api/service-levels')).body.items).toEqual([own])
})

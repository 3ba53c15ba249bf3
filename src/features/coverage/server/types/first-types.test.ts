import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { firstCalendar } from '../../../calendars/server/first-calendar.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import type { CoverageType } from '../../coverage-types.contract.ts'
import { firstTypes } from './first-types.ts'

const app = await startTestApp()
const { priorities } = await classify(app)
const sofia = await app.signIn('supervisor')

test('a company starts with the usual kinds of contract and warranty, on its calendar', async () => {
  const calendar = await firstCalendar(sofia.ctx, 'es')
  const ids = await firstTypes(sofia.ctx, 'es', priorities)
  const items: CoverageType[] = (await sofia.get('/api/coverage-types')).body.items
  expect(items.map(({ name }) => name)).toEqual([
    'Garantía del fabricante',
    'Garantía legal',
    'Mantención mensual',
    'Soporte ilimitado',
    'Soporte por horas',
  ])
  expect(new Set(items.map(({ terms }) => terms.calendarId))).toEqual(new Set([calendar.id]))
  const byId = (id: string) => items.find((one) => one.id === id)
  expect(byId(ids.hours)).toMatchObject({ kind: 'contract', terms: { grantMinutes: 1200, grantPeriod: 'term' } })
  expect(byId(ids.monthly)).toMatchObject({ terms: { grantMinutes: 300, grantPeriod: 'month', carryOver: false } })
  expect(byId(ids.legal)).toMatchObject({
    kind: 'warranty',
    durationMonths: 6,
    terms: { grantMinutes: null, stopsDuringRepair: true },
  })
})

test('what is promised with a contract is sooner than without', async () => {
  const general = (await sofia.get('/api/service-levels')).body.items as CoverageType['serviceLevels']
  const items = (await sofia.get('/api/coverage-types')).body.items as CoverageType[]
  const hours = items.find(({ kind }) => kind === 'contract')
  expect(general).toHaveLength(4)
  for (const level of general) {
    const better = hours!.serviceLevels.find(({ priorityId }) => priorityId === level.priorityId)!
    expect(better.responseMinutes!).toBeLessThan(level.responseMinutes!)
    expect(better.solutionMinutes!).toBeLessThan(level.solutionMinutes!)
  }
})

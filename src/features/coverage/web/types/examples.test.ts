import { expect, test } from 'vitest'
import type { Tariff } from '../../accounting.rules.ts'
import { examplesOf } from './examples.ts'

const plain: Tariff = {
  roundingMinutes: 1,
  minimumMinutes: 0,
  percent: { online: 100, offline: 100, onSite: 100, travel: 100 },
  afterHoursPercent: 100,
}
const percent = (more: Partial<Tariff['percent']>) => ({ percent: { ...plain.percent, ...more } })

test.each<[name: string, tariff: Partial<Tariff>, told: string[]]>([
  ['by the minute, work takes what it lasts', {}, ['online 7→7', 'onSite 50→50', 'travel 40→40']],
  [
    'a step, a minimum and prices show in each',
    { roundingMinutes: 15, minimumMinutes: 30, ...percent({ onSite: 150, travel: 0 }) },
    ['online 7→30', 'onSite 50→90', 'travel 40→0'],
  ],
  [
    'off line is told where it costs other than on line',
    percent({ offline: 50 }),
    ['online 7→7', 'offline 20→10', 'onSite 50→50', 'travel 40→40'],
  ],
  [
    'after hours is told where it costs more',
    { afterHoursPercent: 150 },
    ['online 7→7', 'onSite 50→50', 'travel 40→40', 'onSite 50→75 after hours'],
  ],
  ['what cannot be read yet has none', { roundingMinutes: 0 }, []],
])('%s', (_, tariff, told) => {
  const said = examplesOf({ ...plain, ...tariff }).map(
    ({ mode, workedMinutes, accountedMinutes, afterHours }) =>
      `${mode} ${workedMinutes}→${accountedMinutes}${afterHours ? ' after hours' : ''}`,
  )
  expect(said).toEqual(told)
})

import { expect, test } from 'vitest'
import type { LedgerItem } from '../../ledger.contract.ts'
import { recordedInWords } from './recorded.ts'

const work = { person: 'Tomás' }
const charge = {
  kind: 'charge' as const,
  source: null,
  on: '2026-11-19',
  by: 'Tomás',
  at: '2026-11-19T20:00:00Z',
  work,
}
const hours = { ...charge, kind: 'grant' as const, source: 'topUp' as const, by: 'Sofía', work: null }
const late = { at: '2026-11-26T01:30:00Z' }

test.each<
  [
    string,
    Partial<Pick<LedgerItem, 'by' | 'at' | 'kind' | 'source'>> & { work?: typeof work | null },
    string | undefined,
  ]
>([
  ['work logged by who did it, on its day', charge, undefined],
  ['work logged by somebody else', { ...charge, by: 'Sofía' }, 'registró Sofía'],
  ['work logged later, by the day in Chile', { ...charge, ...late }, 'registró Tomás el 25-11-2026'],
  ['work logged later by somebody else', { ...charge, ...late, by: 'Sofía' }, 'registró Sofía el 25-11-2026'],
  [
    'a reversal, whose day is that of the work',
    { ...charge, ...late, kind: 'reversal', by: 'Sofía' },
    'Revertido por Sofía el 25-11-2026',
  ],
  ['hours added', hours, 'registró Sofía'],
  ['hours added for earlier days', { ...hours, ...late }, 'registró Sofía el 25-11-2026'],
  ['hours of the contract itself', { ...hours, source: 'contracted' }, undefined],
])('who wrote a line of the ledger: %s', (_, item, words) => {
  expect(recordedInWords({ ...charge, ...item }, 'es')).toBe(words)
})

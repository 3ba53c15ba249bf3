import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Asked, fitOf } from '../service/fit.rules.ts'
import { contract } from '../service/service.builders.ts'
import { isChoosable } from './time-entries.rules.ts'

const some = <T>(...values: T[]) => fc.constantFrom(...values)
const equipment = some<Asked['equipment']>(
  null,
  { id: 'printer', productCode: 'ZT' },
  { id: 'scanner', productCode: null },
)
const aCoverage = fc
  .record({
    startsOn: some('2026-01-01', '2026-07-01'),
    endsOn: some('2026-05-31', '2026-12-31'),
    scope: some('all' as const, 'products' as const, 'equipment' as const),
    products: fc.subarray(['ZT', 'LS'].map((code) => ({ code, company: null }))),
    equipmentIds: fc.subarray(['printer', 'scanner']),
    topicIds: fc.subarray(['failure', 'training']),
    unlimited: fc.boolean(),
    overrunPolicy: some('allow' as const, 'warn' as const, 'block' as const),
    remainingMinutes: some(0, 600),
    repairs: fc.subarray([{ equipmentId: 'printer', receivedOn: '2026-05-20', returnedOn: null }]),
  })
  // only what names its products stops while they are here
  .map((fields) => contract({ ...fields, repairs: fields.scope === 'equipment' ? fields.repairs : [] }))

test('whoever may not choose a coverage for a case may not choose it without saying the case either', () => {
  const aCase = fc.record({ equipment, topicChain: some([], ['failure'], ['network']) })
  fc.assert(
    fc.property(aCoverage, aCase, (coverage, about) => {
      const may = (asked: Pick<Asked, 'equipment' | 'topicChain'>, ofCase: boolean) =>
        isChoosable(fitOf(coverage, { on: '2026-06-15', productCode: null, ...asked }, '2026-06-15'), { ofCase })
      const onCase = may(about, true)
      const withoutCase = may({ equipment: null, topicChain: [] }, false)
      expect(withoutCase && !onCase).toBe(false)
    }),
    { numRuns: 3000 },
  )
})

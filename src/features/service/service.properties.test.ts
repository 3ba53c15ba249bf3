import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../platform/shared/days.ts'
import { inWords } from '../../platform/shared/in-words.ts'
import type { CoverageFacts } from './fit.rules.ts'
import { contract, factsOf } from './service.builders.ts'
import { type Facts, whoPays } from './service.rules.ts'
import { serviceReasons } from './service.text.ts'

const aDay = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-04-01', days))
const some = <T>(...values: T[]) => fc.constantFrom(...values)
const aTerm = fc
  .tuple(aDay, fc.integer({ min: 0, max: 90 }))
  .map(([startsOn, days]) => ({ startsOn, endsOn: addDays(startsOn, days) }))
const aSpan = fc
  .record({ fromOn: aDay, length: fc.option(fc.integer({ min: 0, max: 20 })) })
  .map(({ fromOn, length }) => ({
    fromOn,
    untilOn: length === null ? null : addDays(fromOn, length),
  }))
const equipment = ['printer', 'scanner']
const codes = ['ZT', 'LS']
const topics = ['failure', 'network', 'training']

const aCoverage: fc.Arbitrary<CoverageFacts> = fc
  .record({
    term: aTerm,
    kind: some('contract' as const, 'warranty' as const),
    suspensions: fc.array(aSpan, { maxLength: 2 }),
    repairs: fc.array(fc.record({ equipmentId: some(...equipment), span: aSpan }), { maxLength: 2 }),
    scope: some('all' as const, 'products' as const, 'equipment' as const),
    products: fc.subarray(codes).map((all) => all.map((code) => ({ code, company: null }))),
    equipmentIds: fc.subarray(equipment),
    topicIds: fc.subarray(topics),
    unlimited: fc.boolean(),
    overrunPolicy: some('allow' as const, 'warn' as const, 'block' as const),
    takesNoHours: fc.boolean(),
    remainingMinutes: some(0, 1, 600),
  })
  .map(({ term, repairs, ...fields }) =>
    contract({
      ...fields,
      ...term,
      repairs: repairs.map(({ equipmentId, span }) => ({
        equipmentId,
        receivedOn: span.fromOn,
        returnedOn: span.untilOn,
      })),
    }),
  )

const theFacts: fc.Arbitrary<Facts> = fc
  .record({
    active: fc.boolean(),
    on: aDay,
    today: aDay,
    equipment: some(null, { id: 'printer', productCode: 'ZT' }, { id: 'scanner', productCode: null }),
    productCode: some(null, 'ZT', 'LS'),
    topicChain: some([], ['failure'], ['network', 'failure'], ['training']),
    caseId: some(null, 'case'),
    coverages: fc
      .array(aCoverage, { maxLength: 6 })
      .map((all) => all.map((one, place) => ({ ...one, id: `${place}`, number: place }))),
    debt: some(null, { overdue: 0, readOn: '2026-06-01' }, { overdue: 50_000, readOn: '2026-06-01' }),
    blocked: fc.boolean(),
    debtPolicy: some('ignore' as const, 'warn' as const, 'authorise' as const),
    debtTolerance: some(0, 50_000),
    authorisation: some(null, { validUntil: '2026-12-31', decidedBy: 'Sofía', case: null }),
  })
  .map(factsOf)

const shuffled = <T>(items: T[]) => fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length })
const WEIGHT = { serve: 0, warn: 1, authorise: 2, refuse: 3 }
const always = (check: (facts: Facts) => void) => fc.assert(fc.property(theFacts, check), { numRuns: 2000 })
const without = ({ ...facts }: Facts, part: Partial<Facts>): Facts => ({ ...facts, ...part })

describe('whatever the facts,', () => {
  test('the one that pays covers, is in force, and is the first; without one the customer pays', () => {
    always((facts) => {
      const { coverageId, payer, candidates } = whoPays(facts)
      const covering = candidates.filter(({ covers }) => covers)
      expect(coverageId).toBe(covering[0]?.coverage.id ?? null)
      expect(payer).toBe(covering[0]?.coverage.kind ?? 'customer')
      if (coverageId) expect(candidates[0]!.coverage.id).toBe(coverageId)
      for (const { standing, coverage } of covering) {
        expect(standing.status).toBe('active')
        const asks = !coverage.unlimited && !coverage.takesNoHours && coverage.remainingMinutes === 0
        expect(asks && coverage.overrunPolicy === 'block').toBe(false)
      }
    })
  })

  test('the order in which coverages are read is no matter', () => {
    fc.assert(
      fc.property(
        theFacts.chain((facts) => fc.tuple(fc.constant(facts), shuffled(facts.coverages))),
        ([facts, coverages]) => {
          expect(whoPays({ ...facts, coverages })).toEqual(whoPays(facts))
        },
      ),
    )
  })

  test('what does not cover changes nothing of who pays', () => {
    always((facts) => {
      const whole = whoPays(facts)
      const coverages = whole.candidates.filter(({ covers }) => covers).map(({ coverage }) => coverage)
      const { answer, payer, coverageId, light } = whoPays(without(facts, { coverages }))
      expect({ answer, payer, coverageId, light }).toEqual({
        answer: whole.answer,
        payer: whole.payer,
        coverageId: whole.coverageId,
        light: whole.light,
      })
    })
  })

  test('more debt, a block, or no authorisation never make it lighter', () => {
    always((facts) => {
      const weight = (part: Partial<Facts>) => WEIGHT[whoPays(without(facts, part)).answer]
      const { overdue, readOn } = facts.debt ?? { overdue: 0, readOn: facts.today }
      expect(weight({ debt: { overdue: overdue + 1_000_000, readOn } })).toBeGreaterThanOrEqual(weight({}))
      expect(weight({ blocked: true })).toBeGreaterThanOrEqual(weight({ blocked: false }))
      expect(weight({ authorisation: null })).toBeGreaterThanOrEqual(weight({}))
      expect(weight({ customer: { active: false } })).toBe(WEIGHT.refuse)
    })
  })

  test('debt, blocks and authorisations never change who pays', () => {
    always((facts) => {
      const free = whoPays(without(facts, { debt: null, blocked: false, authorisation: null }))
      expect(whoPays(facts)).toMatchObject({ coverageId: free.coverageId, payer: free.payer })
    })
  })

  test('only a green answer is without worry, and a supervisor is needed only by a class that says so', () => {
    always((facts) => {
      const { answer, light, coverageId } = whoPays(facts)
      if (answer === 'serve') expect(coverageId).not.toBeNull()
      if (light === 'green') expect(answer).toBe('serve')
      if (answer === 'authorise') expect([facts.debtPolicy, facts.authorisation]).toEqual(['authorise', null])
    })
  })

  test('there is a reason for everything, and it can be read in both languages', () => {
    always((facts) => {
      const { reasons, candidates } = whoPays(facts)
      expect(reasons.length).toBeGreaterThan(0)
      for (const reason of [...reasons, ...candidates.flatMap((one) => one.reasons)])
        for (const language of ['es', 'en'] as const) {
          const text = inWords(serviceReasons, language, reason)
          expect(text).not.toMatch(/[{}]|service\.|undefined|null/)
        }
      for (const { reasons } of candidates) expect(reasons.length).toBeGreaterThan(0)
    })
  })
})

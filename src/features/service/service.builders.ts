import type { CoverageFacts } from './fit.rules.ts'
import { type Facts, type Granted, whoPays } from './service.rules.ts'

/** A contract of the year 2026 for all products and topics with 10 of its 20 hours left, unless said otherwise. */
export const contract = (fields: Partial<CoverageFacts> = {}): CoverageFacts => ({
  id: `coverage ${fields.number ?? 1}`,
  number: 1,
  name: 'Soporte por horas',
  kind: 'contract',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  endedOn: null,
  suspensions: [],
  repairs: [],
  scope: 'all',
  products: [],
  equipmentIds: [],
  topicIds: [],
  unlimited: false,
  overrunPolicy: 'warn',
  takesNoHours: false,
  remainingMinutes: 600,
  currentMinutes: 1200,
  grantedMinutes: 1200,
  chargedMinutes: 600,
  overrunMinutes: 0,
  ...fields,
})

/** The same as a warranty, which has no limit of hours. */
export const warranty = (fields: Partial<CoverageFacts> = {}): CoverageFacts =>
  contract({ name: 'Garantía legal', kind: 'warranty', unlimited: true, ...fields })

export const granted = (fields: Partial<Granted> = {}): Granted => ({
  validUntil: '2026-06-15',
  decidedBy: 'Sofía',
  case: null,
  ...fields,
})

export type Given = Partial<Omit<Facts, 'asked' | 'customer'> & Facts['asked']> & { active?: boolean }

/** Facts of 15-06-2026 of an active customer without debt; only what the test is about is given. */
export function factsOf({
  active = true,
  on,
  today,
  equipment,
  productCode,
  topicChain,
  caseId,
  ...given
}: Given): Facts {
  const day = on ?? today ?? '2026-06-15'
  return {
    asked: {
      on: day,
      at: null,
      equipment: equipment ?? null,
      productCode: productCode ?? null,
      topicChain: topicChain ?? [],
      caseId: caseId ?? null,
    },
    today: today ?? day,
    customer: { active },
    coverages: [],
    debt: null,
    blocked: false,
    debtPolicy: 'warn',
    debtTolerance: 0,
    authorisation: null,
    ...given,
  }
}

/** Of what covers, its number; then the codes of the reasons without their common beginning. */
export type Expected = [answer: string, payer: string, number: number | null, reasons: string]

/** The answer to these facts in a row of a table. */
export function told(given: Given): Expected {
  const verdict = whoPays(factsOf(given))
  const chosen = verdict.candidates.find(({ coverage }) => coverage.id === verdict.coverageId)
  const codes = verdict.reasons.map(({ code }) => code.replace('service.', '')).join(' ')
  return [verdict.answer, verdict.payer, chosen?.coverage.number ?? null, codes]
}

export const printer = { id: 'printer', productCode: 'ZT-230' }
export const scanner = { id: 'scanner', productCode: 'LS-2208' }
export const noName = { id: 'noName', productCode: null }
export const ofPrinter = { scope: 'equipment' as const, equipmentIds: ['printer'] }
/** Known by a code of the second company of the ERP. */
export const ofSecond = { id: 'ofSecond', productCode: 'ZT-230', company: 2 }
export const ofItsKind = { scope: 'products' as const, products: [{ code: 'ZT-230', company: null }] }
export const ofItsKindIn = (company: number) => ({
  scope: 'products' as const,
  products: [{ code: 'ZT-230', company }],
})

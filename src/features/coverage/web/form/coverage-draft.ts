import type { Sent } from '../../../../platform/shared/contract.ts'
import { lastDayOf } from '../../../../platform/shared/days.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import type { FileInfo } from '../../../files/files.contract.ts'
import type { CoverageType } from '../../coverage-types.contract.ts'
import type { coveragesApi } from '../../coverages.contract.ts'
import { type ScopeDraft, sentProducts, WHOLE } from './coverable.ts'
import { type HoursDraft, minutesOf, UNTOUCHED } from './hours-draft.ts'
import type { AttributesDraft } from './attributes-draft.ts'
import { changedTerms, type TermsDraft } from './terms-draft.ts'

/** A contract or warranty being made. What is null was not touched: what is proposed holds. */
export type CoverageDraft = HoursDraft &
  ScopeDraft & {
    /** Made with the first letter: sending the same draft again, also after a reload, makes one. */
    key: string
    customerId: string | null
    typeId: string | null
    startsOn: string | null
    endsOn: string | null
    reference: string
    notes: string
    attributes: AttributesDraft
    files: FileInfo[]
    terms: TermsDraft | null
  }

const EMPTY: CoverageDraft = {
  key: '',
  customerId: null,
  typeId: null,
  startsOn: null,
  endsOn: null,
  ...UNTOUCHED,
  ...WHOLE,
  reference: '',
  notes: '',
  attributes: {},
  files: [],
  terms: null,
}

/** The one being made for a customer, or for whoever will be chosen. */
export function useCoverageDraft(customerId: string | undefined) {
  const [draft, save, clear] = useDraft(`coverage.new.${customerId ?? ''}`, {
    ...EMPTY,
    customerId: customerId ?? null,
  })
  const change = (part: Partial<CoverageDraft>) =>
    save((held) => ({ ...held, key: held.key || crypto.randomUUID(), ...part }))
  return { draft, change, clear, started: draft.key !== '' }
}

/** What another choice of customer or type takes along: what belonged to the one before goes. */
export const ofCustomer = (customerId: string | null): Partial<CoverageDraft> => ({
  customerId,
  productCodes: [],
  equipmentIds: [],
})
export const ofType = (typeId: string | null): Partial<CoverageDraft> => ({
  typeId,
  endsOn: null,
  ...UNTOUCHED,
  terms: null,
})

/** The days as they stand in the form: the last one by the duration of the type unless it was chosen. */
export function daysOf(draft: CoverageDraft, type: CoverageType | undefined, today: string) {
  const startsOn = draft.startsOn ?? today
  const proposed = type && startsOn ? lastDayOf(startsOn, type.durationMonths) : ''
  return { startsOn, endsOn: draft.endsOn ?? proposed }
}

type Body = NonNullable<Sent<typeof coveragesApi.create>['body']>

/** What is sent: what was not touched is left to the type. */
export function bodyOf(draft: CoverageDraft, type: CoverageType, today: string): Body {
  const { scope, productCodes, equipmentIds, attributes } = draft
  const minutes = minutesOf(draft, type.terms.grantMinutes)
  const keys = new Set(type.fields.map(({ key }) => key))
  return {
    customerId: draft.customerId!,
    typeId: type.id,
    ...daysOf(draft, type, today),
    grantedMinutes: minutes === type.terms.grantMinutes ? undefined : minutes,
    scope,
    products: scope === 'products' ? sentProducts({ productCodes }) : undefined,
    equipmentIds: scope === 'equipment' ? equipmentIds : undefined,
    reference: draft.reference,
    notes: draft.notes,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => keys.has(key))),
    fileIds: draft.files.map((file) => file.id),
    terms: draft.terms ? changedTerms(type.terms, draft.terms) : undefined,
  }
}

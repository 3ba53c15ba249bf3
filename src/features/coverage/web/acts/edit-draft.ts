import type { Sent } from '../../../../platform/shared/contract.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { CoverageDetail, coveragesApi } from '../../coverages.contract.ts'
import type { AttributesDraft } from '../form/attributes-draft.ts'
import { type ScopeDraft, scopeDraft, sentProducts } from '../form/coverable.ts'
import { changedTerms, type TermsDraft, termsDraft } from '../form/terms-draft.ts'

type Read = Pick<
  CoverageDetail,
  'version' | 'reference' | 'scope' | 'products' | 'equipment' | 'attributes' | 'notes' | 'files' | 'terms' | 'calendar'
>

/** What can be changed of a coverage, as typed, with what it was when the editing began. */
export type EditDraft = ScopeDraft & {
  before: Read
  reference: string
  notes: string
  attributes: AttributesDraft
  files: CoverageDetail['files']
  terms: TermsDraft
}

export function editDraft(detail: CoverageDetail, language: Language): EditDraft {
  const { version, reference, scope, products, equipment, attributes, notes, files, terms, calendar } = detail
  return {
    before: { version, reference, scope, products, equipment, attributes, notes, files, terms, calendar },
    ...scopeDraft(detail),
    reference: reference ?? '',
    notes: notes ?? '',
    attributes,
    files,
    terms: termsDraft(terms, language),
  }
}

type Change = Omit<NonNullable<Sent<typeof coveragesApi.save>['body']>, 'version'>

/** Only what differs from what was read, so that a colleague's change of something else stays. */
export function changeOf(draft: EditDraft): Change {
  const { before, reference, notes, attributes } = draft
  const { scope, productCodes, equipmentIds } = draft
  const terms = changedTerms(before.terms, draft.terms)
  const covered = { scope, productCodes, equipmentIds }
  const sent = { scope, products: sentProducts(covered), equipmentIds }
  const fileIds = draft.files.map((file) => file.id)
  return {
    ...(reference.trim() === (before.reference ?? '') ? {} : { reference }),
    ...(notes.trim() === (before.notes ?? '') ? {} : { notes }),
    ...(same(attributes, before.attributes) ? {} : { attributes }),
    ...(same(
      fileIds,
      before.files.map((file) => file.id),
    )
      ? {}
      : { fileIds }),
    ...(same(covered, scopeDraft(before)) ? {} : sent),
    ...(Object.keys(terms).length ? { terms } : {}),
  }
}

/** Whether they say the same; the order of names does not matter, nor does what is empty. */
function same(one: object, other: object): boolean {
  const told = (value: object) =>
    JSON.stringify(
      Object.entries(value)
        .filter(([, each]) => each !== null && each !== '')
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  return told(one) === told(other)
}

import { use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { coverageFormText } from '../../coverage-form.text.ts'
import type { CoverageType } from '../../coverage-types.contract.ts'
import { type CoverageDraft, daysOf } from './coverage-draft.ts'
import { minutesOf } from './hours-draft.ts'
import { missingFields } from './attributes-draft.ts'
import type { ScopeDraft } from './coverable.ts'
import { termsDraft, termsLacks } from './terms-draft.ts'

type Needs = (typeof coverageFormText)['es']['needs']

/** What is missing of what is covered. */
export const scopeLacks = ({ scope, productCodes, equipmentIds }: ScopeDraft, t: Needs) => ({
  ...(scope === 'products' && !productCodes.length ? { productCodes: t.productCodes } : {}),
  ...(scope === 'equipment' && !equipmentIds.length ? { equipmentIds: t.equipmentIds } : {}),
})

/** What is missing or cannot be read in the form, by field, in words. */
export function useCreateLacks() {
  const t = useText(coverageFormText).needs
  const language = use(LanguageContext)
  return (draft: CoverageDraft, type: CoverageType | undefined, today: string): Record<string, string> => {
    const { startsOn, endsOn } = daysOf(draft, type, today)
    const terms = type && (draft.terms ?? termsDraft(type.terms, language))
    return {
      ...(draft.customerId ? {} : { customerId: t.customerId }),
      ...(type ? {} : { typeId: t.typeId }),
      ...(startsOn ? {} : { startsOn: t.startsOn }),
      ...(endsOn || !type ? {} : { endsOn: t.endsOn }),
      ...(type && minutesOf(draft, type.terms.grantMinutes) === undefined ? { grantedMinutes: t.grantedMinutes } : {}),
      ...scopeLacks(draft, t),
      ...(type ? missingFields(type.fields, draft.attributes, t.attribute) : {}),
      ...(terms ? termsLacks(terms, t) : {}),
    }
  }
}

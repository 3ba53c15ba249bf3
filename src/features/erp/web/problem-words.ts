import { useText } from '../../../platform/web/language.ts'
import type { Reading } from '../erp.contract.ts'
import { erpCompaniesText } from '../erp-companies.text.ts'
import { erpText } from '../erp.text.ts'
import { useNameAmongSeveral } from './codes/codes.api.ts'
import { useCompany } from './company/company.ts'

/** Why the company that is looked at has nothing to show; where there are several, a code is missing in one of them. */
export function useProblemWords() {
  const t = useText(erpText)
  const words = useText(erpCompaniesText)
  const name = useNameAmongSeveral()(useCompany())
  return (problem: NonNullable<Reading<'account'>['problem']>): string =>
    name !== undefined && ofCode(problem) ? words[problem](name) : t.problems[problem]
}

/** Another code is the way out. */
export const ofCode = (problem: string | null): problem is 'notLinked' | 'notThere' =>
  problem === 'notLinked' || problem === 'notThere'

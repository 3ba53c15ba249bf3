import type { Answer } from '../../../platform/shared/contract.ts'
import type { caseDocumentsApi } from '../case-documents.contract.ts'
import type { caseDocumentsText } from '../case-documents.text.ts'
import { warningOf } from './warning.ts'

type Words = (typeof caseDocumentsText)['es']
type Told = Pick<Answer<typeof caseDocumentsApi.compare>, 'check' | 'changes' | 'now' | 'problem'>

/** What is to be said of a document that was compared with the ERP, beside or instead of the comparison. */
export function saidOf({ check, changes, now, problem }: Told, t: Words): string | undefined {
  if (problem) return problem === 'away' ? t.problems.away : t.problems.other
  if (check === 'same') return t.sameAgain
  if (check === 'reused') return now ? t.reusedBySame : t.reusedByOther
  if (check === 'changed' && !now) return t.notOfCustomer
  return warningOf({ check, changes }, t)
}

import type { CaseDocument } from '../case-documents.contract.ts'
import type { caseDocumentsText } from '../case-documents.text.ts'

type Words = (typeof caseDocumentsText)['es']

/** What somebody must know before relying on a document that was linked; what is not known stays quiet. */
export function warningOf({ check, changes }: Pick<CaseDocument, 'check' | 'changes'>, t: Words): string | undefined {
  if (check === 'same' || check === 'unknown') return undefined
  if (check !== 'changed') return t.warnings[check]
  const what = t.allOf(changes.flatMap((part) => (part === 'voided' ? [] : [t.parts[part]])))
  if (!changes.includes('voided')) return t.warnings.changed(what)
  return what ? t.warnings.voidedToo(what) : t.warnings.voided
}

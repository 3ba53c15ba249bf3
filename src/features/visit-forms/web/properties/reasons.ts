import type { Reason } from '../../../../platform/shared/refusal.ts'
import { useWhy } from '../../../../platform/web/language.ts'
import { visitFormsRefusals } from '../../visit-forms.refusals.text.ts'

/** The words of what stands against a part of a field, by the name that publishing gives it: `horas.formula`. */
export type Wrong = (part: string) => string | undefined

export function useWrong(key: string, reasons: Reason[]): { at: Wrong; whole: string | undefined } {
  const why = useWhy(visitFormsRefusals)
  const said = (found: Reason[]) => [...new Set(found.map((one) => why(one)))].join(' ') || undefined
  return {
    at: (part) => said(reasons.filter(({ field }) => field === `${key}.${part}`)),
    whole: said(reasons.filter(({ field }) => field === key)),
  }
}

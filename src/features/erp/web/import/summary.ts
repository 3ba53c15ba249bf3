import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { importKind } from '../../erp-import.contract.ts'
import { erpImportText } from '../../erp-import.text.ts'
import { useNameAmongSeveral } from '../codes/codes.api.ts'
import type { ErpImport } from './import.api.ts'

/** Customers that an import did something about. */
export const touched = ({ counts }: ErpImport) => importKind.options.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)

/** '12 creados, 3 enlazados por RUT'; empty when nothing happened. */
export function useSummary() {
  const t = useText(erpImportText)
  const f = useFormats()
  return ({ counts, preview }: ErpImport) =>
    importKind.options
      .filter((kind) => counts[kind])
      .map((kind) => (preview ? t.wouldCount : t.counted)[kind](counts[kind], f.number(counts[kind])))
      .join(', ')
}

/** '12.500 de 60.000' */
export function useHowFar() {
  const t = useText(erpImportText)
  const f = useFormats()
  return ({ read, total }: ErpImport) =>
    total === null ? t.readSoFar(f.number(read)) : t.of(f.number(Math.min(read, total)), f.number(total))
}

/** 'Sofía Rojas, ayer 18:20'; with several companies, of which */
export function useStarted() {
  const t = useText(erpImportText)
  const f = useFormats()
  const nameOf = useNameAmongSeveral()
  return ({ company, startedBy, startedAt }: ErpImport) => {
    const when = startedBy ? t.startedBy(startedBy, f.nearTime(startedAt)) : t.byNight(f.nearTime(startedAt))
    const name = nameOf(company)
    return name ? `${name} · ${when}` : when
  }
}

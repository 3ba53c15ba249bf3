import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { showDay } from '../../../../platform/shared/days.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { LedgerItem } from '../../ledger.contract.ts'
import { ledgerText } from '../../ledger.text.ts'

type Facts = Pick<LedgerItem, 'kind' | 'source' | 'on' | 'by' | 'at'> & { work: { person: string } | null }

/**
 * Who wrote a line of the ledger and when: of a reversal always; of work when somebody else logged it or on another day;
 * of hours unless they came with the contract.
 */
export function recordedInWords({ kind, source, on, by, at, work }: Facts, language: Language): string | undefined {
  const t = ledgerText[language]
  const day = dayInChile(new Date(at))
  if (kind === 'reversal') return t.reversedBy(by, showDay(day))
  if (source === 'contracted') return undefined
  if (day !== on) return t.byOn(by, showDay(day))
  return work?.person === by ? undefined : t.by(by)
}

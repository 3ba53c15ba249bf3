import { useText } from '../../../../platform/web/language.ts'
import { isLost } from '../../../service/fit.rules.ts'
import { useServe } from '../../../service/web/service.api.ts'
import type { CaseDetail } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { promisesText } from '../../promises.text.ts'
import { CoverageSelect } from '../promises/CoverageSelect.tsx'
import type { SituationDraft } from './situation-draft.ts'

type Props = {
  detail: CaseDetail
  draft: SituationDraft
  change: (part: Partial<SituationDraft>) => void
  error?: string
}

/**
 * What covers the case that is being edited. When its own excludes the product or topic that is chosen now, it says so
 * and shows what applies instead, as saving will have it.
 */
export function EditedCoverage({ detail, draft, change, error }: Props) {
  const t = useText(promisesText)
  const words = useText(casesText)
  const { equipmentId, topicId, coverageId } = draft
  const asked = { customerId: detail.customer.id, equipmentId, topicId }
  const own = detail.coverage
  const instead = useInstead(detail, draft)
  const named = (one: { name: string; number: number } | null) => one && `${one.name} ${words.number(one.number)}`
  return (
    <CoverageSelect
      asked={asked}
      current={own}
      value={instead === undefined ? coverageId : (instead?.id ?? null)}
      onChange={(coverageId) => change({ coverageId, coverageChosen: true })}
      note={own && instead !== undefined ? t.lost(named(own)!, named(instead)) : undefined}
      error={error}
    />
  )
}

/** What applies instead of the coverage of the case, which is lost; undefined while it stays or somebody chose. */
function useInstead(detail: CaseDetail, { equipmentId, topicId, coverageId, coverageChosen }: SituationDraft) {
  const own = detail.coverage
  const at = detail.registeredAt
  const then = useServe(detail.customer.id, { equipmentId: detail.equipment?.id, topicId: detail.topic?.id, at })
  const now = useServe(detail.customer.id, { equipmentId, topicId, at })
  if (!own || coverageChosen || coverageId !== own.id || !then.data || !now.data) return undefined
  if (then.isPlaceholderData || now.isPlaceholderData) return undefined
  const [before, after] = [then.data, now.data].map(({ candidates }) => candidates.find(({ id }) => id === own.id))
  return isLost(before, after) ? now.data.coverage : undefined
}

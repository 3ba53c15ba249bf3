import { CoverageLeft } from '../../../service/web/CoverageLeft.tsx'
import { useServe } from '../../../service/web/service.api.ts'
import type { CaseDetail } from '../../cases.contract.ts'
import { CoverageLink } from './CoverageLink.tsx'

type Props = { detail: CaseDetail; coverage: NonNullable<CaseDetail['coverage']> }

/** What answers for the case, and what is left of it: seen before anybody begins to work. */
export function CoverageOfCase({ detail, coverage }: Props) {
  const { data } = useServe(detail.customer.id, { caseId: detail.id })
  const standing = data?.candidates.find(({ id }) => id === coverage.id)?.standing
  return (
    <>
      <CoverageLink coverage={coverage} />
      {standing && (
        <span className="facts-left">
          <CoverageLeft standing={standing} inTerm />
        </span>
      )}
    </>
  )
}

import type { CoverageDetail } from '../../coverages.contract.ts'

type Grant = CoverageDetail['grants'][number]

const FEW = 4

/** Of many grants those that matter today: what can be used now, the last one before and the next one after. */
export function shownFirst(grants: Grant[], today: string): Grant[] {
  if (grants.length <= FEW) return grants
  const usable = grants.filter((one) => one.startsOn <= today && today <= one.expiresOn)
  const before = grants.findLast((one) => one.expiresOn < today)
  const next = grants.find((one) => one.startsOn > today)
  const chosen = new Set([before, ...usable.slice(0, FEW), next])
  return grants.filter((one) => chosen.has(one))
}

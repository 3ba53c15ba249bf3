import type { Explanation } from '../../../coverage/ledger.contract.ts'
import { useCoverageOf } from '../time.api.ts'
import { RemainsInWords } from './Remains.tsx'

/** What is left before and after, in a line. */
export function Brief({ explanation }: { explanation: Explanation }) {
  const { data: coverage } = useCoverageOf(explanation.coverage?.id)
  return <RemainsInWords explanation={explanation} current={coverage?.currentMinutes ?? 0} asked />
}

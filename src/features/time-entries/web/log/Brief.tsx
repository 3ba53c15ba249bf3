import { useCoverageOf } from '../time.api.ts'
import type { Preview } from './ChargeFields.tsx'
import { RemainsInWords } from './Remains.tsx'

/** What is left before and after, in a line. */
export function Brief({ preview }: { preview: Preview }) {
  const { data: coverage } = useCoverageOf(preview.explanation.coverage?.id)
  return <RemainsInWords preview={preview} current={coverage?.currentMinutes ?? 0} asked />
}

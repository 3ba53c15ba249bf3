import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { coverageActsText } from '../../coverage-acts.text.ts'
import { useCoverage } from '../coverages.api.ts'
import { type ActName, CoverageAct } from './CoverageAct.tsx'

type Props = { number: number; act: ActName; onClose: () => void }

/** Does something to a coverage of a list, of which no more is known than its row. */
export function ActFromList({ number, act, onClose }: Props) {
  const t = useText(coverageActsText)
  const found = useCoverage(String(number))
  if (found.data) return <CoverageAct act={act} detail={found.data} onClose={onClose} />
  return (
    <Dialog title={t.names[act]} onClose={onClose}>
      <Faces query={found} lines={5}>
        {() => null}
      </Faces>
    </Dialog>
  )
}

import { showDay } from '../../../../platform/shared/days.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { coverageDetailText } from '../../coverage-detail.text.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { CorrectAct } from '../repairs/CorrectAct.tsx'

/** Times that it was suspended, and repairs that stopped its days. */
export function PausesPanel({ detail: { suspensions, repairs } }: { detail: CoverageDetail }) {
  const t = useText(coverageDetailText)
  if (!suspensions.length && !repairs.length) return null
  const shown = (day: string | null) => day && showDay(day)
  return (
    <Panel title={t.pauses}>
      <ul className="covered">
        {suspensions.map(({ id, fromOn, untilOn, reason }) => (
          <li key={id}>
            <Unbroken>{t.suspended(showDay(fromOn), shown(untilOn))}</Unbroken>
            {reason && `: ${reason}`}
          </li>
        ))}
        {repairs.map(({ id, equipment, receivedOn, returnedOn, abilities }) => (
          <li key={id}>
            <Unbroken>{`${t.repair(equipment)} ${t.repairDays(showDay(receivedOn), shown(returnedOn))}`}</Unbroken>{' '}
            {abilities.correct && <CorrectAct id={id} equipment={equipment} />}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

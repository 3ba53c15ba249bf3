import { Panel } from '../../../../platform/web/Panel.tsx'
import { useText } from '../../../../platform/web/language.ts'
import type { Dashboard } from '../../dashboard.contract.ts'
import { reportsHomeText } from '../../reports-home.text.ts'
import { TrendCard } from './TrendCard.tsx'

/** How things went in the last weeks. */
export function Trends({ weeks, trends }: Pick<Dashboard, 'weeks' | 'trends'>) {
  const t = useText(reportsHomeText)
  return (
    <Panel title={t.trends}>
      <p className="visually-hidden">{t.trendsHelp}</p>
      <div className="trends">
        {trends.map((one) => (
          <TrendCard key={one.key} one={one} weeks={weeks} />
        ))}
      </div>
    </Panel>
  )
}

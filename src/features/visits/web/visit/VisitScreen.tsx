import { Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { useLive } from '../../../../platform/web/live.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { visitPageText } from '../../visit-page.text.ts'
import type { Visit } from '../../visits.contract.ts'
import { isUnfinished } from '../../visits.rules.ts'
import { PlanDialog } from '../order/PlanDialog.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { JourneyPanel } from './JourneyPanel.tsx'
import { Notices } from './Notices.tsx'
import { OrderPanel } from './OrderPanel.tsx'
import { ReportPanel } from './ReportPanel.tsx'
import { type VisitAct, VisitHead } from './VisitHead.tsx'
import '../visits.css'
import './visit.css'

/** A visit from its order to its report; `number` is the version of the report that is shown. */
export function VisitScreen({ visit, number }: { visit: Visit; number: number | undefined }) {
  const t = useText(visitPageText)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [act, setAct] = useState<VisitAct>()
  const last = visit.reports.at(-1)
  const report = visit.reports.find((one) => one.number === number) ?? last
  const close = () => setAct(undefined)
  useLive([`visit:${visit.id}`], () => void queries.invalidateQueries({ queryKey: ['visits', 'read'] }))
  const show = (version: number) =>
    void navigate({
      to: '/visits/$number',
      params: { number: String(visit.number) },
      search: { report: version === last?.number ? undefined : version },
      replace: true,
      resetScroll: false,
    })
  return (
    <div className="visit">
      <VisitHead visit={visit} onAct={setAct} />
      {report && <Notices report={report} />}
      <div className="visit-parts-of">
        <div className="visit-main">
          {report ? (
            <ReportPanel visit={visit} report={report} onVersion={show} />
          ) : (
            isUnfinished(visit.state) && (
              <Panel title={t.report}>
                <Text size="sm">{t.notYet}</Text>
                <Text size="sm" c="dimmed">
                  {t.noNetwork}
                </Text>
              </Panel>
            )
          )}
          <HistoryPanel visit={visit} />
        </div>
        <div className="visit-aside">
          <OrderPanel visit={visit} />
          <JourneyPanel visit={visit} report={report} />
        </div>
      </div>
      {act === 'plan' && <PlanDialog visitId={visit.id} number={visit.number} onClose={close} />}
      {act === 'cancel' && <CancelDialog visit={visit} onClose={close} />}
      {act === 'correct' && last && <CorrectDialog visit={visit} last={last} onClose={close} />}
    </div>
  )
}

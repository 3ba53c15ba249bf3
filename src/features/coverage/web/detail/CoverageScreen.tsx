import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useLive } from '../../../../platform/web/live.ts'
import { useMe } from '../../../auth/web/session.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { type ActName, CoverageAct } from '../acts/CoverageAct.tsx'
import { LedgerPanel } from '../ledger/LedgerPanel.tsx'
import { CoverageHeader } from './CoverageHeader.tsx'
import { CoversPanel } from './CoversPanel.tsx'
import { DataPanel } from './DataPanel.tsx'
import './detail.css'
import { GrantsPanel } from './GrantsPanel.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { PausesPanel } from './PausesPanel.tsx'
import { StandingPanel } from './StandingPanel.tsx'
import { TermsPanel } from './TermsPanel.tsx'

/** A contract or warranty: what is left, where the hours went, what it covers, on which terms. */
export function CoverageScreen({ detail }: { detail: CoverageDetail }) {
  const queries = useQueryClient()
  const navigate = useNavigate({ from: '/coverages/$number' })
  const { month } = useSearch({ from: '/coverages/$number' })
  const { abilities } = useMe()
  const [act, setAct] = useState<ActName>()
  useLive([`coverage:${detail.id}`], () => void queries.invalidateQueries({ queryKey: ['coverage', detail.id] }))
  return (
    <div className="coverage-page">
      <div className="coverage-head">
        <CoverageHeader detail={detail} onAct={setAct} />
      </div>
      <div className="coverage-main">
        <StandingPanel detail={detail} />
        <LedgerPanel
          detail={detail}
          month={month}
          onMonth={(next) => void navigate({ search: { month: next }, replace: true, resetScroll: false })}
        />
      </div>
      <div className="coverage-aside">
        <CoversPanel detail={detail} />
        <GrantsPanel detail={detail} />
        <TermsPanel detail={detail} />
        <DataPanel detail={detail} />
        <PausesPanel detail={detail} />
        {abilities.findCustomers && <HistoryPanel id={detail.id} />}
      </div>
      {act && (
        <CoverageAct
          act={act}
          detail={detail}
          onClose={() => setAct(undefined)}
          onMade={(made) => void navigate({ to: '/coverages/$number', params: { number: String(made.number) } })}
        />
      )}
    </div>
  )
}

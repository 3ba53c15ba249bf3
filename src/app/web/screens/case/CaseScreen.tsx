import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { DocumentsPanel } from '../../../../features/case-documents/web/DocumentsPanel.tsx'
import { caseText } from '../../../../features/cases/case-screen.text.ts'
import { type CaseDetail, casesApi } from '../../../../features/cases/cases.contract.ts'
import { useCaseAct } from '../../../../features/cases/web/cases.api.ts'
import { call } from '../../../../platform/web/call.ts'
import { casesText } from '../../../../features/cases/cases.text.ts'
import { isPending } from '../../../../features/cases/cases.rules.ts'
import { CaseHeader } from '../../../../features/cases/web/case/CaseHeader.tsx'
import { FactsPanel } from '../../../../features/cases/web/case/FactsPanel.tsx'
import { LinksPanel } from '../../../../features/cases/web/case/LinksPanel.tsx'
import { SituationPanel } from '../../../../features/cases/web/case/SituationPanel.tsx'
import { RecurrencePanel } from '../../../../features/cases/web/recurrence/RecurrencePanel.tsx'
import type { Viewer } from '../../../../features/cases/web/case/Viewers.tsx'
import { CommitmentsPanel } from '../../../../features/commitments/web/CommitmentsPanel.tsx'
import { MakeCommitment } from '../../../../features/commitments/web/MakeCommitment.tsx'
import { type ComposerHandle, EntryComposer } from '../../../../features/conversations/web/EntryComposer.tsx'
import { MoreToInsert } from '../../../../features/conversations/web/insertable.ts'
import { TimelinePanel } from '../../../../features/conversations/web/TimelinePanel.tsx'
import { ServeCase } from '../../../../features/service/web/ServeCase.tsx'
import { CaseArticlesPanel } from '../../../../features/knowledge/web/suggest/CaseArticlesPanel.tsx'
import { useFindArticlesToInsert } from '../../../../features/knowledge/web/suggest/insert-article.ts'
import { TimePanel } from '../../../../features/time-entries/web/case/TimePanel.tsx'
import { OrderDialog } from '../../../../features/visits/web/order/OrderDialog.tsx'
import { VisitsPanel } from '../../../../features/visits/web/panel/VisitsPanel.tsx'
import { useMe } from '../../../../features/auth/web/session.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useLive } from '../../../../platform/web/live.ts'
import { useCaseShortcuts } from './case-shortcuts.ts'
import { Letterhead } from './Letterhead.tsx'
import { toFilter, toSearch } from './timeline-search.ts'
import { usePrintedTimeline } from './use-printed-timeline.ts'

/** A case as it is attended: what it is, what was promised, what was said, and the place to write. */
export function CaseScreen({ detail }: { detail: CaseDetail }) {
  const t = useText(caseText)
  const words = useText(casesText)
  const queries = useQueryClient()
  const navigate = useNavigate({ from: '/cases/$number' })
  const filter = toFilter(useSearch({ from: '/cases/$number' }))
  const [viewers, setViewers] = useState<Viewer[]>([])
  const [assigning, setAssigning] = useState(false)
  const [editing, setEditing] = useState(false)
  const [committing, setCommitting] = useState(false)
  const [sending, setSending] = useState(false)
  const composer = useRef<ComposerHandle>(null)
  const state = useRef<HTMLButtonElement>(null)
  const findArticles = useFindArticlesToInsert()
  const { printed, preparing, print } = usePrintedTimeline(detail.id)
  useLive([`case:${detail.id}`], () => void queries.invalidateQueries({ queryKey: ['case', detail.id] }), setViewers)
  const me = useMe()
  const { abilities } = detail
  const maySend = me.abilities.attend && isPending(detail.state.category)
  const send = () => setSending(true)
  const act = useCaseAct(detail.id)
  const take = () => act.mutate(() => call(casesApi.take, { params: { id: detail.id } }))
  useCaseShortcuts({
    write: abilities.addEntry && (() => composer.current?.focus()),
    state: abilities.changeState && (() => state.current?.click()),
    assign: abilities.assign && (() => setAssigning(true)),
    take: abilities.take && take,
    commit: abilities.commit && (() => setCommitting(true)),
    visit: maySend && send,
    edit: abilities.edit && (() => setEditing(true)),
    insert: abilities.addInternalEntry && (() => composer.current?.openInsert()),
    print,
  })
  return (
    <div className="case-page">
      <Letterhead />
      <div className="case-head">
        <CaseHeader
          detail={detail}
          viewers={viewers}
          assigning={assigning}
          onAssigning={setAssigning}
          printing={preparing}
          onPrint={print}
          stateRef={state}
        />
        {/* whether to serve is a question of ours, while there is something to do */}
        {abilities.addInternalEntry && isPending(detail.state.category) && (
          <div className="case-serve">
            <ServeCase customer={detail.customer} caseId={detail.id} />
          </div>
        )}
      </div>
      <div className="case-main">
        <SituationPanel detail={detail} editing={editing} onEditing={setEditing} />
        {abilities.addEntry && (
          <MoreToInsert value={findArticles}>
            <EntryComposer detail={detail} ref={composer} />
          </MoreToInsert>
        )}
        <TimelinePanel
          caseId={detail.id}
          filter={filter}
          onFilter={(next) => void navigate({ search: toSearch(next), replace: true, resetScroll: false })}
          printed={printed}
        />
      </div>
      <div className="case-aside">
        <div id="commitments">
          <CommitmentsPanel caseId={detail.id} onMake={abilities.commit ? () => setCommitting(true) : undefined} />
        </div>
        {abilities.addInternalEntry && (
          <VisitsPanel of={{ caseId: detail.id }} onSend={maySend ? send : undefined} hideEmpty />
        )}
        {abilities.addInternalEntry && <TimePanel one={detail} />}
        <FactsPanel detail={detail} />
        <RecurrencePanel detail={detail} />
        <LinksPanel detail={detail} />
        {abilities.addInternalEntry && <DocumentsPanel detail={detail} />}
        {abilities.addInternalEntry && (
          <CaseArticlesPanel detail={detail} onInsert={(inserted) => composer.current?.insert(inserted)} />
        )}
      </div>
      {sending && <OrderDialog of={{ customer: detail.customer, case: detail }} onClose={() => setSending(false)} />}
      <Modal
        opened={committing}
        onClose={() => setCommitting(false)}
        title={t.shortcuts.commit}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <MakeCommitment caseId={detail.id} onDone={() => setCommitting(false)} onCancel={() => setCommitting(false)} />
      </Modal>
    </div>
  )
}

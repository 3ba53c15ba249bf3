import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { use, useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { useDraft } from '../../../../platform/web/draft.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { useStaleSave } from '../../../../platform/web/stale.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { orderText } from '../../order.text.ts'
import { type Visit, visitsApi } from '../../visits.contract.ts'
import { visitsText } from '../../visits.text.ts'
import { VisitState } from '../parts/VisitState.tsx'
import { useVisit, useVisitWritten } from '../visits.api.ts'
import '../visits.css'
import {
  changesOf,
  goOnWith,
  isWrong,
  type PlanDraft,
  planOf,
  type Replan,
  type SentPlan,
  sentPlan,
  wrongInPlan,
} from './plan-draft.ts'
import { PlanFields } from './PlanFields.tsx'
import { SendFrame } from './SendFrame.tsx'
import { ServeBeside } from './ServeBeside.tsx'
import { useChangesInWords } from './use-changes-in-words.ts'

export type Proposal = Partial<Pick<PlanDraft, 'technicianIds' | 'day' | 'time'>>

type Props = {
  visitId: string
  number: number
  /** Where it was dragged to, to be thought over. */
  proposal?: Proposal
  /** Why it was not moved there. */
  refusal?: Error
  onClose: () => void
}

/** Plans a visit, or plans it otherwise. */
export function PlanDialog({ visitId, number, proposal, refusal, onClose }: Props) {
  const t = useText(orderText)
  const found = useVisit(visitId)
  return (
    <Dialog title={t.planTitle(number)} size={960} onClose={onClose}>
      <Faces query={found} lines={8}>
        {(visit) => <PlanForm visit={visit} proposal={proposal} refusal={refusal} onClose={onClose} />}
      </Faces>
    </Dialog>
  )
}

type FormProps = Pick<Props, 'proposal' | 'refusal' | 'onClose'> & { visit: Visit }

function PlanForm({ visit, proposal, refusal, onClose }: FormProps) {
  const t = useText(orderText)
  const words = useText(visitsText)
  const language = use(LanguageContext)
  const written = useVisitWritten()
  const inWords = useChangesInWords()
  const [read] = useState(visit)
  const key = proposal ? `visit.plan.${read.id}.${JSON.stringify(proposal)}` : `visit.plan.${read.id}`
  const fresh: Replan = { begun: read, plan: { ...planOf(read, language), ...proposal } }
  const [kept, save, clear] = useDraft<Replan>(key, fresh)
  // as it was when one began: what a colleague changes meanwhile is told when it is saved
  const { begun, plan: draft } = goOnWith(kept, fresh, language)
  const before = planOf(begun, language)
  const [tried, setTried] = useState(false)
  const saving = useStaleSave<Visit, Partial<SentPlan>>({
    read: begun,
    send: (change, version) => call(visitsApi.change, { params: { id: read.id }, body: { ...change, version } }),
    onSaved: (saved) => {
      clear()
      tellDone(t.saved)
      onClose()
      void written(saved)
    },
  })
  const wrong = wrongInPlan(draft, language)
  const changes = changesOf(sentPlan(before, language), sentPlan(draft, language))
  const send = () => {
    setTried(true)
    if (isWrong(wrong)) return
    if (Object.keys(changes).length) saving.save(changes)
    else onClose()
  }
  const theirs = () => {
    clear()
    onClose()
    if (saving.current) void written(saving.current)
  }
  const { current } = saving
  return (
    <SendFrame
      send={words.save}
      sending={saving.saving}
      error={saving.problem ?? (tried ? undefined : refusal)}
      onSend={send}
      onClose={onClose}
      notice={
        current && (
          <StaleNotice
            changes={inWords(sentPlan(before, language), sentPlan(planOf(current, language), language), [
              ...begun.technicians,
              ...current.technicians,
            ])}
            onMine={send}
            onTheirs={theirs}
          />
        )
      }
      onDiscard={!proposal && Object.keys(changes).length ? clear : undefined}
    >
      <Group gap="sm" mb="xs">
        <Text size="sm">{read.customer.name}</Text>
        <VisitState visit={read} />
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link to="/visits/$number" params={{ number: String(read.number) }} onClick={onClose} {...props} />
          )}
        >
          {words.open}
        </Anchor>
      </Group>
      <PlanFields
        customerId={read.customer.id}
        visitId={read.id}
        draft={draft}
        change={(part) =>
          save((held) => {
            const { begun, plan } = goOnWith(held, fresh, language)
            return { begun, plan: { ...plan, ...part } }
          })
        }
        wrong={tried ? wrong : undefined}
        refused={saving.problem?.fields ?? {}}
        known={{ technicians: begun.technicians, contact: begun.contact }}
        beside={<ServeBeside customer={read.customer} caseId={read.case?.id} equipmentId={read.equipment?.id} />}
      />
    </SendFrame>
  )
}

import { useMutation } from '@tanstack/react-query'
import { use, useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { LanguageContext } from '../../../../platform/web/language.ts'
import { type Visit, visitsApi } from '../../visits.contract.ts'
import { useVisitWritten } from '../visits.api.ts'
import type { OrderFor } from './order-for.ts'
import { isWrong, type PlanDraft, sentPlan, wrongInPlan } from './plan-draft.ts'
import { rememberForm } from './usual-form.ts'

export type OrderDraft = PlanDraft & {
  /** Sending the same draft again, also after a reload, makes one order. */
  id: string
  formId: string | null
  /** Of an order without a case. */
  equipmentId: string | null
}

/** An order being written: kept until it was made. */
export function useOrder(of: OrderFor, initial: OrderDraft, onMade: (visit: Visit) => void) {
  const language = use(LanguageContext)
  const written = useVisitWritten()
  const [draft, save, clear] = useDraft<OrderDraft>(
    of.case ? `visit.case.${of.case.id}` : `visit.customer.${of.customer.id}`,
    initial,
  )
  const [tried, setTried] = useState(false)
  const making = useMutation({
    mutationFn: ({ formId, unplanned }: { formId: string; unplanned?: boolean }) => {
      const body = { ...sentPlan(draft, language), id: draft.id, formId }
      if (unplanned) Object.assign(body, { startsAt: null, endsAt: null })
      return of.case
        ? call(visitsApi.order, { params: { id: of.case.id }, body })
        : call(visitsApi.orderAlone, {
            body: { ...body, customerId: of.customer.id, equipmentId: draft.equipmentId },
          })
    },
    onSuccess: (visit) => {
      rememberForm(of.case?.topic?.id, visit.form.id)
      clear()
      onMade(visit)
      void written(visit)
    },
  })
  const wrong = wrongInPlan(draft, language)
  const send = (unplanned?: boolean) => {
    setTried(true)
    if (draft.formId && !isWrong(wrong)) making.mutate({ formId: draft.formId, unplanned })
  }
  return {
    draft,
    change: (part: Partial<OrderDraft>) => save((held) => ({ ...held, ...part })),
    discard: clear,
    wrong: tried ? wrong : undefined,
    lacksForm: tried && !draft.formId,
    refused: making.error instanceof Problem ? making.error.fields : {},
    error: making.error,
    sending: making.isPending,
    send,
  }
}

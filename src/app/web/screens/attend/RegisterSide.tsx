import { CloseButton, Group, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { BesideSituation, type TypedSituation } from '../../../../features/cases/web/register/beside-situation.ts'
import { RegisterCaseForm } from '../../../../features/cases/web/register/RegisterCaseForm.tsx'
import { RegisteredFace } from '../../../../features/cases/web/register/RegisteredFace.tsx'
import { SuggestedSituations } from '../../../../features/knowledge/web/suggest/SuggestedSituations.tsx'
import { useChosenArticles } from '../../../../features/knowledge/web/suggest/chosen-articles.ts'
import { useText } from '../../../../platform/web/language.ts'
import type { Overview } from '../../../overview/overview.contract.ts'
import { attendText } from './attend.text.ts'

type Props = { overview: Overview; onClose: () => void }

/** The form beside the information of the customer, which stays in sight; then the number to say on the telephone. */
export function RegisterSide({ overview, onClose }: Props) {
  const t = useText(attendText)
  const queries = useQueryClient()
  const side = useRef<HTMLElement>(null)
  const [registered, setRegistered] = useState<{ id: string; number: number }>()
  const { customer, contacts, equipment, pendingCases } = overview
  const { chosen, setChosen, noteIn } = useChosenArticles(customer.id)
  const beside = (typed: TypedSituation) => <SuggestedSituations typed={typed} chosen={chosen} onChosen={setChosen} />
  useEffect(() => {
    if (!registered) side.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
  }, [registered])
  const onKeyDown = (event: KeyboardEvent) => {
    const choosing = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true'
    if (event.key === 'Escape' && !choosing && !event.defaultPrevented) onClose()
  }
  return (
    <aside ref={side} className="attend-side" aria-labelledby="register-title" onKeyDown={onKeyDown}>
      <Group className="attend-side-head" justify="space-between" wrap="nowrap">
        <Title order={2} size="h3" id="register-title">
          {t.registerTitle}
        </Title>
        <CloseButton aria-label={t.closeRegister} title={t.closeRegister} onClick={onClose} />
      </Group>
      <div className="attend-side-body">
        {registered ? (
          <RegisteredFace number={registered.number} onAgain={() => setRegistered(undefined)} onDone={onClose} />
        ) : (
          <BesideSituation value={beside}>
            <RegisterCaseForm
              customer={customer}
              contacts={contacts}
              equipment={equipment}
              pendingCases={pendingCases}
              onCancel={onClose}
              onRegistered={(one) => {
                setRegistered(one)
                noteIn(one.id)
                void queries.invalidateQueries({ queryKey: ['customer', customer.id] })
                void queries.invalidateQueries({ queryKey: ['cases'] })
              }}
            />
          </BesideSituation>
        )}
      </div>
    </aside>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { use, useEffect, useRef } from 'react'
import { moveCaseDraft } from '../../../../features/cases/web/register/case-draft.ts'
import { joinText } from '../../../../features/customers/join.text.ts'
import { DraftOwner } from '../../../../platform/web/draft.ts'
import { dayIn, useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import type { Overview } from '../../../overview/overview.contract.ts'
import { overviewQuery } from '../../queries.ts'

const route = getRouteApi('/customers/$id')

/**
 * The address of a customer that was joined leads to the one that stays, which is said; also when it is joined while
 * somebody looks at it, who goes on typing there: `onLed` hears where to.
 */
export function useJoined(id: string, overview: Overview | undefined, onLed: (to: string) => void) {
  const t = useText(joinText)
  const f = useFormats()
  const owner = use(DraftOwner)
  const navigate = route.useNavigate()
  const queries = useQueryClient()
  const stays = overview && overview.customer.id !== id ? overview.customer : undefined
  const led = useRef<string>(undefined)
  useEffect(() => {
    if (!stays || led.current === stays.id) return
    led.current = stays.id
    moveCaseDraft(owner, id, stays.id)
    // it is the same: without it the form would be gone for a moment, and what is typed meanwhile
    queries.setQueryData(overviewQuery(stays.id).queryKey, overview)
    onLed(stays.id)
    const joined = stays.joined.find((one) => one.id === id)
    if (joined) tellDone(t.joined(joined.name, f.day(dayIn(new Date(joined.at))), joined.by))
    void navigate({ params: { id: stays.id }, search: (now) => now, replace: true })
  })
}

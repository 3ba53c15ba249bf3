import { getRouteApi } from '@tanstack/react-router'
import { use, useEffect, useRef } from 'react'
import { moveCaseDraft } from '../../../../features/cases/web/register/case-draft.ts'
import type { Customer } from '../../../../features/customers/customers.contract.ts'
import { joinText } from '../../../../features/customers/join.text.ts'
import { DraftOwner } from '../../../../platform/web/draft.ts'
import { dayIn, useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'

const route = getRouteApi('/customers/$id')

/**
 * The address of a customer that was joined leads to the one that stays, which is said; also when it is joined while
 * somebody looks at it, who goes on typing there.
 */
export function useJoined(id: string, customer: Customer | undefined) {
  const t = useText(joinText)
  const f = useFormats()
  const owner = use(DraftOwner)
  const navigate = route.useNavigate()
  const stays = customer && customer.id !== id ? customer : undefined
  const led = useRef<string>(undefined)
  useEffect(() => {
    if (!stays || led.current === stays.id) return
    led.current = stays.id
    moveCaseDraft(owner, id, stays.id)
    const joined = stays.joined.find((one) => one.id === id)
    if (joined) tellDone(t.joined(joined.name, f.day(dayIn(new Date(joined.at))), joined.by))
    void navigate({ params: { id: stays.id }, search: (now) => now, replace: true })
  })
}

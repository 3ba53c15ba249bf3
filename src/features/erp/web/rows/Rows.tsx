import { type ReactNode, type RefObject, useRef } from 'react'
import { rowsIn, useOneStop } from '../../../../platform/web/one-stop.ts'
import { useCompany } from '../company/company.ts'
import type { Panel } from '../../erp.contract.ts'
import { useArrival } from './arrival.ts'

type Props = { panel: Panel; ref?: RefObject<HTMLDivElement | null>; children: ReactNode }

/** What a panel says. Its rows are one stop of Tab; who is sent to it begins at the first, or at the panel without rows. */
export function Rows({ panel, ref, children }: Props) {
  const own = useRef<HTMLDivElement>(null)
  const list = ref ?? own
  const onKeyDown = useOneStop(list)
  useArrival(panel, useCompany(), () => {
    const part = list.current!.closest('section')!
    part.tabIndex = -1
    const first = rowsIn(list.current)[0]
    ;(first ?? part).focus({ preventScroll: true })
    part.firstElementChild!.scrollIntoView({ block: 'nearest' }) // its title
    first?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <div ref={list} tabIndex={-1} className="erp-rows" onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}

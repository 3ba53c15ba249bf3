import { UnstyledButton } from '@mantine/core'
import { mdiChevronRight } from '@mdi/js'
import { type ReactNode, useId, useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'

type Props = {
  title: ReactNode
  facts: ReactNode
  sum: string
  /** One comes back to what is inside. */
  opened?: boolean
  /** Beside the head: the way to the document whole. */
  aside?: ReactNode
  /** Beneath the head, folded or not: what is to be done about it. */
  beneath?: ReactNode
  children: ReactNode
}

/** A document in a list: its head is always there, its lines when they are asked for. */
export function Folded({ title, facts, sum, opened = false, aside, beneath, children }: Props) {
  const [open, setOpen] = useState(opened)
  const id = useId()
  return (
    <li className="erp-item">
      <div className="erp-head" data-row>
        <UnstyledButton
          className="erp-fold"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon path={mdiChevronRight} size={18} />
          <span className="erp-fold-text">
            <span>{title}</span>
            <span className="erp-facts">{facts}</span>
          </span>
          <span className="erp-fold-sum">{sum}</span>
        </UnstyledButton>
        {aside}
      </div>
      {beneath}
      {open && (
        <div className="erp-inside" id={id}>
          {children}
        </div>
      )}
    </li>
  )
}

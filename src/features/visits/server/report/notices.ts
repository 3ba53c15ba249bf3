import type { Reason } from '../../../../platform/shared/refusal.ts'

/** What of a report could not be done, for the office to see to; its words are those of the refusal. */
export type Notice = Pick<Reason, 'code' | 'values'>

export const noticesOf = (reasons: readonly Reason[]): Notice[] =>
  reasons.map(({ code, values }) => ({ code, ...(values && { values }) }))

import { parseMinutes } from '../../../../platform/shared/minutes.ts'

/** Hours as typed; null where nothing was said and the proposed ones hold. */
export type HoursDraft = { hours: string | null; unlimited: boolean | null }

export const UNTOUCHED: HoursDraft = { hours: null, unlimited: null }

/** Whether there is no limit, as it stands in the form. */
export const isUnlimited = (draft: HoursDraft, proposed: number | null): boolean =>
  draft.unlimited ?? (proposed === null && draft.hours === null)

/** Minutes a period, null without limit; undefined when what was typed says nothing. */
export function minutesOf(draft: HoursDraft, proposed: number | null): number | null | undefined {
  if (isUnlimited(draft, proposed)) return null
  if (draft.hours === null) return proposed ?? undefined
  return parseMinutes(draft.hours, 'hours') || undefined
}

type Named = { id: string; name: string }
type CaseOf = { id: string; number: number; subject: string }
type CoverageOf = { id: string; number: number; name: string }

/** What time is logged for: a case, a customer (by one of its contracts), or an internal activity. */
export type TimeFor =
  | { case: CaseOf; customer?: Named; coverage?: undefined }
  | { customer: Named; coverage?: CoverageOf; case?: undefined }
  | { customer?: undefined; case?: undefined; coverage?: undefined; activityId?: string }

/** What is being written is kept for each of them. */
export const draftKeyOf = (of: TimeFor): string =>
  of.case ? `time.case.${of.case.id}` : of.customer ? `time.customer.${of.customer.id}` : 'time.internal'

export const isInternal = (of: TimeFor): boolean => !of.case && !of.customer

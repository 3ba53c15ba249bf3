/** A named reason why something cannot be done: the words for people stand in the feature's `*.text.ts`. */
export type Reason = { code: string; values?: Record<string, string | number>; status?: number; field?: string }

/** Thrown by commands; turned into an answer by the error handler alone. */
export class Refusal extends Error {
  readonly status: number
  readonly reasons: Reason[]
  /** What the one who was refused needs to go on, such as the present content after a stale save. */
  readonly more: Record<string, unknown>

  constructor(status: number, reasons: Reason[], more: Record<string, unknown> = {}) {
    super(reasons.map((reason) => reason.code).join(', '))
    this.status = status
    this.reasons = reasons
    this.more = more
  }
}

/** 404: no such thing, or not for these eyes. */
export const notFound = (what: string) => new Refusal(404, [{ code: 'not_found', values: { what } }])

/** 403 */
export const notAllowed = (code = 'not_allowed') => new Refusal(403, [{ code }])

/** 422: one or more fields cannot be taken; `field` is the path in the body. */
export const invalid = (...reasons: Reason[]) => new Refusal(422, reasons)

/** 409: it does not fit what is there. */
export const conflict = (reason: Reason, more?: Record<string, unknown>) => new Refusal(409, [reason], more)

/** Throws the reason that a rule returned, if it returned one (409 unless the reason says otherwise). */
export function obey(reason: Reason | undefined): void {
  if (reason) throw new Refusal(reason.status ?? 409, [reason])
}

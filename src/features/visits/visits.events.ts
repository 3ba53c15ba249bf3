import type { Part, Place } from './visits.contract.ts'

type Named = { id: string; name: string }

/** Who goes, and when; null: to be planned. Names as they were at that moment. */
export type Plan = { technicians: Named[]; startsAt: string | null; endsAt: string | null }
/** What else of an order can change; only what did is told. */
export type Changed = {
  plan?: Plan
  contact?: Named | null
  place?: Omit<Place, 'directions'>
  directions?: string | null
  instructions?: string | null
  parts?: Part[]
}

/** Everything that can happen to a visit, and the shape of what stood before (`from`) and stands after (`to`). */
type VisitEvents = {
  ordered: { from?: undefined; to: Plan }
  changed: { from: Changed; to: Changed }
  travelling: { from?: undefined; to?: undefined }
  arrived: { from?: undefined; to?: undefined }
  cancelled: { from?: undefined; to?: undefined }
  /** `report`: its number within the visit. */
  reported: { from?: undefined; to: { report: number } }
  corrected: { from?: undefined; to: { report: number } }
}

/** One thing that happened, ready to be written; `at`: when it was, now when missing. */
export type NewVisitEvent = {
  [K in keyof VisitEvents]: { kind: K; at?: Date; reason?: string | null } & VisitEvents[K]
}[keyof VisitEvents]

import type { Actor } from '../../platform/shared/actor.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { may } from '../auth/auth.rules.ts'
import type { ProductRepair, Repair } from './coverage.rules.ts'

const FIRST_DAY = '1990-01-01'

const at = (code: string, field: string, values?: Reason['values']): Reason => ({ code, field, values, status: 422 })

/** Why a product cannot have come to us on that day; `others` are all its repairs. */
export function whyNotReceive(others: Repair[], receivedOn: string, today: string): Reason | undefined {
  const open = others.find(({ returnedOn }) => returnedOn === null)
  if (open) return { code: 'repair.already_here', values: { day: open.receivedOn } }
  return whyNotDays(others, { receivedOn, returnedOn: null }, today)
}

/** Why a product cannot have gone back on that day. */
export function whyNotReturn(repair: Repair, returnedOn: string, today: string): Reason | undefined {
  if (repair.returnedOn) return { code: 'repair.already_returned', values: { day: repair.returnedOn } }
  return whyNotDays([], { ...repair, returnedOn }, today)
}

/** Why the days of a repair cannot be these; `others` are the other repairs of the product. */
export function whyNotDays(others: Repair[], { receivedOn, returnedOn }: Repair, today: string): Reason | undefined {
  if (receivedOn < FIRST_DAY) return at('repair.absurd_day', 'receivedOn')
  if (receivedOn > today) return at('repair.in_future', 'receivedOn')
  if (returnedOn && returnedOn > today) return at('repair.in_future', 'returnedOn')
  if (returnedOn && returnedOn < receivedOn) return at('repair.before_reception', 'returnedOn', { day: receivedOn })
  const crossing = others.find(
    (other) => receivedOn < (other.returnedOn ?? FOREVER) && other.receivedOn < (returnedOn ?? FOREVER),
  )
  if (!crossing) return undefined
  const { receivedOn: from, returnedOn: until } = crossing
  return until
    ? at('repair.crosses', 'receivedOn', { from, until })
    : at('repair.crosses_open', 'receivedOn', { day: from })
}

/** Repairs with one of them in other days; another product may have been here on the same ones. */
export function withOtherDays(
  all: ProductRepair[],
  { equipmentId, ...before }: ProductRepair,
  { receivedOn, returnedOn }: Repair,
): ProductRepair[] {
  const place = all.findIndex(
    (one) =>
      one.equipmentId === equipmentId && one.receivedOn === before.receivedOn && one.returnedOn === before.returnedOn,
  )
  return place < 0 ? all : all.with(place, { equipmentId, receivedOn, returnedOn })
}

/** A product that goes back may come again on the same day, not before. */
const FOREVER = '9999-12-31'

/** What this person may do to a repair: whoever attends notes what comes and goes, supervisors put it right. */
export const repairAbilities = (actor: Pick<Actor, 'role'>, repair: Repair) => ({
  return: may(actor, 'attend') && repair.returnedOn === null,
  correct: may(actor, 'supervise'),
})

/** Whether this person may note that a product came to be repaired. */
export const mayReceive = (actor: Pick<Actor, 'role'>): boolean => may(actor, 'attend')

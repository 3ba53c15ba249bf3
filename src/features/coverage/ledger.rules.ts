/** Minutes put into a ledger and the days on which they can be used, both included. */
export type Grant = { id: string; startsOn: string; expiresOn: string; minutes: number }

/** Work that takes minutes out of a ledger. */
export type Charge = {
  id: string
  coverageId: string
  /** Day of the work in the company's zone. */
  workedOn: string
  /** Instant of the work, in milliseconds; the beginning of the day when only the day is known. */
  workedAt: number
  realMinutes: number
  accountedMinutes: number
  mode: string
  personId: string
  caseId: string | null
  /** True under a coverage without a limit of hours: nothing is taken from grants. */
  unlimited: boolean
}

/** A piece of a charge: from which grant, or beyond all of them. `minutes` is never zero. */
export type Part =
  | { kind: 'grant'; grantId: string; minutes: number; before: number; after: number }
  | { kind: 'unlimited'; minutes: number }
  | { kind: 'overrun'; minutes: number }

/** A grant and how much of it was used. */
export type Balance = Grant & { usedMinutes: number }

/** A charge with the parts it has. */
export type Allocated = { charge: Charge; parts: Part[] }

/** The charges of a ledger in order, each with its parts, and what could be used on its day before and after it. */
export type Allocation = (Allocated & { before: number; after: number })[]

/**
 * Charges in the order of the work, never of the typing. Two that do not differ in anything that is known of the work
 * may change places: the ledger is the same.
 */
export function inOrderOfWork(one: Charge, other: Charge): number {
  return (
    compare(one.workedOn, other.workedOn) ||
    one.workedAt - other.workedAt ||
    one.accountedMinutes - other.accountedMinutes ||
    one.realMinutes - other.realMinutes ||
    compare(one.mode, other.mode) ||
    compare(one.personId, other.personId) ||
    compare(one.caseId ?? '', other.caseId ?? '') ||
    compare(one.coverageId, other.coverageId) ||
    compare(one.id, other.id)
  )
}

/** Grants in the order in which they are used: what expires first goes first, then what began first. */
export function inOrderOfUse(one: Grant, other: Grant): number {
  return (
    compare(one.expiresOn, other.expiresOn) ||
    compare(one.startsOn, other.startsOn) ||
    one.minutes - other.minutes ||
    compare(one.id, other.id)
  )
}

/**
 * The whole ledger from its facts: every charge, in the order of the work, takes its accounted minutes from the grants
 * that can be used on its day, in the order of use; what no grant has left is overrun.
 * @returns the charges with their parts, and what was used of each grant
 */
export function allocate(grants: Grant[], charges: Charge[]): { allocation: Allocation; balances: Balance[] } {
  const balances = untouched(grants)
  const allocation = takeAll(balances, charges)
  return { allocation, balances }
}

/** Takes charges from untouched balances, in the order of the work. */
const takeAll = (balances: Balance[], charges: Charge[]): Allocation =>
  charges.toSorted(inOrderOfWork).map((charge) => {
    const before = remainingOn(balances, charge.workedOn)
    const parts = take(balances, charge)
    const taken = parts.reduce((sum, part) => (part.kind === 'grant' ? sum + part.minutes : sum), 0)
    return { charge, parts, before, after: before - taken }
  })

/** Grants of which nothing was used, in the order of use. */
export const untouched = (grants: Grant[]): Balance[] =>
  grants.toSorted(inOrderOfUse).map((grant) => Object.assign({}, grant, { usedMinutes: 0 }))

/** Takes one charge from balances in the order of use, and counts it there. */
function take(balances: Balance[], charge: Charge): Part[] {
  let missing = charge.accountedMinutes
  if (!missing) return []
  if (charge.unlimited) return [{ kind: 'unlimited', minutes: missing }]
  const parts: Part[] = []
  for (const grant of balances) {
    const before = grant.minutes - grant.usedMinutes
    if (before <= 0 || grant.startsOn > charge.workedOn || grant.expiresOn < charge.workedOn) continue
    const minutes = Math.min(before, missing)
    grant.usedMinutes += minutes
    missing -= minutes
    parts.push({ kind: 'grant', grantId: grant.id, minutes, before, after: before - minutes })
    if (!missing) return parts
  }
  parts.push({ kind: 'overrun', minutes: missing })
  return parts
}

/** Minutes left on a day: of the grants that can be used then. */
export const remainingOn = (balances: Balance[], day: string): number =>
  balances.reduce(
    (sum, one) =>
      one.startsOn <= day && day <= one.expiresOn ? sum + Math.max(0, one.minutes - one.usedMinutes) : sum,
    0,
  )

/** Minutes of the parts that no grant covered. */
export const overrunOf = (parts: Part[]): number =>
  parts.reduce((sum, part) => (part.kind === 'overrun' ? sum + part.minutes : sum), 0)

/** A charge whose parts are others than before; no parts before: it is new. No parts after: it is gone. */
export type Change = { charge: Charge; before: Part[] | undefined; after: Part[] | undefined }

/** What a replay is about: a charge that comes, one that goes, or neither when it was the grants that changed. */
export type ReplayOf = { added?: Charge; removedId?: string }
export type Replayed = { allocation: Allocation; changes: Change[]; balances: Balance[] }

/**
 * The ledger from some place in the order of the work on, anew. `balances` are those of today, with everything in `tail`
 * still taken from them; `tail` is every charge from there on with its parts.
 * @returns the charges of the tail in order with their new parts, what changed, and the balances afterwards
 */
export const replayTail = (balances: Balance[], tail: Allocated[], of: ReplayOf = {}): Replayed =>
  takeAgain(withoutTail(balances, tail), tail, of)

/**
 * The charges of a tail with the parts they have, and what could be used before and after each.
 * @returns them in order, and the balances as they stood before the first of them
 */
export function explainTail(balances: Balance[], tail: Allocated[]): { found: Balance[]; allocation: Allocation } {
  const found = withoutTail(balances, tail)
  const running = found.map((one) => Object.assign({}, one))
  return {
    found,
    allocation: takeAll(
      running,
      tail.map(({ charge }) => charge),
    ),
  }
}

/** The whole ledger anew, over grants that may be others than before; `all` is every charge with its parts of before. */
export const replayAll = (grants: Grant[], all: Allocated[], of: ReplayOf = {}): Replayed =>
  takeAgain(untouched(grants), all, of)

function takeAgain(balances: Balance[], before: Allocated[], { added, removedId }: ReplayOf): Replayed {
  const partsBefore = new Map(before.map(({ charge, parts }) => [charge.id, parts]))
  const staying = before.map(({ charge }) => charge).filter(({ id }) => id !== removedId)
  const charges = added ? [...staying, added] : staying
  const allocation = takeAll(balances, charges)
  const changes: Change[] = []
  for (const { charge, parts } of allocation) {
    const earlier = partsBefore.get(charge.id)
    if (!earlier || !sameSplit(earlier, parts)) changes.push({ charge, before: earlier, after: parts })
  }
  const removed = before.find(({ charge }) => charge.id === removedId)
  if (removed) changes.push({ charge: removed.charge, before: removed.parts, after: undefined })
  return { allocation, changes, balances }
}

function withoutTail(balances: Balance[], tail: Allocated[]): Balance[] {
  const given = new Map<string, number>()
  for (const { parts } of tail)
    for (const part of parts)
      if (part.kind === 'grant') given.set(part.grantId, (given.get(part.grantId) ?? 0) + part.minutes)
  return balances
    .map((one) => Object.assign({}, one, { usedMinutes: one.usedMinutes - (given.get(one.id) ?? 0) }))
    .toSorted(inOrderOfUse)
}

/** What a grant had before and after does not count: it follows from the others. */
const sameSplit = (one: Part[], other: Part[]): boolean =>
  one.length === other.length &&
  one.every((part, n) => {
    const against = other[n]!
    if (part.kind !== against.kind || part.minutes !== against.minutes) return false
    return part.kind !== 'grant' || part.grantId === (against as { grantId?: string }).grantId
  })

/** Minutes of overrun that changes add to each coverage. */
export function addedOverrun(changes: Change[]): Map<string, number> {
  const added = new Map<string, number>()
  for (const { charge, before, after } of changes) {
    const more = overrunOf(after ?? []) - overrunOf(before ?? [])
    if (more) added.set(charge.coverageId, (added.get(charge.coverageId) ?? 0) + more)
  }
  return added
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

import type { Ctx, World } from '../../../platform/server/context.ts'
import { dayInChile } from '../../../platform/shared/chile/day.ts'
import type { Kept, KeptData, Panel, Problem, Reading } from '../erp.contract.ts'
import type { DocumentPanel } from '../erp-documents.contract.ts'
import { agedOn, withGroups, withRefs } from '../erp.rules.ts'
import type { Erp, FoundDocument } from './erp.ts'
import { lacking, patiently } from './patience.ts'
import { forgetSnapshot, hasCodeStill, keepSnapshot, linkedCustomer, snapshotOf } from './snapshots.ts'
import { FIRST_COMPANY, readStatus } from './status.ts'
import type { ReadUnder } from './status.ts'
import { createSwitchedLine } from './switched-line.ts'

/** A row of `erp_snapshots`; joined by customer, panel and erp_code, so that it is of the code the customer has now. */
export type SnapshotRow = { erpCode: string; payload: unknown; readAt: Date | string }

/** What the window must know of our customer: its code in the company that is looked at. */
export type LinkedCustomer = { id: string; company: number; erpCode: string | null }

/** One company of the ERP, as the rest of the product looks at it. */
export type ErpWindow = {
  /** The first is 1. */
  company: number
  /**
   * One panel of a customer, or its delivery places. A copy under five minutes old is answered at once, an older one
   * after at most 300 ms: the live reading or the copy, whichever is first. What arrives later is stored and
   * `customer:<id>` is touched.
   */
  readPanel<K extends Kept>(
    ctx: Ctx,
    customer: LinkedCustomer,
    panel: K,
    options?: { refresh?: boolean },
  ): Promise<Reading<K>>
  /** What a snapshot row (or none) says; never waits. `refreshing` is true when `refreshSoon` should be called. */
  readingOf<K extends Kept>(panel: K, row: SnapshotRow | undefined, customer: LinkedCustomer): Reading<K>
  /** Reads the account if its copy is old and nobody reads it already. */
  refreshAccount(customerId: string): Promise<void>
  /**
   * A document as the ERP has it at this moment, whoever's it is; `found` is null when no document is called so. Nobody
   * waits longer than a person would.
   */
  askDocument(panel: DocumentPanel, ref: string): Promise<{ found: FoundDocument | null } | { problem: Problem }>
  /** Whether this panel, or the delivery places, can be asked of it as far as is known. */
  offers(panel: Kept): boolean
  /** Whether the company does not use this panel at all, as far as is known: then there is nothing in it of anybody. */
  isUnused(panel: Panel): boolean
  /** How the company calls itself, as far as is known. */
  companyName(): Promise<string | null>
  /** The settings that it is read under in this process, which may not have heard of the last save. */
  under(): ReadUnder
}

/** A copy younger than this is as good as a reading. */
const FRESH_MS = 5 * 60_000
/** How long a request waits, so that with everything around it the screen has its answer within 300 ms. */
const WAIT_MS = 220
/** What could not be kept is had for so long, by whoever asks again after it took longer than that. */
const HELD_MS = 5_000

type Outcome<K extends Kept> = Pick<Reading<K>, 'data' | 'readAt' | 'problem'>
/** `landed`: it is over, and what was read is nowhere else. */
type Flight<K extends Kept> = { outcome: Promise<Outcome<K>>; answeredBefore: boolean; landed: boolean }

const questions: { [K in Kept]: (erp: Erp, code: string) => Promise<KeptData[K] | undefined> } = {
  quotations: (erp, code) => erp.quotationsOf(code),
  salesNotes: (erp, code) => erp.salesNotesOf(code),
  invoices: (erp, code) => erp.invoicesOf(code),
  products: (erp, code) => erp.productsOf(code),
  account: (erp, code) => erp.accountOf(code),
  places: (erp, code) => erp.placesOf(code),
}

export function createErpWindow(world: World, erp: Erp | undefined, company = FIRST_COMPANY) {
  const line = createSwitchedLine(world, erp, company)
  /** Copies that were read before this instant may be by other rules than those of today. */
  let soundSince = -Infinity
  const flights = new Map<string, Flight<Kept>>()

  /** What was known may be of other settings, or of an ERP as it was: who is told so meanwhile asks again. */
  const mayBeThere = (problem: Problem | null) => problem === 'moduleMissing' && line.isLearning()

  /** Why there is nothing to read, without asking anybody. */
  function nothing(customer: LinkedCustomer, panel: Kept): Reading<never> | undefined {
    const no = (problem: Problem) => ({ data: null, readAt: null, problem, refreshing: mayBeThere(problem) })
    const problem = lacking(line, panel)
    if (problem) return no(problem)
    return customer.erpCode ? undefined : no('notLinked')
  }

  function copyOf<K extends Kept>(panel: K, row: SnapshotRow): Outcome<K> {
    const payload = row.payload as KeptData[K] | null
    const data = payload && asOfToday(panel, payload, dayInChile(world.now()))
    const readAt = new Date(row.readAt).toISOString()
    return { data: data as KeptData[K] | null, readAt, problem: data ? null : 'notThere' }
  }

  const isFresh = ({ readAt }: SnapshotRow) => {
    const at = new Date(readAt).getTime()
    return at >= soundSince && world.now().getTime() - at < FRESH_MS
  }

  const keyOf = (customer: LinkedCustomer, panel: Kept) => `${line.turn()} ${customer.id} ${panel} ${customer.erpCode}`

  /** Somebody asked for it anew, and it is not over. */
  const isFlying = (customer: LinkedCustomer, panel: Kept) => flights.get(keyOf(customer, panel))?.landed === false

  /** The live reading of a panel; whoever asks while it is under way gets the same one. */
  function flightOf<K extends Kept>(customer: LinkedCustomer, panel: K, anew = false): Flight<K> | undefined {
    const key = keyOf(customer, panel)
    const known = flights.get(key) as Flight<K> | undefined
    if (known && !(anew && known.landed)) return known
    if (!line.isFree()) return undefined
    const flight: Flight<K> = { answeredBefore: false, outcome: Promise.resolve() as never, landed: false }
    const forget = () => void (flights.get(key) === (flight as unknown) && flights.delete(key))
    flight.outcome = fly(customer, panel, flight).finally(() =>
      flight.landed ? setTimeout(forget, HELD_MS).unref() : forget(),
    )
    flights.set(key, flight as unknown as Flight<Kept>)
    return flight
  }

  async function fly<K extends Kept>(customer: LinkedCustomer, panel: K, flight: Flight<K>): Promise<Outcome<K>> {
    const [turn, under] = [line.turn(), line.under()]
    const ask = () => line.ask((erp) => questions[panel](erp, customer.erpCode!))
    let answer = await ask()
    if (answer.problem === 'moduleMissing') {
      // tables of the ERP were changed: what is there is being read, and may be asked for otherwise
      await line.learn()
      if (!lacking(line, panel)) answer = await ask()
    }
    if (turn !== line.turn()) return again(customer, panel, flight)
    if (answer.problem) return { data: null, readAt: null, problem: answer.problem }
    const data = answer.value ?? null
    const readAt = world.now()
    // trouble with our own database must not look like the ERP's
    const kept = await keepSnapshot(world.db, customer, panel, { payload: data, readAt, under }).catch(() => false)
    if (turn !== line.turn()) {
      // exchanged while it was being written: whoever forgot the copies did not see this one
      if (kept) await forgetSnapshot(world.db, customer, panel).catch(() => undefined)
      return again(customer, panel, flight)
    }
    if (!kept && !(await hasCodeStill(world.db, customer).catch(() => true)))
      return { data: null, readAt: null, problem: 'away' }
    if (flight.answeredBefore && kept) world.announce([`customer:${customer.id}`])
    flight.landed = !kept
    return { data, readAt: readAt.toISOString(), problem: data ? null : 'notThere' }
  }

  /** The ERP was exchanged in the meantime: the other one is asked. */
  async function again<K extends Kept>(customer: LinkedCustomer, panel: K, flight: Flight<K>): Promise<Outcome<K>> {
    const next = nothing(customer, panel) ? undefined : flightOf(customer, panel)
    if (!next) return { data: null, readAt: null, problem: nothing(customer, panel)?.problem ?? 'away' }
    next.answeredBefore ||= flight.answeredBefore
    return next.outcome
  }

  const window: ErpWindow = {
    company,

    async readPanel(ctx, customer, panel, { refresh } = {}) {
      const empty = nothing(customer, panel)
      if (empty) return empty
      const until = timeOut(WAIT_MS)
      const row = await snapshotOf(ctx.db, customer, panel)
      if (row && isFresh(row) && !refresh) {
        until.cancel()
        return { ...copyOf(panel, row), refreshing: isFlying(customer, panel) }
      }
      const copy = row ? copyOf(panel, row) : { data: null, readAt: null, problem: 'away' as const }
      const flight = flightOf(customer, panel, refresh)
      if (!flight) return { ...copy, problem: 'away', refreshing: false }
      const outcome = await Promise.race([flight.outcome, until.passed])
      until.cancel()
      if (!outcome) {
        flight.answeredBefore = true
        return { ...copy, refreshing: true }
      }
      return outcome.problem === 'away'
        ? { ...copy, problem: 'away', refreshing: false }
        : { ...outcome, refreshing: mayBeThere(outcome.problem) }
    },

    readingOf(panel, row, customer) {
      const empty = nothing(customer, panel)
      if (empty) return empty
      const own = row?.erpCode === customer.erpCode ? row : undefined
      const copy = own ? copyOf(panel, own) : { data: null, readAt: null, problem: 'away' as const }
      if (own && isFresh(own)) return { ...copy, refreshing: false }
      return line.isFree() ? { ...copy, refreshing: true } : { ...copy, problem: 'away', refreshing: false }
    },

    async refreshAccount(customerId) {
      if (!line.hasErp() || !line.isFree()) return
      const customer = await linkedCustomer(world.db, customerId, company)
      if (!customer || nothing(customer, 'account')) return
      const row = await snapshotOf(world.db, customer, 'account')
      const flight = row && isFresh(row) ? undefined : flightOf(customer, 'account')
      if (!flight) return
      flight.answeredBefore = true
      await flight.outcome
    },

    under: () => line.under(),

    offers: (panel) => lacking(line, panel) === undefined,
    isUnused: line.isUnused,

    async askDocument(panel, ref) {
      const problem = lacking(line, panel)
      if (problem) return { problem }
      const asked = await patiently(line.ask((erp) => erp.documentAt(panel, ref)))
      return asked.problem ? { problem: asked.problem } : { found: asked.value ?? null }
    },

    async companyName() {
      return (line.hasErp() && (await readStatus(world.db, company))?.companyName) || null
    },
  }

  return {
    window,
    line,
    /** Reads from this ERP from now on, or from none. Copies from before `since` are read anew before they are believed. */
    exchange(erp: Erp | undefined, since: Date | null, under?: ReadUnder) {
      line.exchange(erp, under)
      soundSince = since?.getTime() ?? -Infinity
    },
  }
}

/** A copy as the panel would be read today. */
function asOfToday<K extends Kept>(panel: K, payload: KeptData[K], today: string) {
  const renewed: Partial<{ [P in Kept]: (data: KeptData[P]) => unknown }> = {
    account: (account) => agedOn(account, today),
    products: withGroups,
    quotations: withRefs,
    salesNotes: withRefs,
    invoices: withRefs,
  }
  return renewed[panel]?.(payload) ?? payload
}

function timeOut(ms: number) {
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), ms)
  })
  return { passed, cancel: () => clearTimeout(timer) }
}

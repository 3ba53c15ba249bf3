import { lockByName, type World } from '../../../platform/server/context.ts'
import type { Panel } from '../erp.contract.ts'
import { createBreaker } from './breaker.ts'
import { type Calls, createCalls } from './calls.ts'
import { type Erp, ErpChanged, type ErpModules, NO_ROWS, Unfinished } from './erp.ts'
import { endedBy, failureOf, isOfWhatWasAsked } from './failure.ts'
import { forgetCompany } from './snapshots.ts'
import { ERP_LOCK, noteContact, noteFailure, noteModules, readStatus, type ReadUnder } from './status.ts'
import { meaningOf } from './too-much.rules.ts'

/** After this many failures in a row the ERP is left alone for a while. */
const FAILURES = 3
const REST_MS = 15_000
/** Readings under way at once; who comes later gets the last copy. */
const MOST_AT_ONCE = 40
const MODULES_MS = 10 * 60_000
/** The time of the last contact is written this often at most. */
const CONTACT_MS = 30_000
/** Calls to an ERP that is left may end until then; they have limits of their own. */
const LEAVE_MS = 15_000

export type Asked<T> = { value: T; problem: null } | { problem: 'away' | 'moduleMissing' }
/** The ERP answers others, but not this in time; or nobody waits for it any more. */
export type Slow = { problem: 'slow' }

/** What the product does with an ERP, whichever it is at the moment. */
export type Line = {
  /** Asks it something, unless it is away or has too much to do. */
  ask<T>(question: (erp: Erp) => Promise<T>): Promise<Asked<T>>
  /** The same for what may ask it for much, and ends there as well as soon as nobody waits for it. */
  search<T>(question: (erp: Erp) => Promise<T>, signal: AbortSignal): Promise<Asked<T> | Slow>
  /** Whether a call would be let through now. */
  isFree(): boolean
  /** Reads which panels there are, unless that was done a short while ago. */
  learn(anew?: boolean): Promise<void>
  /** Whether it is being read which panels there are: what is known of them may be out of date. */
  isLearning(): boolean
  /** True when this panel is known not to be there; while nothing is known, everything is tried. */
  lacks(panel: Panel): boolean
  /** True when this panel is known to have its tables and nothing in them: the company does not use it. */
  isUnused(panel: Panel): boolean
  hasErp(): boolean
  /** How the last calls of this process went. */
  calls(): Calls
  /** The settings that this ERP is read under. */
  under(): ReadUnder
  stop(): Promise<void>
}

/** The line to one ERP: who may call, what is known of it, and what became of each call. */
export function createLine(world: World, erp: Erp | undefined, under: ReadUnder): Line & { leave(): Promise<void> } {
  const time = () => world.now().getTime()
  const breaker = createBreaker({ failures: FAILURES, restMs: REST_MS, now: time })
  const calls = createCalls(time)
  let modules: Pick<ErpModules, 'panels' | 'missing'> | undefined
  let learning: Promise<void> | undefined
  let learnedAt = -Infinity
  let contactNotedAt = -Infinity
  let lastHeard = -Infinity
  let underWay = 0
  let stopped = false
  let ended = () => {}
  let stopping: Promise<void> | undefined

  /** Once, whoever asks: a pool that is ended again fails. */
  const stopErp = () => (stopping ??= erp?.stop())
  const isFree = () => underWay < MOST_AT_ONCE && breaker.mayTry()

  async function ask<T>(question: (erp: Erp) => Promise<T>): Promise<Asked<T>> {
    const asked = await put(question)
    return asked.problem === 'slow' ? { problem: 'away' } : asked
  }

  async function put<T>(question: (erp: Erp) => Promise<T>, signal?: AbortSignal): Promise<Asked<T> | Slow> {
    if (!erp || stopped || !isFree() || !breaker.take()) return { problem: 'away' }
    underWay += 1
    const began = performance.now()
    try {
      const value = await question(signal ? erp.until(signal) : erp)
      calls.note(performance.now() - began)
      await answered()
      return { value, problem: null }
    } catch (error) {
      return error instanceof ErpChanged ? await changed() : await unanswered(error, { began, signal })
    } finally {
      underWay -= 1
      if (!underWay) ended()
    }
  }

  async function answered() {
    lastHeard = performance.now()
    breaker.succeeded()
    if (stopped || time() - contactNotedAt < CONTACT_MS) return
    contactNotedAt = time()
    await noteContact(world.db, under, world.now()).catch(() => undefined)
  }

  async function changed() {
    calls.note(undefined)
    breaker.succeeded()
    if (!stopped) void learn(true)
    return { problem: 'moduleMissing' as const }
  }

  type Put = { began: number; signal: AbortSignal | undefined }

  async function unanswered(reason: unknown, { began, signal }: Put): Promise<Slow | { problem: 'away' }> {
    const error = reason instanceof Unfinished ? reason.cause : reason
    const meaning = meaningOf({
      by: endedBy(error, signal),
      bounded: !signal,
      heard: reason instanceof Unfinished || lastHeard > began,
      askedMs: performance.now() - began,
    })
    if (meaning === 'failed') return failed(error)
    calls.noteUnanswered()
    if (meaning === 'tooMuch') await answered()
    else breaker.endedWithoutWord()
    return { problem: 'slow' }
  }

  async function failed(reason: unknown) {
    calls.note(undefined)
    if (isOfWhatWasAsked(reason)) breaker.succeeded()
    else breaker.failed()
    contactNotedAt = -Infinity // the first success after a failure is written at once
    if (!stopped) await noteFailure(world.db, under, failureOf(reason), world.now()).catch(() => undefined)
    return { problem: 'away' as const }
  }

  function learn(anew = false): Promise<void> {
    if (!anew && time() - learnedAt < MODULES_MS) return learning ?? Promise.resolve()
    // trouble with our own database: it is read again the next time
    learning ??= read()
      .catch(() => undefined)
      .finally(() => (learning = undefined))
    return learning
  }

  async function read() {
    const status = await readStatus(world.db, under.company).catch(() => undefined)
    // another process, or this one before it was restarted, may know while the ERP is away
    const before = (modules ??= status?.modules ?? undefined)
    const asked = await ask((erp) => erp.modules())
    if (asked.problem || stopped) return
    learnedAt = time()
    modules = { panels: asked.value.panels, missing: asked.value.missing }
    await noteFound(asked.value).catch(() => undefined)
    // screens may have been told what was known, or that nothing was
    if (before?.panels.join() !== modules.panels.join()) world.announce(['settings'])
  }

  /** In a company of another name, what is known here is of the former one; unless that is what is still read here. */
  const noteFound = (found: ErpModules) =>
    world.db.transaction().execute(async (db) => {
      await lockByName({ db }, ERP_LOCK)
      const before = (await readStatus(db, under.company))?.companyName
      const isNoted = await noteModules(db, under, found, world.now())
      const { companyName } = found
      if (isNoted && before && companyName && before !== companyName) await forgetCompany(db, under.company)
    })

  if (erp) void learn()

  return {
    ask,
    search: put,
    isFree,
    learn,
    isLearning: () => learning !== undefined,
    hasErp: () => Boolean(erp),
    calls: calls.told,
    under: () => under,
    lacks(panel) {
      if (erp && !stopped && time() - learnedAt >= MODULES_MS && isFree()) void learn()
      return modules ? !modules.panels.includes(panel) : false
    },
    isUnused: (panel) => {
      // rows are only counted where everything is there and may be read
      const lacking = modules?.missing.find((one) => one.panel === panel)?.what ?? []
      return lacking.some((what) => what.endsWith(NO_ROWS))
    },
    async stop() {
      stopped = true
      await stopErp()
    },
    /** Takes no more calls; those under way may end, and what they find is noted nowhere. */
    async leave() {
      stopped = true
      if (underWay) await Promise.race([new Promise<void>((done) => (ended = done)), wait(LEAVE_MS)])
      await stopErp()
    },
  }
}

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms).unref())

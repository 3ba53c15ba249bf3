import { Readable } from 'node:stream'
import { createContext, type World } from '../../../../platform/server/context.ts'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Role } from '../../../../platform/shared/actor.ts'
import { type Reason, Refusal } from '../../../../platform/shared/refusal.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { cleanName } from '../../../files/files.rules.ts'
import { store } from '../../../files/server/disk.ts'
import type { Format, Delivery } from '../../saved.contract.ts'
import { askReport, tellParameters } from '../engine/read-report.ts'
import { rolesFor } from '../saved/recipients.ts'

/** How a report becomes a file. */
export type MakeFile = (
  ctx: Ctx,
  key: string,
  raw: Record<string, string>,
  format: Format,
) => Promise<{ name: string; type: string; body: Buffer | Readable }>

export type Maker = { world: World; dir: string; makeFile: MakeFile }

export type Waiting = {
  id: string
  scheduleId: string | null
  reportKey: string
  parameters: Record<string, string>
  formats: Format[]
  madeAs: string
  dueAt: Date
}
export type Made = { format: Format; fileId: string }
/** What came of it: the files, and the reasons why some are missing or there are none. */
export type Outcome = { told: Delivery['told']; files: Made[]; problem: Reason[] }

const MOST_BYTES = 200 * 1024 * 1024
/** So late, days such as yesterday are still those of the time it was due; a server that was down tells of today. */
const ON_TIME_MS = 60 * 60_000

/** Makes the files of a delivery with what whoever scheduled it may read; they wait unattached until it is complete. */
export async function makeDelivery(maker: Maker, waiting: Waiting, signal: AbortSignal): Promise<Outcome> {
  const person = await maker.world.db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'role', 'customerId', 'language', 'active'])
    .where('id', '=', waiting.madeAs)
    .executeTakeFirstOrThrow()
  if (!person.active) return inVain('delivery.creator_left')
  if (!rolesFor(waiting.reportKey).includes(person.role as Role)) return inVain('delivery.creator_may_not')
  const now = maker.world.now()
  const late = now.getTime() - waiting.dueAt.getTime() > ON_TIME_MS
  const actor = { ...person, role: person.role as Role, language: person.language as Language }
  const ctx = createContext(maker.world, actor, { now: late ? now : waiting.dueAt })
  return makeFiles(maker, ctx, waiting, signal)
}

async function makeFiles(maker: Maker, ctx: Ctx, waiting: Waiting, signal: AbortSignal): Promise<Outcome> {
  const outcome: Outcome = { told: [], files: [], problem: [] }
  try {
    const asked = await askReport(ctx, waiting.reportKey, waiting.parameters)
    outcome.told = await tellParameters(asked)
    const formats = waiting.formats.filter((format) => format !== 'png' || asked.plan.chart)
    if (!formats.length) return inVain('delivery.no_chart')
    for (const format of formats) {
      signal.throwIfAborted()
      const made = await keepFile(maker, ctx, { ...waiting, format }, signal).catch(whyTooLong)
      if (typeof made === 'string') outcome.files.push({ format, fileId: made })
      else outcome.problem.push(made)
    }
    return outcome
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    const reasons = error.reasons.map(({ code, values }) => ({ code, values }))
    return { ...inVain('delivery.asked_in_vain', reasons), told: outcome.told }
  }
}

type Making = Waiting & { format: Format }

async function keepFile(maker: Maker, ctx: Ctx, { reportKey, parameters, format }: Making, signal: AbortSignal) {
  const { name, type, body } = await maker.makeFile(ctx, reportKey, parameters, format)
  const id = ctx.newId()
  const stored = await store(pieces(body, signal), { dir: maker.dir, id, maxBytes: MOST_BYTES }).finally(
    () => body instanceof Readable && body.destroy(), // it may hold a connection
  )
  await ctx.db
    .insertInto('files')
    .values({
      id,
      name: cleanName(name),
      sizeBytes: stored.sizeBytes,
      sha256: stored.sha256,
      mediaType: type.split(';')[0]!,
      uploadedBy: ctx.actor.id,
      uploadedAt: maker.world.now(),
    })
    .execute()
  return id
}

/** A stop does not wait for the end of a long file. */
async function* pieces(body: Buffer | Readable, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  if (body instanceof Uint8Array) return yield body
  for await (const piece of body) {
    signal.throwIfAborted()
    yield piece as Uint8Array
  }
}

/** What stands against it whenever it is tried. */
const inVain = (code: string, reasons: Reason[] = []): Outcome => ({
  told: [],
  files: [],
  problem: [{ code }, ...reasons, { code: 'delivery.paused' }],
})

/** A file that is too long this time is missing; the others are there. */
function whyTooLong(error: unknown): Reason {
  if (!(error instanceof Refusal)) throw error
  if (error.status === 413) return { code: 'delivery.too_large' }
  const [reason] = error.reasons
  if (reason?.code !== 'report.too_long_for_paper') throw error
  return { code: reason.code, values: reason.values }
}

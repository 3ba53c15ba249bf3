import type { FastifyRequest } from 'fastify'
import { type Ctx, inTransaction } from '../../../platform/server/context.ts'
import { isDatabaseAway } from '../../../platform/server/database.ts'
import { conflict, invalid, Refusal } from '../../../platform/shared/refusal.ts'
import type { FileInfo } from '../files.contract.ts'
import { cleanName } from '../files.rules.ts'
import { dropReceived, keepReceived, receive, removeStored, store, type Stored, tooLarge } from './disk.ts'
import { lockOfFile } from './remove-unkept.ts'

export type Place = { dir: string; maxBytes: number }

const FORM_BYTES = 64 * 1024 // boundaries and headers around the file
const MOST_WAITING = 200
const DRAIN_MS = 60_000

/** Receives one file of a form, stores it, and registers it once it is safe on the disk. */
export const upload = (ctx: Ctx, request: FastifyRequest, place: Place): Promise<FileInfo> =>
  orExplain(request, async () => {
    await refuseHoarding(ctx)
    const part = await fileOf(request, place)
    const id = ctx.newId()
    const stored = await store(part.file, { ...place, id })
    await register(ctx, { id, name: cleanName(part.filename), ...stored }).catch(async (error: Error) => {
      await removeStored(place.dir, [id])
      throw error
    })
    return present({ id, name: cleanName(part.filename), ...stored })
  })

/**
 * The same with an id that the sender made. What is there already is not stored again: the same bytes of the same
 * person are answered with it, also once it is attached.
 * @throws Refusal 409 `file.id_taken` when that id is of something else
 */
export const uploadAs = (ctx: Ctx, request: FastifyRequest, { id, ...place }: Place & { id: string }) =>
  orExplain(request, async (): Promise<{ isNew: boolean; file: FileInfo }> => {
    const before = await findOwn(ctx, id)
    if (!before) await refuseHoarding(ctx)
    const part = await fileOf(request, place)
    const received = ctx.newId()
    const stored = await receive(part.file, { ...place, id: received })
    try {
      return await inTransaction(ctx, async (ctx) => {
        await lockOfFile(id).execute(ctx.db)
        const known = await findOwn(ctx, id)
        if (known && known.sha256 !== stored.sha256) throw taken()
        if (known) return { isNew: false, file: present(known) }
        const file = { id, name: cleanName(part.filename), ...stored }
        await register(ctx, file)
        // the last act: bytes without a row are written over when they are sent again
        await keepReceived(place.dir, received, id)
        return { isNew: true, file: present(file) }
      })
    } finally {
      await dropReceived(place.dir, received)
    }
  })

type NewFile = FileInfo & Stored

const present = ({ id, name, mediaType, sizeBytes }: FileInfo): FileInfo => ({ id, name, mediaType, sizeBytes })

const register = (ctx: Ctx, { id, name, mediaType, sizeBytes, sha256 }: NewFile) =>
  ctx.db
    .insertInto('files')
    .values({ id, name, mediaType, sizeBytes, sha256, uploadedBy: ctx.actor.id, uploadedAt: ctx.now })
    .execute()

const taken = () => conflict({ code: 'file.id_taken' })

async function findOwn(ctx: Ctx, id: string) {
  const file = await ctx.db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst()
  if (file && file.uploadedBy !== ctx.actor.id) throw taken()
  return file
}

async function orExplain<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    drain(request)
    throw explained(error, request)
  }
}

async function fileOf(request: FastifyRequest, { maxBytes }: Place) {
  if (!request.isMultipart()) throw new Refusal(415, [{ code: 'http_415' }])
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + FORM_BYTES) throw tooLarge(maxBytes)
  const part = await request.file({ limits: { fileSize: maxBytes + 1 }, throwFileSizeLimit: false })
  if (part?.fieldname !== 'file') throw invalid({ code: 'file.missing', field: 'file' })
  return part
}

/** Uploads that nobody attaches are kept for a day; one person cannot fill the disk with them. */
async function refuseHoarding(ctx: Ctx) {
  const { waiting } = await ctx.db
    .selectFrom('files')
    .select((sql) => sql.fn.countAll<number>().as('waiting'))
    .where('uploadedBy', '=', ctx.actor.id)
    .where('attached', '=', false)
    .executeTakeFirstOrThrow()
  if (waiting >= MOST_WAITING) throw conflict({ code: 'file.too_many_waiting', values: { most: MOST_WAITING } })
}

/** A browser reads the answer only after it could send everything: the rest is taken and thrown away, for a while. */
function drain({ raw }: FastifyRequest) {
  if (raw.readableEnded || raw.destroyed) return
  raw.unpipe()
  raw.resume()
  const timer = setTimeout(() => raw.destroy(), DRAIN_MS).unref()
  raw.once('close', () => clearTimeout(timer))
}

/** The reader of forms throws nameless errors when a form breaks off or is not one. */
function explained(error: unknown, { raw }: FastifyRequest): unknown {
  // a database that is away is nameless too, and no fault of the form
  if (error instanceof Refusal || isDatabaseAway(error)) return error
  if (raw.destroyed && !raw.complete) return new Refusal(400, [{ code: 'file.interrupted' }])
  const { syscall, code } = error as NodeJS.ErrnoException
  const fromForm = code?.startsWith('FST_') || (!syscall && !code)
  return fromForm && !isBug(error) ? new Refusal(400, [{ code: 'file.interrupted' }]) : error
}

const isBug = (error: unknown) => error instanceof TypeError || error instanceof ReferenceError

import type { FastifyRequest } from 'fastify'
import type { Ctx } from '../../../platform/server/context.ts'
import { conflict, invalid, Refusal } from '../../../platform/shared/refusal.ts'
import type { FileInfo } from '../files.contract.ts'
import { cleanName } from '../files.rules.ts'
import { removeStored, store, tooLarge } from './disk.ts'

export type Place = { dir: string; maxBytes: number }

const FORM_BYTES = 64 * 1024 // boundaries and headers around the file
const MOST_WAITING = 200
const DRAIN_MS = 60_000

/** Receives one file of a form, stores it, and registers it once it is safe on the disk. */
export async function upload(ctx: Ctx, request: FastifyRequest, place: Place): Promise<FileInfo> {
  try {
    return await receive(ctx, request, place)
  } catch (error) {
    drain(request)
    throw explained(error, request)
  }
}

async function receive(ctx: Ctx, request: FastifyRequest, { dir, maxBytes }: Place): Promise<FileInfo> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + FORM_BYTES) throw tooLarge(maxBytes)
  await refuseHoarding(ctx)
  const part = await request.file({ limits: { fileSize: maxBytes + 1 }, throwFileSizeLimit: false })
  if (part?.fieldname !== 'file') throw invalid({ code: 'file.missing', field: 'file' })
  const id = ctx.newId()
  const stored = await store(part.file, { dir, id, maxBytes })
  const file = { id, name: cleanName(part.filename), mediaType: stored.mediaType, sizeBytes: stored.sizeBytes }
  await ctx.db
    .insertInto('files')
    .values({ ...file, sha256: stored.sha256, uploadedBy: ctx.actor.id, uploadedAt: ctx.now })
    .execute()
    .catch(async (error: Error) => {
      await removeStored(dir, [id])
      throw error
    })
  return file
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
  if (error instanceof Refusal) return error
  if (raw.destroyed && !raw.complete) return new Refusal(400, [{ code: 'file.interrupted' }])
  const { syscall, code } = error as NodeJS.ErrnoException
  const fromForm = code?.startsWith('FST_') || (!syscall && !code)
  return fromForm && !isBug(error) ? new Refusal(400, [{ code: 'file.interrupted' }]) : error
}

const isBug = (error: unknown) => error instanceof TypeError || error instanceof ReferenceError

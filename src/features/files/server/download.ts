import { open } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx } from '../../../platform/server/context.ts'
import { notFound, Refusal } from '../../../platform/shared/refusal.ts'
import { dispositionOf } from '../files.rules.ts'
import { pathOf } from './disk.ts'

/** Whether this person may read a file that is attached to something. */
export type MayRead = (ctx: Ctx, fileId: string) => Promise<boolean>

/** Nothing of what was uploaded runs: no script, no form, no other address, an origin of its own. */
const NO_EXECUTION = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; sandbox"

type Exchange = { request: FastifyRequest; reply: FastifyReply }
type Where = { id: string; dir: string; mayRead: MayRead }

/** Answers with the bytes of a file. @throws Refusal 404 when it is out of this person's reach, 401 for strangers */
export async function download(ctx: Ctx, { id, dir, mayRead }: Where, { request, reply }: Exchange) {
  const file = await findReadable(ctx, id, mayRead)
  const etag = `"${file.sha256}"`
  void reply.headers({
    etag,
    'cache-control': 'private, no-cache',
    'content-security-policy': NO_EXECUTION,
    'x-content-type-options': 'nosniff',
  })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const handle = await open(pathOf(dir, id)).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Refusal(410, [{ code: 'file.lost', values: { name: file.name } }]) : error
  })
  void reply.headers({
    'content-type': file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType,
    'content-length': file.sizeBytes,
    'content-disposition': dispositionOf(file),
  })
  return reply.send(handle.createReadStream())
}

async function findReadable(ctx: Ctx, id: string, mayRead: MayRead) {
  const file = await ctx.db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst()
  const mine = file && !file.attached && file.uploadedBy === ctx.actor.id
  if (!file || !(mine || (file.attached && (await mayRead(ctx, id)))))
    throw ctx.actor.id ? notFound('file') : new Refusal(401, [{ code: 'sign_in_first' }])
  return file
}

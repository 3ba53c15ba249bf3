import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { invalid, notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import type { FileInfo } from '../../files/files.contract.ts'
import { articleEventKind, type ArticleVersionDetail, type knowledgeApi } from '../knowledge.contract.ts'
import { type ArticleFacts, mayRead, mayWork } from '../knowledge.rules.ts'
import { readInstantCursor } from './cursor.ts'

type VersionRow = {
  revision: number
  title: string
  writtenBy: string
  writerName: string
  writtenAt: Date
  note: string | null
  restoredFrom: number | null
  published: boolean
}

/** What was written once is for those who write. @throws Refusal 404, or 403 for readers */
export async function mustWork(ctx: Ctx, id: string): Promise<void> {
  const { rows } = await sql<Pick<ArticleFacts, 'state' | 'audience' | 'authorId'>>`
    select state, audience, author_id from articles where id = ${id}`.execute(ctx.db)
  const [found] = rows
  if (found && mayWork(ctx.actor, found)) return
  throw found && mayRead(ctx.actor, found) ? notAllowed() : notFound('article')
}

const columns = sql`v.revision, v.title, v.written_by, people.name as writer_name, v.written_at, v.note, v.restored_from,
  coalesce(v.revision = a.published_revision, false) as published`
const from = sql`from article_versions v join articles a on a.id = v.article_id join people on people.id = v.written_by`

const present = (row: VersionRow) => ({
  revision: row.revision,
  title: row.title,
  writtenBy: { id: row.writtenBy, name: row.writerName },
  writtenAt: row.writtenAt.toISOString(),
  note: row.note,
  restoredFrom: row.restoredFrom,
  published: row.published,
})

export async function listVersions(
  ctx: Ctx,
  { params, query: { cursor, limit } }: Input<typeof knowledgeApi.versions>,
): Promise<Answer<typeof knowledgeApi.versions>> {
  await mustWork(ctx, params.id)
  if (cursor && !/^\d{1,9}$/.test(cursor)) throw invalid({ code: 'invalid', field: 'cursor' })
  const { rows } = await sql<VersionRow>`
    select ${columns} ${from} where v.article_id = ${params.id} ${cursor ? sql`and v.revision < ${cursor}` : sql``}
    order by v.revision desc limit ${limit + 1}`.execute(ctx.db)
  const items = rows.slice(0, limit).map(present)
  return { items, nextCursor: rows.length > limit ? String(items.at(-1)!.revision) : null }
}

export async function openVersion(
  ctx: Ctx,
  { params }: Input<typeof knowledgeApi.version>,
): Promise<ArticleVersionDetail> {
  await mustWork(ctx, params.id)
  const { rows } = await sql<VersionRow & { bodyHtml: string; files: FileInfo[] }>`
    select ${columns}, v.body_html, (
      select coalesce(json_agg(json_build_object('id', files.id, 'name', files.name, 'mediaType', files.media_type,
        'sizeBytes', files.size_bytes) order by f.position, files.id), '[]')
      from article_files f join files on files.id = f.file_id
      where f.article_id = v.article_id and f.revision = v.revision and not f.embedded) as files
    ${from} where v.article_id = ${params.id} and v.revision = ${params.revision}`.execute(ctx.db)
  const [row] = rows
  if (!row) throw notFound('version')
  return { ...present(row), bodyHtml: row.bodyHtml, files: row.files }
}

type EventRow = {
  id: string
  at: Date
  actorId: string | null
  actorName: string
  kind: string
  fromValue: unknown
  toValue: unknown
  reason: string | null
}

export async function readHistory(
  ctx: Ctx,
  { params, query: { cursor, limit } }: Input<typeof knowledgeApi.history>,
): Promise<Answer<typeof knowledgeApi.history>> {
  await mustWork(ctx, params.id)
  const after = readInstantCursor(cursor)
  const { rows } = await sql<EventRow>`
    select id, at, actor_id, actor_name, kind, from_value, to_value, reason from article_events
    where article_id = ${params.id} ${after ? sql`and (at, id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by at desc, id desc limit ${limit + 1}`.execute(ctx.db)
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    actor: { id: row.actorId, name: row.actorName },
    kind: articleEventKind.parse(row.kind),
    from: row.fromValue ?? null,
    to: row.toValue ?? null,
    reason: row.reason,
  }))
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit ? `${last!.at}|${last!.id}` : null }
}

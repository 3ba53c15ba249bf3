import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { conflict, invalid } from '../../../platform/shared/refusal.ts'
import { picture, type RichText } from '../../cases/server/sanitise.ts'
import { attachFiles } from '../../files/server/attach.ts'
import { awaitTexts } from '../../files/server/text/await-texts.ts'
import type { CurrentText } from '../knowledge.contract.ts'
import type { ArticleRow } from './articles.ts'

export type Written = {
  articleId: string
  revision: number
  title: string
  text: RichText
  /** All attachments of the revision, in their order; the pictures of its text come of themselves. */
  fileIds: string[]
  note?: string | null
  restoredFrom?: number
}

/** Writes a revision with its files. Those it did not have before must be uploads of this person. */
export async function writeVersion(ctx: Ctx, written: Written): Promise<void> {
  const { articleId, revision, title, text, note = null, restoredFrom = null } = written
  const pictures = picturesIn(text.html)
  const attachments = [...new Set(written.fileIds)].filter((id) => !pictures.includes(id))
  const { rows: known } = await sql<{ fileId: string }>`
    select distinct file_id from article_files where article_id = ${articleId}`.execute(ctx.db)
  const isNew = (id: string) => !known.some(({ fileId }) => fileId === id)
  await refuseStrangePictures(ctx, pictures.filter(isNew))
  await attachFiles(ctx, [...attachments, ...pictures].filter(isNew))
  await awaitTexts(ctx, attachments)
  await ctx.db
    .insertInto('articleVersions')
    .values({
      articleId,
      revision,
      title,
      bodyHtml: text.html,
      bodyText: text.text,
      writtenBy: ctx.actor.id,
      writtenAt: ctx.now,
      note,
      restoredFrom,
    })
    .execute()
  const files = [
    ...attachments.map((fileId, position) => ({ articleId, revision, fileId, embedded: false, position })),
    ...pictures.map((fileId) => ({ articleId, revision, fileId, embedded: true })),
  ]
  if (files.length) await ctx.db.insertInto('articleFiles').values(files).execute()
}

const SOURCES = /<img [^>]*?src="([^"]*)"/g

/** The files that stand as pictures in cleaned HTML, each once. */
const picturesIn = (html: string): string[] => [
  ...new Set([...html.matchAll(SOURCES)].flatMap(([, address]) => picture.exec(address!)?.[1] ?? [])),
]

async function refuseStrangePictures(ctx: Ctx, ids: string[]): Promise<void> {
  if (!ids.length) return
  const own = await ctx.db
    .selectFrom('files')
    .select('id')
    .where('id', 'in', ids)
    .where('uploadedBy', '=', ctx.actor.id)
    .where('attached', '=', false)
    .execute()
  if (own.length < ids.length) throw invalid({ code: 'article.image_unknown', field: 'body' })
}

/** What stands in a revision: its text, and which files are attached to it. */
export async function readVersion(ctx: Ctx, articleId: string, revision: number) {
  const { rows } = await sql<{ title: string; bodyHtml: string; bodyText: string; fileIds: string[] }>`
    select title, body_html, body_text, array(
      select file_id from article_files f where f.article_id = v.article_id and f.revision = v.revision and not embedded
      order by position, file_id
    ) as file_ids
    from article_versions v where article_id = ${articleId} and revision = ${revision}`.execute(ctx.db)
  return rows[0]
}

/** @throws Refusal 409 `stale` with the newest text and who wrote it, when it is not the one the writing began from */
export async function refuseStale(ctx: Ctx, { id, revision }: ArticleRow, began: number): Promise<void> {
  if (began === revision) return
  const { rows } = await sql<Omit<CurrentText, 'writtenBy' | 'writtenAt'> & { by: string; byName: string; at: Date }>`
    select revision, title, body_html, written_by as by, people.name as by_name, written_at as at
    from article_versions join people on people.id = written_by
    where article_id = ${id} and revision = ${revision}`.execute(ctx.db)
  const { title, bodyHtml, by, byName, at } = rows[0]!
  const writtenBy = { id: by, name: byName }
  throw conflict({ code: 'stale' }, { current: { revision, title, bodyHtml, writtenBy, writtenAt: at.toISOString() } })
}

import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { pagePath } from '../../knowledge.rules.ts'
import { markup } from './html.ts'
import { readTree, topicPath } from './topic-tree.ts'

/** What one sitemap may hold. */
const MOST = 50_000

/** All that everybody may read, for search engines; whoever asks. */
export async function sitemap(ctx: Ctx, origin: string): Promise<string> {
  const everybody: Ctx = { ...ctx, actor: { ...ctx.actor, id: '', role: 'contact', customerId: null } }
  const tree = await readTree(everybody)
  const { rows } = await sql<{ number: number; title: string; writtenAt: Date }>`
    select a.number, v.title, v.written_at from articles a
    join article_versions v on v.article_id = a.id and v.revision = a.published_revision
    where a.state = 'published' and a.audience = 'public'
    order by a.published_at desc, a.id desc limit ${MOST - 1 - tree.length}`.execute(ctx.db)
  const pages = ['/kb', ...tree.map(topicPath)].map((path) => markup` <url><loc>${origin}${path}</loc></url>`)
  const articles = rows.map(
    (row) => markup` <url><loc>${origin}${pagePath(row)}</loc><lastmod>${row.writtenAt.toISOString()}</lastmod></url>`,
  )
  return markup`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages}${articles} </urlset> `.text
}

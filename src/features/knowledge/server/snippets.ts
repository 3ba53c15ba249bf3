import { type RawBuilder, sql } from 'kysely'
import type { ArticleItem } from '../knowledge.contract.ts'
import { snippetOf } from '../snippet.rules.ts'

/** A piece of what was found, and the attachment that it was cut from when the words stand nowhere else. */
export type Snippet = Pick<ArticleItem, 'snippet' | 'snippetOf'>

/** What a row has of it: the text that it is cut from. */
export type SnippetRow = Pick<Snippet, 'snippetOf'> & { text: string | null }

export const presentSnippet = ({ text, snippetOf: of }: SnippetRow, found: RegExp): Snippet => ({
  snippet: text === null ? null : snippetOf(text, found),
  snippetOf: of,
})

/** Pieces are cut out of the beginning of a long text. */
const MOST_READ = 20_000

type Asked = { columns: RawBuilder<unknown>; joins: RawBuilder<unknown> }
export const NO_SNIPPETS: Asked = { columns: sql`null as text, null as snippet_of`, joins: sql`` }

/**
 * Goes with `itemJoins`: only attachments of the revision that is shown are looked at, and of those the part that has
 * most of the words.
 */
export const snippets = (found: string, draft: boolean): Asked => ({
  columns: sql`coalesce(piece.content, left(v.body_text, ${sql.lit(MOST_READ)})) as text,
    case when piece.file_id is not null
      then json_build_object('fileId', piece.file_id, 'name', piece.name) end as snippet_of`,
  joins: sql`
    left join lateral (
      select f.file_id, files.name, p.content
      from article_files f join files on files.id = f.file_id join file_text_parts p on p.file_id = f.file_id
      where f.article_id = a.id and f.revision = v.revision and not f.embedded
        and p.words @@ ${found}::tsquery
        and not exists (
          select from article_texts t where t.article_id = a.id and t.draft = ${sql.lit(draft)}
            and ts_filter(t.words, '{a,b,c}') @@ ${found}::tsquery)
      order by ts_rank(p.words, ${found}::tsquery) desc, f.file_id, p.part limit 1
    ) piece on true`,
})

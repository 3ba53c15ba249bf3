import { type RawBuilder, sql } from 'kysely'
import type { ArticleItem } from '../knowledge.contract.ts'
import { cutOut, type Ends } from '../snippet.rules.ts'

/** A piece of what was found, and the attachment that it was cut from when the words stand nowhere else. */
export type Snippet = Pick<ArticleItem, 'snippet' | 'snippetOf'>

/** What a row has of it: also how the text that it is cut from begins and ends. */
export type SnippetRow = Snippet & { ends: Ends | null }

export const presentSnippet = ({ snippet, snippetOf, ends }: SnippetRow): Snippet => ({
  snippet: snippet && ends ? cutOut(snippet, ends) : snippet,
  snippetOf,
})

const HEADLINE = 'StartSel=[[, StopSel=]], MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "'
/** Pieces are cut out of the beginning of a long text: reading all of it takes too long. */
const MOST_READ = 20_000
/** As many as tell where a piece comes from. */
const LETTERS = 40

type Asked = { columns: RawBuilder<unknown>; joins: RawBuilder<unknown> }
export const NO_SNIPPETS: Asked = { columns: sql`null as snippet, null as snippet_of, null as ends`, joins: sql`` }

/**
 * Goes with `itemJoins`: only attachments of the revision that is shown are looked at, and of those the part that has
 * most of the words.
 */
export const snippets = (found: string, draft: boolean): Asked => ({
  columns: sql`ts_headline(case a.language when 'en' then 'english_words'::regconfig else 'spanish_words'::regconfig end,
      coalesce(piece.content, left(v.body_text, ${sql.lit(MOST_READ)})), ${found}::tsquery, ${sql.lit(HEADLINE)}) as snippet,
    case when piece.file_id is not null
      then json_build_object('fileId', piece.file_id, 'name', piece.name) end as snippet_of,
    json_build_object('first', left(whole.content, ${sql.lit(LETTERS)}), 'last', right(whole.content, ${sql.lit(LETTERS)})) as ends`,
  joins: sql`
    left join article_texts t on t.article_id = a.id and t.draft = ${sql.lit(draft)}
    cross join lateral (select coalesce(ts_filter(t.words, '{a,b,c}') @@ ${found}::tsquery, true) as itself offset 0) has
    left join lateral (
      select f.file_id, files.name, p.content
      from article_files f join files on files.id = f.file_id join file_text_parts p on p.file_id = f.file_id
      where not has.itself and f.article_id = a.id and f.revision = v.revision and not f.embedded
        and p.words @@ ${found}::tsquery
      order by ts_rank(p.words, ${found}::tsquery) desc, f.file_id, p.part limit 1
    ) piece on true
    cross join lateral (select coalesce(piece.content, v.body_text) as content) whole`,
})

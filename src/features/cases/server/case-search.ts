import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { PLAN_EACH_TIME } from '../../../platform/server/database.ts'
import { frequentAmong } from '../../../platform/server/frequent-words.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import { invalid } from '../../../platform/shared/refusal.ts'
import type { casesApi } from '../cases.contract.ts'
import { caseConditions, type CaseQuery } from './case-conditions.ts'
import { itemsById } from './case-items.ts'
import { seesAllCases, visibleCases } from './visible.ts'

type Page = Answer<typeof casesApi.list>
/** A case with the place of its newest text that matches. */
type Found = { caseId: string; position: number }

/**
 * Cases that the words are found in, by their newest text with those words; a case number comes first.
 * Each case appears once: where its newest matching text stands.
 */
export async function searchCases(ctx: Ctx, query: CaseQuery): Promise<Page> {
  const { cursor, limit } = query
  if (cursor && !/^\d{1,15}$/.test(cursor)) throw invalid({ code: 'invalid', field: 'cursor' })
  const text = query.query!.trim()
  const number = /^(?:(?:helpdesk|caso|case)\s*)?(?:#|n[°º.o]{0,2})?\s*(\d{1,15})$/i.exec(text)?.[1]
  const named = number && !cursor ? await caseWithNumber(ctx, query, number) : []
  const found = await casesWithWords(ctx, query, wordsOf(text))
  const page = found.slice(0, limit)
  const items = await itemsById(ctx, [...new Set([...named, ...page].map((one) => one.caseId))])
  return { items, nextCursor: found.length > limit ? String(page.at(-1)!.position) : null }
}

/**
 * What finds each word, of the last one its beginning: `impresora lás` → `'impresora'`, `'lás':*`.
 * What is no word for the text configuration (punctuation, 'de', 'la') does not count.
 */
export function wordsOf(text: string): string[] {
  const words = text
    .split(/[\s'\\]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 12)
  return words.map((word, index) => `'${word}'${index === words.length - 1 ? ':*' : ''}`)
}

async function caseWithNumber(ctx: Ctx, query: CaseQuery, number: string): Promise<{ caseId: string }[]> {
  const conditions = [sql`cases.number = ${number}`, ...caseConditions(ctx, query), visibleCases(ctx)]
  const { rows } = await sql<{ caseId: string }>`
    select id as case_id from cases where ${sql.join(conditions, sql` and `)}`.execute(ctx.db)
  return rows
}

/** The case with this number, if there is one that this person sees. */
export async function findCaseNumbered(ctx: Ctx, number: number): Promise<Page['items']> {
  const { rows } = await sql<{ id: string }>`
    select id from cases where number = ${number} and ${visibleCases(ctx)}`.execute(ctx.db)
  return itemsById(
    ctx,
    rows.map(({ id }) => id),
  )
}

/** A word is frequent in more texts than these where few cases are asked for: they are met sooner than looked up. */
const FREQUENT_FOR_FEW = 2000
const FEW = 10
/** Texts that are walked through, at most. */
const MOST_WALKED = 15_000

/**
 * Every word must be there. Where one is rare they come from the word index and are sorted; where all are frequent
 * ones, they are met soon walking the texts from the newest one backwards (their positions are in the order of time),
 * unless they are seldom together. The planner alone would take a word that it does not know for a frequent one.
 */
async function casesWithWords(ctx: Ctx, query: CaseQuery, typed: string[]): Promise<Found[]> {
  const words = typed.length ? await readWords(ctx, typed, query.limit) : []
  if (!words.length) return []
  const all = words.map(({ word }) => word)
  const ofCases = caseConditions(ctx, query)
  if (!seesAllCases(ctx)) ofCases.push(visibleCases(ctx))
  const last = words.at(-1)!
  if (words.some(({ frequent }) => !frequent))
    return newestOf(ctx, query, ofCases, looked(ctx, all, last.frequent ? all.slice(0, -1) : all))
  // where few cases count, the planner may begin with those
  if (ofCases.length) return newestOf(ctx, query, ofCases, walked(ctx, all))
  const met = await newestOf(ctx, query, ofCases, walked(ctx, all, newest(query)))
  if (met.length > query.limit) return met
  return newestOf(ctx, query, ofCases, looked(ctx, all, all.length > 1 && isShort(last.word) ? all.slice(0, -1) : all))
}

async function newestOf(
  ctx: Ctx,
  query: CaseQuery,
  ofCases: RawBuilder<unknown>[],
  texts: RawBuilder<unknown>,
): Promise<Found[]> {
  const conditions = [query.cursor ? sql`text.position < ${query.cursor}` : sql`true`, ...ofCases]
  const { rows } = await sql<Found>`${sql.raw(ofCases.length ? PLAN_EACH_TIME : '')}
    ${texts} ${ofCases.length ? sql`join cases on cases.id = text.case_id` : sql``}
    where ${sql.join(conditions, sql` and `)}
    order by text.position desc limit ${query.limit + 1}`.execute(ctx.db)
  return rows
}

type Word = { word: string; frequent: boolean }

/** The words that say something, and which of them are frequent. */
async function readWords(ctx: Ctx, typed: string[], limit: number): Promise<Word[]> {
  const letters = typed.flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? [])
  const frequent = await frequentAmong(ctx, 'case_texts', letters, limit > FEW ? undefined : FREQUENT_FOR_FEW)
  if (!frequent.length) return typed.map((word) => ({ word, frequent: false }))
  const { rows } = await sql<Word>`
    select word, array_to_tsvector(${frequent}::text[]) @@ query as frequent
    from unnest(${typed}::text[]) with ordinality typed (word, place) cross join lateral (
      select to_tsquery('spanish_words', word) as query offset 0
    ) one where numnode(query) > 0 order by place`.execute(ctx.db)
  return rows
}

/** Very many words begin with so few letters: `'p':*`. */
const isShort = (word: string) => word.length < "'abc':*".length

/** On `case_texts` by this name: what the words are found in, for this person. */
const matching = ({ actor }: Ctx, words: string[], name: string) => sql`
  ${sql.ref(name)}.words @@ to_tsquery('spanish_words', ${words.join(' & ')})
  ${actor.role === 'contact' ? sql`and not ${sql.ref(name)}.internal` : sql``}`

/** By these of the words; the beginning of a frequent one takes longest to look up: it is compared in what the others find. */
const looked = (ctx: Ctx, words: string[], indexed: string[]) => sql`
  with hits as materialized (
    select case_id, position from (
      select case_id, position, words from case_texts hit where ${matching(ctx, indexed, 'hit')} offset 0
    ) by_index ${indexed.length < words.length ? sql`where words @@ to_tsquery('spanish_words', ${words.join(' & ')})` : sql``}
  )
  select text.case_id, text.position
  from (select case_id, max(position) as position from hits group by case_id) text`

/** The newest texts, or those before the ones that were shown. */
const newest = ({ cursor }: CaseQuery) =>
  sql`${sql.raw(PLAN_EACH_TIME)} position > ${cursor ? sql`${cursor}::bigint` : sql`(select max(position) from case_texts)`} - ${sql.lit(MOST_WALKED)} and`

const walked = (ctx: Ctx, words: string[], among: RawBuilder<unknown> = sql``) => sql`
  select text.case_id, text.position from (
    select * from case_texts any_text
    where ${among} ${matching(ctx, words, 'any_text')} and not exists (
      select from case_texts newer
      where newer.case_id = any_text.case_id and newer.position > any_text.position and ${matching(ctx, words, 'newer')})
  ) text`

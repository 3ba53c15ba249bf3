import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { PLAN_EACH_TIME } from '../../../platform/server/database.ts'
import { frequentAmong, mayAllBeFrequent } from '../../../platform/server/frequent-words.ts'
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
  const found = await casesWithWords(ctx, query, wordQuery(text))
  const page = found.slice(0, limit)
  const items = await itemsById(ctx, [...new Set([...named, ...page].map((one) => one.caseId))])
  return { items, nextCursor: found.length > limit ? String(page.at(-1)!.position) : null }
}

/**
 * Every word must be there, the last one at least begun: `impresora lás` → `'impresora' & 'lás':*`.
 * What is no word for the text configuration (punctuation, 'de', 'la') does not count.
 */
export function wordQuery(text: string): string {
  const words = text
    .split(/[\s'\\]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 12)
  return words.map((word, index) => `'${word}'${index === words.length - 1 ? ':*' : ''}`).join(' & ')
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

/**
 * Rare words come from the word index and are sorted; where all are frequent ones, they are met soon enough walking the
 * texts from the newest one backwards (their positions are in the order of time). The planner alone would take a word
 * that it does not know for a frequent one.
 */
async function casesWithWords(ctx: Ctx, query: CaseQuery, words: string): Promise<Found[]> {
  if (!words) return []
  const ofCases = caseConditions(ctx, query)
  if (!seesAllCases(ctx)) ofCases.push(visibleCases(ctx))
  const frequent = await areFrequent(ctx, words)
  const texts = frequent ? walked(ctx, words) : looked(ctx, words)
  // of what comes out of the index and is not filtered, one plan serves any words
  const planned = frequent || ofCases.length ? PLAN_EACH_TIME : ''
  const conditions = [query.cursor ? sql`text.position < ${query.cursor}` : sql`true`, ...ofCases]
  const { rows } = await sql<Found>`${sql.raw(planned)}
    ${texts} ${ofCases.length ? sql`join cases on cases.id = text.case_id` : sql``}
    where ${sql.join(conditions, sql` and `)}
    order by text.position desc limit ${query.limit + 1}`.execute(ctx.db)
  return rows
}

async function areFrequent(ctx: Ctx, words: string): Promise<boolean> {
  const typed = words.match(/[\p{L}\p{N}]+/gu) ?? []
  if (!(await mayAllBeFrequent(ctx, 'case_texts', typed))) return false
  const frequent = await frequentAmong(ctx, 'case_texts', typed)
  const { rows } = await sql<{ frequent: boolean }>`
    select array_to_tsvector(${frequent}::text[]) @@ to_tsquery('spanish_words', ${words}) as frequent`.execute(ctx.db)
  return rows[0]!.frequent
}

/** On `case_texts` by this name: what the words are found in, for this person. */
const matching = ({ actor }: Ctx, words: string, name: string) => sql`
  ${sql.ref(name)}.words @@ to_tsquery('spanish_words', ${words})
  ${actor.role === 'contact' ? sql`and not ${sql.ref(name)}.internal` : sql``}`

const looked = (ctx: Ctx, words: string) => sql`
  with hits as materialized (select case_id, position from case_texts hit where ${matching(ctx, words, 'hit')})
  select text.case_id, text.position
  from (select case_id, max(position) as position from hits group by case_id) text`

const walked = (ctx: Ctx, words: string) => sql`
  select text.case_id, text.position from (
    select * from case_texts any_text where ${matching(ctx, words, 'any_text')} and not exists (
      select from case_texts newer
      where newer.case_id = any_text.case_id and newer.position > any_text.position and ${matching(ctx, words, 'newer')})
  ) text`

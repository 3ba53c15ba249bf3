import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { withoutLongRuns } from '../../../../platform/shared/long-runs.ts'
import {
  byWeight,
  type EarlierCase,
  type Recurrence,
  recurrenceOf,
  type Symptom,
  windowBegins,
  WORDS_OF_ANY_CASE,
} from '../../recurrence.rules.ts'
import { visibleCases } from '../visible.ts'

/** A situation that is typed, registered or changed. */
export type Reported = {
  customerId: string
  equipmentId?: string | null
  topicId?: string | null
  subject: string
  /** Plain text. */
  text: string
  /** When it was reported. */
  at: Date
  /** The case itself, once it exists. */
  caseId?: string
  /** Of a case that does not exist yet: what it will duplicate. */
  duplicatedIds?: string[]
}
export type Recurring = Recurrence & { caseId: string }

/** Earlier cases that are compared with it: those of the customer that were settled last within the days. */
const MOST_COMPARED = 200
const MOST_FOUND = 5
/** Of a long description, how much is compared. */
const MOST_CHARACTERS = 4000

type Asked = Symptom & { days: number; ignored: string[] }
type Row = EarlierCase & { id: string; number: number }

type Wanted = {
  /** Of those that this person may see. */
  visibleOnly: boolean
  /** Those that somebody said are another problem. */
  dismissedIds?: string[]
}

/**
 * Earlier cases of the customer that this situation brings back, the most telling first and dismissed ones last; one
 * that was merged into another leaves that to its survivor, and one that the case duplicates is the same event.
 */
export async function findRecurrences(
  ctx: Ctx,
  reported: Reported,
  { visibleOnly, dismissedIds = [] }: Wanted,
): Promise<Recurring[]> {
  const asked = await readAsked(ctx, reported)
  if (!asked?.said.length) return []
  const earlier = await readEarlier(ctx, reported, asked, visibleOnly ? visibleCases(ctx) : sql<boolean>`true`)
  const found = earlier
    .flatMap((one) => {
      const found = recurrenceOf(asked, one, reported.at, asked.days)
      return found ? [{ ...found, caseId: one.id, number: one.number }] : []
    })
    .toSorted((one, other) => byWeight(one, other) || other.number - one.number)
    .map(({ caseId, of, days }) => ({ caseId, of, days }))
  const isDismissed = ({ caseId }: Recurring) => dismissedIds.includes(caseId)
  return [...found.filter((one) => !isDismissed(one)).slice(0, MOST_FOUND), ...found.filter(isDismissed)]
}

const wordsOf = (text: RawBuilder<unknown>) => sql`tsvector_to_array(to_tsvector('spanish_words', ${text}))`
const productOf = (equipment: string) =>
  wordsOf(sql.raw(`concat_ws(' ', ${equipment}.product_name, ${equipment}.product_code, ${equipment}.serial)`))

/** What the situation says, as words are kept; how many days count; and the words that tell nothing here. */
async function readAsked(ctx: Ctx, { customerId, equipmentId, subject, text }: Reported): Promise<Asked | undefined> {
  const told = withoutLongRuns(`${subject} ${text.slice(0, MOST_CHARACTERS).toWellFormed()}`)
  const { rows } = await sql<Asked>`
    select ${equipmentId ?? null}::uuid as equipment_id, ignored, recurrence_days as days,
      tsvector_to_array(ts_delete(to_tsvector('spanish_words', ${subject}), ignored)) as named,
      tsvector_to_array(ts_delete(to_tsvector('spanish_words', ${told}), ignored)) as said,
      coalesce((select ${productOf('own')} from equipment own
        where own.id = ${equipmentId ?? null} and own.customer_id = ${customerId}), '{}') as product
    from company cross join lateral (
      select ${wordsOf(sql`${WORDS_OF_ANY_CASE} || ' ' || customers.name`)} as ignored
      from customers where customers.id = ${customerId}
    ) customer`.execute(ctx.db)
  return rows[0]
}

/** Those that share a word at least, with what the rule asks about them. */
async function readEarlier(
  ctx: Ctx,
  { customerId, topicId, at, caseId, duplicatedIds = [] }: Reported,
  { said, days, ignored }: Asked,
  within: RawBuilder<boolean>,
): Promise<Row[]> {
  const any = said.filter((word) => !/['\\]/.test(word)).map((word) => `'${word}'`)
  if (!any.length) return []
  const { rows } = await sql<Row>`
    with recursive above as (
      select id, parent_id from topics where id = ${topicId ?? null}
      union select topics.id, topics.parent_id from topics join above on topics.id = above.parent_id
    ), beneath as (
      select id from topics where id = ${topicId ?? null}
      union select topics.id from topics join beneath on topics.parent_id = beneath.id
    )
    select earlier.*,
      coalesce(topic_id in (select id from above union select id from beneath), false) as topic_agrees,
      tsvector_to_array(ts_filter(words, '{a}')) as named, tsvector_to_array(words) as said,
      coalesce((select ${productOf('other')} from equipment other where other.id = equipment_id), '{}') as product
    from (
      select cases.id, cases.number, cases.equipment_id, cases.topic_id, cases.registered_at, cases.solved_at,
        cases.closed_at, ts_delete(text.words, ${ignored}::text[]) as words
      from (
        select * from cases
        where customer_id = ${customerId} and survivor_id is null and registered_at <= ${at}
          and coalesce(solved_at, closed_at, registered_at) >= ${windowBegins(at, days)}
          and id is distinct from ${caseId ?? null}::uuid and id <> all(${duplicatedIds}::uuid[]) and ${within} and not exists (
            select from case_links where case_id = ${caseId ?? null} and related_case_id = cases.id and kind = 'duplicates')
        order by coalesce(solved_at, closed_at, registered_at) desc limit ${sql.lit(MOST_COMPARED)}
      ) cases
      join case_texts text on text.case_id = cases.id and text.entry_id is null
      where text.words @@ ${any.join(' | ')}::tsquery
    ) earlier`.execute(ctx.db)
  return rows
}

import { type RawBuilder, sql } from 'kysely'
import { id as idShape, instant } from '../../../platform/shared/contract.ts'
import { invalid } from '../../../platform/shared/refusal.ts'
import { commitmentEvents, eventsForContacts, timeEvents, visitEvents } from '../../cases/cases.events.ts'
import type { timelineShow } from '../conversations.contract.ts'
import { conversationKinds, progressKinds } from '../conversations.rules.ts'
import type { z } from 'zod'

/** What is asked of a time line; the outer statement has the case as `cases`. */
export type Asked = {
  show?: z.infer<typeof timelineShow>[]
  query?: string
  oldestFirst: boolean
  limit: number
  after?: { at: string; id: string }
  forContact: boolean
}

type Conditions = (RawBuilder<unknown> | undefined)[]

const all = (conditions: Conditions) =>
  sql.join(
    conditions.filter((one) => one !== undefined),
    sql` and `,
  )

const WRITTEN_BY_US = /^(?!0000)[\d-]{10}T[\d:]{8}(\.\d{1,6})?[+-](0\d|1[0-4]):\d\d$/

/** `at|id` of the last item of the page before. */
export function readCursor(cursor: string | undefined): Asked['after'] {
  if (!cursor) return undefined
  const [at = '', last] = cursor.split('|')
  const [atRead, idRead] = [instant.safeParse(at), idShape.safeParse(last)]
  if (!WRITTEN_BY_US.test(at) || !atRead.success || !idRead.success) throw invalid({ code: 'invalid', field: 'cursor' })
  return { at, id: idRead.data }
}

export const inOrder = ({ oldestFirst }: Asked) => (oldestFirst ? sql`at, id` : sql`at desc, id desc`)

/** One page of one half, from its own index. */
const page = (asked: Asked, at: 'said_at' | 'at') =>
  asked.oldestFirst
    ? sql`order by ${sql.ref(at)}, id limit ${sql.lit(asked.limit + 1)}`
    : sql`order by ${sql.ref(at)} desc, id desc limit ${sql.lit(asked.limit + 1)}`

const beyond = ({ after, oldestFirst }: Asked, at: 'said_at' | 'at') =>
  after &&
  (oldestFirst
    ? sql`(${sql.ref(at)}, id) > (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql`(${sql.ref(at)}, id) < (${after.at}::timestamptz, ${after.id}::uuid)`)

/** Every searched word stands somewhere in the text, accents and capitals apart. */
const contains = ({ query }: Asked, text: RawBuilder<unknown>) => {
  const words = query?.trim().split(/\s+/).filter(Boolean).slice(0, 12) ?? []
  if (!words.length) return undefined
  return sql.join(
    words.map((word) => sql`strpos(unaccent(lower(${text})), unaccent(lower(${word}))) > 0`),
    sql` and `,
  )
}

/** What was said and noted; undefined when only events are asked for. */
export function entriesPart(asked: Asked): RawBuilder<unknown> | undefined {
  const { show, forContact } = asked
  const kinds = [
    ...(show?.includes('conversation') ? conversationKinds : []),
    ...(show?.includes('progress') ? progressKinds : []),
  ]
  if (show?.length && !kinds.length) return undefined
  const conditions = [
    sql`case_id = cases.id`,
    show?.length ? sql`kind in (${sql.join(kinds)})` : undefined,
    forContact ? sql`not internal` : undefined,
    contains(asked, sql`body_text`),
    beyond(asked, 'said_at'),
  ]
  return sql`(
    select said.id, said_at as at, kind, json_build_object('id', author_id, 'name', author.name) as author,
      json_build_object('recordedAt', recorded_at, 'internal', internal, 'bodyHtml', body_html, 'contact',
        case when contact_id is not null then json_build_object('id', contact_id, 'name',
          (select name from contacts where contacts.id = contact_id)) end,
        'files', (select coalesce(json_agg(json_build_object('id', files.id, 'name', files.name, 'mediaType',
          files.media_type, 'sizeBytes', files.size_bytes) order by files.id), '[]')
          from entry_files join files on files.id = file_id where entry_id = said.id)) as entry,
      null::json as event
    from (select * from entries where ${all(conditions)} ${page(asked, 'said_at')}) said
    join people author on author.id = author_id)`
}

const readable = sql.lit(
  '$.** ? (@.type() == "number" || (@.type() == "string" && !(@ like_regex "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-")))',
)
/** The words of an event that people read: reason (ours alone), names, subjects, numbers; no ids. */
const eventWords = ({ forContact }: Asked) => sql`concat_ws(' ', ${forContact ? sql`null` : sql`reason`},
  jsonb_path_query_array(from_value, ${readable}), jsonb_path_query_array(to_value, ${readable}))`

const ofKinds = (kinds: readonly string[]) => sql`kind in (${sql.join([...kinds])})`
/** Events by what a time line is asked to show; changes are all that is nothing else. */
const eventGroups = {
  commitments: ofKinds(commitmentEvents),
  time: ofKinds(timeEvents),
  visits: ofKinds(visitEvents),
  changes: sql`not ${ofKinds([...commitmentEvents, ...timeEvents, ...visitEvents])}`,
}

/** What happened; undefined when only entries are asked for. */
export function eventsPart(asked: Asked): RawBuilder<unknown> | undefined {
  const { show, forContact } = asked
  const shown = show?.filter((one) => one in eventGroups) as (keyof typeof eventGroups)[] | undefined
  if (show?.length && !shown?.length) return undefined
  const conditions = [
    sql`case_id = cases.id`,
    shown?.length
      ? sql`(${sql.join(
          shown.map((one) => eventGroups[one]),
          sql` or `,
        )})`
      : undefined,
    forContact ? sql`kind in (${sql.join([...eventsForContacts])})` : undefined,
    contains(asked, eventWords(asked)),
    beyond(asked, 'at'),
  ]
  return sql`(
    select id, at, kind, json_build_object('id', actor_id, 'name', actor_name) as author, null::json as entry,
      json_build_object('subjectId', subject_id, 'from', from_value, 'to', to_value, 'reason', reason) as event
    from case_events where ${all(conditions)} ${page(asked, 'at')})`
}

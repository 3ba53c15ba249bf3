import { sql } from 'kysely'
import type { Database } from '../../../platform/server/database.ts'

export type Person = { id: string; name: string }
export type Viewing = { topic: string; personId: string; connectionId: string }

/** After this long without a sign of life, the process that held the screen is gone. */
const STALE_SECONDS = 60
const MOST_SHOWN = 20

/** Who has which screen open, over all processes. The clock is the database's, which they share. */
export function createViewers(db: Database) {
  const key = (topics: string[]) => [...new Set(topics)]

  return {
    /** Writes down, or confirms, that these screens are open. */
    confirm: async (open: Viewing[]): Promise<void> => {
      if (open.length === 0) return
      const column = (name: keyof Viewing) => sql.val(open.map((one) => one[name]))
      await sql`
        insert into viewers (topic, person_id, connection_id, seen_at)
        select topic, person_id, connection_id, now() from unnest(${column('topic')}::text[],
          ${column('personId')}::uuid[], ${column('connectionId')}::uuid[]) open (topic, person_id, connection_id)
        order by topic, connection_id
        on conflict (topic, connection_id) do update set seen_at = excluded.seen_at`.execute(db)
    },

    /** Forgets screens that were closed. */
    leave: async (connectionIds: string[]): Promise<void> => {
      if (connectionIds.length) await db.deleteFrom('viewers').where('connectionId', 'in', connectionIds).execute()
    },

    /** Forgets the screens of processes that died; returns what they showed. */
    sweep: async (): Promise<string[]> => {
      const { rows } = await sql<{ topic: string }>`
        delete from viewers where seen_at < now() - make_interval(secs => ${STALE_SECONDS}) returning topic`.execute(db)
      return key(rows.map((row) => row.topic))
    },

    /** People who have each of these open. */
    of: async (topics: string[]): Promise<Map<string, Person[]>> => {
      const { rows } = await sql<{ topic: string; people: Person[] }>`
        select topic, people from unnest(${topics}::text[]) topic cross join lateral (
          select coalesce(json_agg(one), '[]') as people from (
            select distinct people.id, people.name from viewers join people on people.id = viewers.person_id
            where viewers.topic = topic.topic and viewers.seen_at >= now() - make_interval(secs => ${STALE_SECONDS})
            order by people.name, people.id limit ${MOST_SHOWN}
          ) one
        ) list`.execute(db)
      return new Map(rows.map((row) => [row.topic, row.people]))
    },
  }
}

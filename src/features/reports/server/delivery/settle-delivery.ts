import { sql } from 'kysely'
import { againWhenCrossed, type World } from '../../../../platform/server/context.ts'
import type { Made, Outcome, Waiting } from './make-delivery.ts'
import { tellDelivery } from './tell-delivery.ts'

/**
 * Completes a delivery: its files become part of it, and its recipients are told, in one transaction. What cannot be
 * made is told once, to whoever scheduled it too, and pauses until somebody puts it right.
 */
export async function settleDelivery(world: World, waiting: Waiting, outcome: Outcome): Promise<void> {
  const { told, files, problem } = outcome
  const topics: string[] = []
  await againWhenCrossed(async () => {
    topics.length = 0
    await world.db.transaction().execute(async (db) => {
      const { rows } = await sql`
        update report_deliveries set made_at = ${world.now()}, told = ${JSON.stringify(told)},
          problem = ${problem.length ? JSON.stringify(problem) : null}
        where id = ${waiting.id} and made_at is null returning id`.execute(db)
      if (!rows.length) return // somebody was faster
      await attach({ db }, waiting, files)
      if (problem.length) await tellCreator({ db }, waiting)
      if (problem.some(({ code }) => code === 'delivery.paused')) await pause({ db }, waiting)
      const { rows: people } = await sql<{ personId: string }>`
        select person_id from report_delivery_people where delivery_id = ${waiting.id}`.execute(db)
      tellDelivery(
        { touch: (topic) => topics.push(topic) },
        people.map(({ personId }) => personId),
      )
    })
  })
  world.announce(topics)
}

type Inside = Pick<World, 'db'>

async function attach({ db }: Inside, { id }: Waiting, files: Made[]): Promise<void> {
  const ids = files.map(({ fileId }) => fileId)
  await sql`update files set attached = true where id = any(${ids}::uuid[])`.execute(db)
  await sql`insert into report_delivery_files (delivery_id, format, file_id)
    select ${id}, * from unnest(${files.map(({ format }) => format)}::text[], ${ids}::uuid[])`.execute(db)
}

const tellCreator = ({ db }: Inside, { id, madeAs }: Waiting) =>
  sql`insert into report_delivery_people (delivery_id, person_id) select ${id}, id from people
    where id = ${madeAs} and active on conflict do nothing`.execute(db)

/** Unless somebody has put it right meanwhile. */
const pause = ({ db }: Inside, { scheduleId, madeAs, parameters }: Waiting) =>
  sql`update report_schedules t set active = false, version = t.version + 1 from saved_reports s
    where t.id = ${scheduleId} and s.id = t.saved_report_id and t.made_as = ${madeAs}
      and s.parameters = ${JSON.stringify(parameters)}::jsonb`.execute(db)

import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { againWhenCrossed, type Ctx, type World } from '../../../../platform/server/context.ts'
import { lastDue, nextAfter } from '../../schedules.rules.ts'
import { rolesFor } from '../saved/recipients.ts'
import { type WhenRow, whenOf } from '../saved/schedule-items.ts'

type Due = WhenRow & {
  id: string
  nextAt: Date
  formats: string[]
  madeAs: string
  reportKey: string
  name: string
  parameters: Record<string, string>
}

/**
 * Takes one schedule that is due: what is to be delivered is written and its next time told in one transaction, so it
 * is delivered once however many processes look, and whenever they end.
 * @returns whether there was one
 */
export const claimDue = (world: World): Promise<boolean> =>
  againWhenCrossed(() =>
    world.db.transaction().execute(async (db) => {
      const now = world.now()
      const { rows } = await sql<Due>`
        select t.id, t.every, t.weekday, t.month_day, t.at_minute, t.next_at, t.formats, t.made_as,
          s.report_key, s.name, s.parameters
        from report_schedules t join saved_reports s on s.id = t.saved_report_id
        where t.active and (t.next_at <= ${now} or ${beyond(now)})
        order by t.next_at, t.id limit 1 for update of t skip locked`.execute(db)
      const due = rows[0]
      if (due && due.nextAt <= now) await write({ db, now }, due)
      else if (due) await goOn({ db, now }, due)
      return due !== undefined
    }),
  )

async function write({ db, now }: Pick<Ctx, 'db' | 'now'>, due: Due): Promise<void> {
  const when = whenOf(due)
  const { rows } = await sql<{ id: string }>`
    insert into report_deliveries (id, schedule_id, report_key, name, parameters, formats, made_as, due_at)
    values (${uuidv7()}, ${due.id}, ${due.reportKey}, ${due.name}, ${JSON.stringify(due.parameters)},
      ${due.formats}, ${due.madeAs}, ${lastDue(when, due.nextAt, now)})
    on conflict (schedule_id, due_at) do nothing returning id`.execute(db)
  if (rows[0])
    await sql`
      insert into report_delivery_people (delivery_id, person_id)
      select ${rows[0].id}, p.id from report_schedule_people r join people p on p.id = r.person_id
      where r.schedule_id = ${due.id} and p.active and p.role = any(${rolesFor(due.reportKey)}::text[])`.execute(db)
  await goOn({ db, now }, due)
}

const goOn = ({ db, now }: Pick<Ctx, 'db' | 'now'>, due: Due) =>
  sql`update report_schedules set next_at = ${nextAfter(whenOf(due), now)} where id = ${due.id}`.execute(db)

/** No next time is so far: a clock that was ahead told it, and has been put right since. */
const beyond = (now: Date) => sql`t.next_at > ${now}::timestamptz
  + case t.every when 'day' then interval '2 days' when 'week' then interval '8 days' else interval '32 days' end`

import { deliverDue } from '../../../features/reports/server/delivery/deliver-due.ts'
import { fileMaker } from '../../../features/reports/server/export/make-file.ts'
import type { ReportKey } from '../../../features/reports/reports.contract.ts'
import type { When } from '../../../features/reports/schedules.contract.ts'
import { nextAfter } from '../../../features/reports/schedules.rules.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Database } from '../../../platform/server/database.ts'
import { DAY } from './clock.ts'
import type { Person } from './people.ts'
import { createRandom } from './random.ts'

const saved: { key: ReportKey; name: string; parameters: Record<string, string>; shared: boolean }[] = [
  { key: 'statistics-by-responsible', name: 'Semana de soporte', parameters: { range: 'lastWeek' }, shared: true },
  { key: 'coverages-expiring', name: 'Por vencer en 30 días', parameters: { withinDays: '30' }, shared: false },
]
const EVERY_MONDAY: When = { every: 'week', weekday: 1, atMinute: 480 }

/** The last Monday at eight. */
const lastDue = (now: number) => nextAfter(EVERY_MONDAY, new Date(now - 7 * DAY))

type Given = { people: Person[]; now: number }

/** What Sofía keeps of the reports, and has sent to herself and the manager each Monday. */
export async function keepReports({ db }: Ctx, { people, now }: Given): Promise<void> {
  const find = (name: string) => people.find(({ email }) => email.startsWith(`${name}@`))!.id
  const random = createRandom('reports')
  const createdAt = new Date(now - 40 * DAY)
  const ownerId = find('sofia')
  const rows = saved.map(({ key, name, parameters, shared }) => ({
    id: random.id(createdAt.getTime()),
    reportKey: key,
    name,
    parameters: JSON.stringify(parameters),
    ownerId,
    shared,
    createdAt,
  }))
  await db.insertInto('savedReports').values(rows).execute()
  const id = random.id(createdAt.getTime())
  await db
    .insertInto('reportSchedules')
    .values({
      id,
      savedReportId: rows[0]!.id,
      every: 'week',
      weekday: 1,
      atMinute: EVERY_MONDAY.atMinute,
      formats: ['xlsx', 'png'],
      nextAt: lastDue(now),
      madeAs: ownerId,
      createdAt,
    })
    .execute()
  await db
    .insertInto('reportSchedulePeople')
    .values(['sofia', 'admin'].map((name) => ({ scheduleId: id, personId: find(name) })))
    .execute()
}

/** Delivers on that Monday what was due then. */
export async function deliverReports(db: Database, { now, dir }: { now: number; dir: string }): Promise<void> {
  const world = { db, announce: () => undefined, now: () => new Date(lastDue(now).getTime() + 20_000) }
  await deliverDue({ world, dir, makeFile: fileMaker(dir) }, new AbortController().signal)
}

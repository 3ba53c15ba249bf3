import type { Ctx } from '../../../platform/server/context.ts'
import { readAttention, readOff } from '../../calendars/server/attention.ts'
import { outsideMinutes } from '../../calendars/attention.rules.ts'
import type { Tariff } from '../accounting.rules.ts'
import type { CoverageRow } from './hold-coverage.ts'
import type { TermColumns } from './term-columns.ts'

type Columns = Omit<
  TermColumns,
  'grantMinutes' | 'grantPeriod' | 'carryOver' | 'overrunPolicy' | 'calendarId' | 'stopsDuringRepair'
>

/** What an hour costs under this coverage. */
export const tariffOf = (row: Columns): Tariff => ({
  roundingMinutes: row.roundingMinutes,
  minimumMinutes: row.minimumMinutes,
  percent: {
    online: row.onlinePercent,
    offline: row.offlinePercent,
    onSite: row.onSitePercent,
    travel: row.travelPercent,
  },
  afterHoursPercent: row.afterHoursPercent,
})

const MINUTE_MS = 60_000

/** Minutes of the work outside the hours of attention of the coverage; none when only the day is known. */
export async function outsideMinutesOf(
  ctx: Ctx,
  coverage: Pick<CoverageRow, 'calendarId' | 'afterHoursPercent'>,
  work: { startedAt: Date | null; workedMinutes: number },
): Promise<number> {
  const { startedAt, workedMinutes } = work
  // where it costs the same, nobody needs to know; the explanation says nothing of it either
  if (!startedAt || !coverage.calendarId || coverage.afterHoursPercent === 100) return 0
  const attention = await readAttention(ctx, coverage.calendarId)
  const until = new Date(startedAt.getTime() + workedMinutes * MINUTE_MS)
  return outsideMinutes(attention, await readOff(ctx), startedAt, until)
}

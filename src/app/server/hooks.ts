import { sql } from 'kysely'
import { moveDocuments } from '../../features/case-documents/server/move-documents.ts'
import { maySeeCase, type OwnWork } from '../../features/cases/cases.rules.ts'
import { ownWork } from '../../features/cases/server/history.ts'
import { moveCodes } from '../../features/coverage/server/warranties/move-codes.ts'
import { movePurchases } from '../../features/coverage/server/warranties/move-purchases.ts'
import type { OnFirstMoved } from '../../features/erp/server/settings/take-codes-along.ts'
import { mayReadFileOfArticle } from '../../features/knowledge/server/article-file.ts'
import { mayReadFileOfDelivery } from '../../features/reports/server/delivery/deliveries.queries.ts'
import { endAvailability } from '../../features/time-entries/server/availability.ts'
import { leaveHiddenTimer, leaveTimer } from '../../features/time-entries/server/left-timers.ts'
import { endCalendar } from '../../features/visits/server/calendar/own-calendar.ts'
import { mayReadFileOfReport } from '../../features/visits/server/report-file.ts'
import type { Ctx } from '../../platform/server/context.ts'
import { isStaff, type Reader } from '../../platform/shared/actor.ts'

type Standing = OwnWork & {
  customerId: string
  responsibleId: string | null
  internal: boolean
}

/**
 * A file is for whoever may see the article, the case or the report of a visit that it stands in; in an internal entry,
 * and in a contract or warranty, for our own people alone; one of a delivered report, for those it was delivered to.
 * Who has not signed in has nothing but articles.
 */
export async function mayReadFile(ctx: Ctx, fileId: string): Promise<boolean> {
  if (await mayReadFileOfArticle(ctx, fileId)) return true
  if (!ctx.actor.id) return false
  const { rows } = await sql<Standing>`
    select cases.customer_id, cases.responsible_id, place.internal, ${ownWork(ctx)}
    from (
      select f.case_id, false as internal from case_files f where f.file_id = ${fileId}
      union all
      select e.case_id, e.internal from entry_files f join entries e on e.id = f.entry_id where f.file_id = ${fileId}
    ) place
    join cases on cases.id = place.case_id`.execute(ctx.db)
  if (rows.some((place) => maySeeCase(ctx.actor, place) && (!place.internal || isStaff(ctx.actor)))) return true
  if (await mayReadFileOfReport(ctx, fileId)) return true
  if (!isStaff(ctx.actor)) return false
  if (await mayReadFileOfDelivery(ctx, fileId)) return true
  const { rows: logo } = await sql`select from company where logo_file_id = ${fileId}`.execute(ctx.db)
  if (logo.length) return true
  const { rows: coverages } = await sql`select from coverage_files where file_id = ${fileId} limit 1`.execute(ctx.db)
  return coverages.length > 0
}

/**
 * Whoever no longer works here is not available, what their timer counted waits for a supervisor, and their calendar
 * ends.
 */
export async function endWork(ctx: Ctx, personId: string): Promise<void> {
  await endAvailability(ctx, personId)
  await leaveTimer(ctx, personId)
  await endCalendar(ctx, personId)
}

/** Whoever has another role goes on, but for what only those can end who see the case. */
export const narrowWork = (ctx: Ctx, person: Reader): Promise<void> => leaveHiddenTimer(ctx, person)

/** Another company of the ERP is the first: what bears the numbers of both stays with the company it is of. */
export const followFirst: OnFirstMoved = async (ctx, moved) => {
  await moveDocuments(ctx, moved)
  await movePurchases(ctx, moved)
  await moveCodes(ctx, moved)
}

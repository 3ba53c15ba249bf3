import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import { type Role, roles } from '../../../../platform/shared/actor.ts'
import { may } from '../../../auth/auth.rules.ts'
import { allReports } from '../all-reports.ts'

/** The roles that may read a report; none of one that there is no more. */
export function rolesFor(key: string): Role[] {
  const needs = allReports.find((one) => one.key === key)?.needs
  return needs ? roles.filter((role) => may({ role }, needs)) : []
}

/** Why a report cannot be given to these people: by name those who may not read it. */
export async function whyNotRecipients(ctx: Ctx, key: string, ids: string[]): Promise<Reason[]> {
  const { rows } = await sql<{ name: string; role: Role; active: boolean }>`
    select name, role, active from people where id = any(${ids}::uuid[]) order by lower(name) for key share`.execute(
    ctx.db,
  )
  const field = 'recipientIds'
  const allowed = rolesFor(key)
  const wrong = rows.filter(({ role, active }) => !active || !allowed.includes(role))
  if (wrong.length)
    return [{ code: 'schedule.recipient_may_not', field, values: { names: wrong.map(({ name }) => name).join(', ') } }]
  return rows.length < ids.length ? [{ code: 'schedule.recipient_unknown', field }] : []
}

const MOST_READERS = 1000

/** Our own people who may read a report, by name. */
export async function readersOf(ctx: Ctx, key: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from people where active and role = any(${rolesFor(key)}::text[])
    order by lower(name), id limit ${MOST_READERS}`.execute(ctx.db)
  return rows
}

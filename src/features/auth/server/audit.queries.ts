import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { notAllowed } from '../../../platform/shared/refusal.ts'
import { may } from '../auth.rules.ts'
import type { peopleApi } from '../people.contract.ts'
import type { Changes } from './audit.ts'
import { cursorId } from './people.queries.ts'

export async function listAudit(
  ctx: Ctx,
  { query }: Input<typeof peopleApi.audit>,
): Promise<Answer<typeof peopleApi.audit>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  const after = cursorId(query.cursor)
  const rows = await ctx.db
    .selectFrom('adminAudit')
    .select(['id', 'at', 'actorName', 'action', 'subjectKind', 'subjectName', 'changes'])
    .$if(after !== undefined, (list) =>
      list.where(sql<boolean>`(at, id) < (select at, id from admin_audit where id = ${after}::uuid)`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const items = rows.slice(0, query.limit)
  return {
    items: items.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      actor: row.actorName,
      action: row.action,
      subjectKind: row.subjectKind,
      subjectName: row.subjectName,
      changes: row.changes as Changes,
    })),
    nextCursor: rows.length > query.limit ? items.at(-1)!.id : null,
  }
}

import type { Ctx } from '../../../platform/server/context.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'

export const responsibleUnavailable: Reason = { code: 'case.responsible_unavailable', field: 'responsibleId' }

/** The name of somebody who can answer for something: active, of our own people. Held: whoever deactivates them waits. */
export const readResponsible = (ctx: Ctx, id: string): Promise<{ id: string; name: string } | undefined> =>
  ctx.db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('active', '=', true)
    .where('role', '<>', 'contact')
    .forKeyShare()
    .executeTakeFirst()

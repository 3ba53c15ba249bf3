import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import type { Reader } from '../../../../platform/shared/actor.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, notAllowed, notFound, obey } from '../../../../platform/shared/refusal.ts'
import { role } from '../../auth.contract.ts'
import { may } from '../../auth.rules.ts'
import type { peopleApi } from '../../people.contract.ts'
import { stopsWorking, whyNotAccess } from '../../people.rules.ts'
import { changesOf, recordAudit } from '../audit.ts'
import { otherAdmins, readPerson } from '../people.queries.ts'
import { refuseTakenEmail, refuseUnknownCustomer } from './create-person.ts'

/** What else ends in the transaction that says it. */
export type Leaving = {
  /** All that somebody was doing who no longer works here. */
  endWork: (ctx: Ctx, personId: string) => Promise<void>
  /** What somebody was doing who, with the role they have now, could not end it. */
  narrowWork: (ctx: Ctx, person: Reader) => Promise<void>
}

export function savePerson(
  ctx: Ctx,
  { params: { id }, body: { version, ...sent } }: Input<typeof peopleApi.save>,
  { endWork, narrowWork }: Leaving,
): Promise<Answer<typeof peopleApi.save>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    await lockByName(ctx, 'people.admins') // two administrators who deactivate one another come in turn
    const before = await holdPerson(ctx, id)
    if (before.version !== version) throw conflict({ code: 'stale' }, { current: await readPerson(ctx, id) })
    const after = { ...before, ...sent, customerId: customerAfter(before, sent) }
    obey(whyNotAccess(before, after, await otherAdmins(ctx, id)))
    const changes = changesOf(before, after, ['name', 'email', 'role', 'customerId', 'active'])
    if (!Object.keys(changes).length) return readPerson(ctx, id)
    if (changes.customerId) await refuseUnknownCustomer(ctx, after.customerId)
    if (changes.email) await refuseTakenEmail(ctx, after.email, id)

    const { name, email, role, customerId, active } = after
    await ctx.db
      .updateTable('people')
      .set({ name, email, role, customerId, active, version: version + 1, updatedAt: ctx.now })
      .where('id', '=', id)
      .execute()
    if (changes.active || changes.role || changes.customerId) await endSessions(ctx, id)
    if (stopsWorking(before, after)) await endWork(ctx, id)
    else if (changes.role) await narrowWork(ctx, after)
    await recordAudit(ctx, {
      action: changes.active ? (active ? 'person.reactivated' : 'person.deactivated') : 'person.changed',
      subjectKind: 'person',
      subjectId: id,
      subjectName: before.name,
      changes: changes.customerId ? { ...changes, customerId: await customerNames(ctx, changes.customerId) } : changes,
    })
    ctx.touch(`person:${id}`)
    return readPerson(ctx, id)
  })
}

/** Signs a person out everywhere; every process forgets them when it hears `person:<id>`. */
export async function endSessions(ctx: Ctx, personId: string): Promise<void> {
  await ctx.db.deleteFrom('sessions').where('personId', '=', personId).execute()
}

/** @throws Refusal 404 */
export async function holdPerson(ctx: Ctx, id: string) {
  const row = await ctx.db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'role', 'customerId', 'active', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('person')
  return { ...row, role: role.parse(row.role) }
}

/** Who stops being a contact leaves the customer, unless the caller insists (and is refused). */
function customerAfter(
  before: { customerId: string | null },
  sent: { role?: string; customerId?: string | null },
): string | null {
  if (sent.customerId !== undefined) return sent.customerId
  return sent.role && sent.role !== 'contact' ? null : before.customerId
}

/** As the audit tells it: customers by their names of today. */
async function customerNames(ctx: Ctx, ids: [before: unknown, after: unknown]): Promise<[unknown, unknown]> {
  const rows = await ctx.db
    .selectFrom('customers')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      ids.filter((id) => typeof id === 'string'),
    )
    .execute()
  const nameOf = (id: unknown) => rows.find((row) => row.id === id)?.name ?? null
  return [nameOf(ids[0]), nameOf(ids[1])]
}

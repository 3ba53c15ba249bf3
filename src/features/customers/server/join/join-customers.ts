import { sql } from 'kysely'
import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { conflict, notAllowed, Refusal } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { changesOf, recordAudit } from '../../../auth/server/audit.ts'
import type { Customer } from '../../customers.contract.ts'
import type { joinApi } from '../../join.contract.ts'
import { filledFields } from '../../join.rules.ts'
import { readCustomer } from '../customers.queries.ts'
import { refreshKeys } from '../keys.ts'
import { shareNames } from '../lock-names.ts'
import { JOINED } from './follow-joined.ts'
import type { Pair } from './parts.ts'
import { classNames } from './preview-join.ts'
import { type JoinParts, type Read, readPair } from './read-pair.ts'

/** Joins two records of a customer: all that one has goes over to the one that stays, or nothing does. */
export async function joinCustomers(
  ctx: Ctx,
  { parts, names }: JoinParts,
  { params, body }: Input<typeof joinApi.join>,
): Promise<Customer> {
  if (!may(ctx.actor, 'supervise')) throw notAllowed()
  const pair = { stays: params.id, goes: body.otherId }
  const companies = await names()
  return inTransaction(ctx, async (ctx) => {
    await holdBoth(ctx, pair, sql`for no key update`)
    const read = await readPair(ctx, { parts, companies }, pair)
    if (read.reasons.length) throw new Refusal(409, read.reasons)
    if (read.stays.version !== body.version || read.goes.version !== body.otherVersion)
      throw conflict({ code: 'customer.join_stale' })
    // cases and ledgers are held before customers by whoever works on them
    for (const { hold } of parts) await hold?.(ctx, pair.goes)
    // from here on nobody can refer to either: who did so before is waited for
    await holdBoth(ctx, pair, sql`for update`)
    await writeBoth(ctx, pair, read)
    for (const { move } of parts) await move(ctx, pair, read.contacts)
    await refreshKeys(ctx, pair.stays)
    await tell(ctx, pair, read)
    return readCustomer(ctx, pair.stays)
  })
}

const holdBoth = ({ db }: Pick<Ctx, 'db'>, { stays, goes }: Pair, how: ReturnType<typeof sql>) =>
  sql`select from customers where id = any(${[stays, goes]}::uuid[]) order by id ${how}`.execute(db)

/** The marker first: RUT and code name one customer each, and rows that nobody may change let go of the marker alone. */
async function writeBoth(ctx: Ctx, { stays, goes }: Pair, read: Read): Promise<void> {
  const filled = filledFields(read.stays, read.goes)
  const erpCode = read.goes.codes.find(({ company }) => company === 1)?.code
  if (filled.taxId || erpCode) await shareNames(ctx)
  if (filled.taxId) await lockByName(ctx, `customer.taxId.${filled.taxId}`)
  if (erpCode) await lockByName(ctx, `customer.erpCode.${erpCode.toLowerCase()}`)
  await ctx.db
    .updateTable('customers')
    .set((is) => ({
      taxId: null,
      erpCode: null,
      active: false,
      joinedInto: stays,
      joinedAt: ctx.now,
      joinedBy: ctx.actor.id,
      version: is('version', '+', 1),
      updatedAt: ctx.now,
    }))
    .where('id', '=', goes)
    .execute()
  await ctx.db
    .updateTable('customers')
    .set((is) => ({
      ...filled,
      ...(erpCode === undefined ? {} : { erpCode }),
      active: read.stays.active || read.goes.active,
      version: is('version', '+', 1),
      updatedAt: ctx.now,
    }))
    .where('id', '=', stays)
    .execute()
}

/** Who did it, with what it filled of the one that stays. */
async function tell(ctx: Ctx, { stays, goes }: Pair, read: Read): Promise<void> {
  const { classId, ...filled } = filledFields(read.stays, read.goes)
  const ofClass = classId && (await classNames(ctx, [classId])).get(classId)
  const codes = read.goes.codes.map(({ code }) => code).join(', ')
  const after = { mergedInto: read.stays.name, ...filled, erpCode: codes || null, customerClass: ofClass }
  const before = { notes: filled.notes ? read.stays.notes : null }
  await recordAudit(ctx, {
    action: 'customer.joined',
    subjectKind: 'customer',
    subjectId: goes,
    subjectName: read.goes.name,
    changes: changesOf<Record<string, unknown>>(before, after, Object.keys(after)),
  })
  ctx.touch(`customer:${stays}`)
  ctx.touch(`customer:${goes}`)
  ctx.touch(JOINED)
}

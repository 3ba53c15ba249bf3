import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, notAllowed, notFound, obey } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { repairsApi } from '../../repairs.contract.ts'
import { mayReceive, whyNotDays, whyNotReturn } from '../../repairs.rules.ts'
import { todayOf } from '../coverage-items.ts'
import { repairsInTurn } from './in-turn.ts'
import { findProduct, type Held, readRepair } from './repair-items.ts'
import { tellStopped } from './stopped.ts'
import type { TellCases } from './tell-cases.ts'

/** Notes that a repaired product went back: what its guarantee stood is added to it. */
export function returnRepaired(
  ctx: Ctx,
  { params, body }: Input<typeof repairsApi.return>,
  tellCases: TellCases,
): Promise<Answer<typeof repairsApi.return>> {
  return inTransaction(ctx, async (ctx) => {
    const { product, row } = await holdRepair(ctx, params.id)
    if (!mayReceive(ctx.actor)) throw notAllowed()
    obey(whyNotReturn(row, body.returnedOn, todayOf(ctx)))
    const { receivedOn } = row
    const { returnedOn } = body
    await ctx.db
      .updateTable('repairs')
      .set({ returnedOn, returnedBy: ctx.actor.id, returnedAt: ctx.now, version: sql<number>`version + 1` })
      .where('id', '=', row.id)
      .execute()
    const told = {
      repairId: row.id,
      caseId: row.caseId,
      kind: 'repairReturned',
      to: { receivedOn, returnedOn },
    } as const
    await tellStopped(ctx, product, told, tellCases)
    return readRepair(ctx, row.id)
  })
}

/** Puts the days or the note of a repair right, with the reason; whatever it stopped follows. */
export function correctRepair(
  ctx: Ctx,
  { params, body }: Input<typeof repairsApi.correct>,
  tellCases: TellCases,
): Promise<Answer<typeof repairsApi.correct>> {
  return inTransaction(ctx, async (ctx) => {
    const { product, row } = await holdRepair(ctx, params.id)
    if (!may(ctx.actor, 'supervise')) throw notAllowed()
    if (row.version !== body.version) throw conflict({ code: 'stale' }, { current: await readRepair(ctx, row.id) })
    const receivedOn = body.receivedOn ?? row.receivedOn
    const returnedOn = body.returnedOn === undefined ? row.returnedOn : body.returnedOn
    const others = await ctx.db
      .selectFrom('repairs')
      .select(['receivedOn', 'returnedOn'])
      .where('equipmentId', '=', product.id)
      .where('id', '<>', row.id)
      .execute()
    obey(whyNotDays(others, { receivedOn, returnedOn }, todayOf(ctx)))
    const returned =
      returnedOn === null
        ? { returnedOn, returnedBy: null, returnedAt: null }
        : { returnedOn, returnedBy: row.returnedBy ?? ctx.actor.id, returnedAt: row.returnedAt ?? ctx.now }
    const note = body.note === undefined ? row.note : body.note
    // said again as it stands, it is no correction that anybody should read of
    if (receivedOn === row.receivedOn && returnedOn === row.returnedOn && note === row.note)
      return readRepair(ctx, row.id)
    await ctx.db
      .updateTable('repairs')
      .set({ receivedOn, note, ...returned, version: row.version + 1 })
      .where('id', '=', row.id)
      .execute()
    const from = { receivedOn: row.receivedOn, returnedOn: row.returnedOn }
    const told = { kind: 'repairCorrected', from, to: { receivedOn, returnedOn }, reason: body.reason } as const
    await tellStopped(ctx, product, { repairId: row.id, caseId: row.caseId, ...told }, tellCases)
    return readRepair(ctx, row.id)
  })
}

/** A repair with its product, held: of two who return it at once, the second one hears that it went back. */
async function holdRepair(ctx: Ctx, id: string) {
  const named = await ctx.db.selectFrom('repairs').select('equipmentId').where('id', '=', id).executeTakeFirst()
  if (!named) throw notFound('repair')
  await repairsInTurn(ctx, named.equipmentId)
  const product: Held = await findProduct(ctx, named.equipmentId, { hold: true })
  const row = await ctx.db.selectFrom('repairs').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { product, row }
}

import { sql } from 'kysely'
import { type Ctx, inPicture } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { inWords } from '../../../../platform/shared/in-words.ts'
import { notAllowed, notFound, type Reason } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { lastDayWith, type Repair, whyNotRepairs } from '../../coverage.rules.ts'
import type { repairsApi } from '../../repairs.contract.ts'
import { whyNotDays, withOtherDays } from '../../repairs.rules.ts'
import { coverageRefusals } from '../../coverage.text.ts'
import { OPEN_END, usableGrants } from '../../grants.rules.ts'
import { replayAll } from '../../ledger.rules.ts'
import { repairsRefusals } from '../../repairs.text.ts'
import { coverageKind } from '../../terms.contract.ts'
import { todayOf } from '../coverage-items.ts'
import { readDays } from '../last-day.ts'
import { refusalOf } from '../ledger/preview.ts'
import { readCharges, readGrantFacts } from '../ledger/read-ledger.ts'
import { refuseTakenHours } from '../ledger/replay-grants.ts'
import { findProduct } from './repair-items.ts'

/** What other days of a repair would do to the last days of whatever it stops; nothing is written. */
export const previewRepair = (
  ctx: Ctx,
  { params, body }: Input<typeof repairsApi.preview>,
): Promise<Answer<typeof repairsApi.preview>> =>
  inPicture(ctx, async (ctx) => {
    const all = await repairsOfSame(ctx, params.id)
    const present = all.find(({ id }) => id === params.id)
    if (!present) throw notFound('repair')
    await findProduct(ctx, present.equipmentId)
    if (!may(ctx.actor, 'supervise')) throw notAllowed()
    const today = todayOf(ctx)
    const others = all.filter((other) => other !== present)
    const wrong = whyNotDays(others, body, today)
    if (wrong) return { coverages: [], refusal: told(ctx, wrong) }
    const stopped = await readDays(
      ctx,
      sql`stops_during_repair and id in (
        select coverage_id from coverage_equipment where equipment_id = ${present.equipmentId})`,
    )
    const moved = stopped.map((row) => {
      const repairs = row.repairs ?? []
      const after = withOtherDays(repairs, present, body)
      const refusal = whyNotRepairs(row, { before: repairs, after }, today)
      const [lastDayBefore, lastDayAfter] = [lastDayWith(row, repairs, today), lastDayWith(row, after, today)]
      return { row, lastDayBefore, lastDayAfter, refusal, goesOn: after.some(({ returnedOn }) => returnedOn === null) }
    })
    const refusal = moved.find((one) => one.refusal)?.refusal ?? (await whyNotTaken(ctx, moved))
    return {
      coverages: moved
        .filter(({ row, lastDayBefore, lastDayAfter }) => lastDayBefore !== lastDayAfter || touches(row, present))
        .map(({ row, lastDayBefore, lastDayAfter }) => ({
          id: row.id,
          number: row.number,
          kind: coverageKind.parse(row.kind),
          lastDayBefore,
          lastDayAfter,
        })),
      refusal: refusal ? told(ctx, refusal) : null,
    }
  })

type Moved = {
  row: Awaited<ReturnType<typeof readDays>>[number]
  lastDayBefore: string
  lastDayAfter: string
  goesOn: boolean
}

/** Hours that would expire earlier may have been used already; see `refuseTakenHours`. */
async function whyNotTaken(ctx: Ctx, moved: Moved[]): Promise<Reason | undefined> {
  for (const { row, lastDayBefore, lastDayAfter, goesOn } of moved) {
    if (!row.limited || lastDayBefore === lastDayAfter) continue
    const { terms, facts } = await readGrantFacts(ctx, row.ledgerId)
    const lastDay = goesOn ? OPEN_END : lastDayAfter
    const own = terms.find((term) => term.id === row.id)!
    const grants = usableGrants([...terms.filter((term) => term !== own), { ...own, lastDay }], facts)
    const replayed = replayAll(grants, await readCharges(ctx, row.ledgerId))
    const reason = await refusalOf(() => refuseTakenHours(ctx, row.ledgerId, replayed))
    if (reason) return reason
  }
  return undefined
}

const told = (ctx: Ctx, reason: Reason) => ({
  code: reason.code,
  field: reason.field ?? null,
  text: inWords(reason.code.startsWith('repair.') ? repairsRefusals : coverageRefusals, ctx.language, reason),
})

/** Every repair of the product of this one. */
async function repairsOfSame(ctx: Ctx, id: string) {
  return ctx.db
    .selectFrom('repairs')
    .select(['id', 'equipmentId', 'receivedOn', 'returnedOn'])
    .where('equipmentId', '=', (query) => query.selectFrom('repairs').select('equipmentId').where('id', '=', id))
    .execute()
}

/** Whether a repair falls within a coverage: it is told of, even when its last day stays. */
const touches = ({ startsOn, lastDay }: { startsOn: string; lastDay: string }, { receivedOn, returnedOn }: Repair) =>
  receivedOn <= lastDay && (returnedOn ?? lastDay) >= startsOn

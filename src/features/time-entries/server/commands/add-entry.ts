import { sql } from 'kysely'
import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { recordEvent, touchCase } from '../../../cases/server/history.ts'
import type { Explanation } from '../../../coverage/ledger.contract.ts'
import { chargeWork } from '../../../coverage/server/ledger/charge.ts'
import { explainCharged, explainUncharged } from '../../../coverage/server/ledger/explain.ts'
import { explainTimeEntry } from '../../../coverage/server/ledger/list-ledger.ts'
import type { timeEntriesApi } from '../../time-entries.contract.ts'
import { entryAbilities } from '../../time-entries.rules.ts'
import { readEntry } from '../entry-items.ts'
import { type Planned, planEntry, type Told } from '../plan-entry.ts'

type Body = Input<typeof timeEntriesApi.add>['body']
type Logged = Answer<typeof timeEntriesApi.add>

/** Logs time, and charges it to what covers it. A repetition with the same id is answered with what was logged. */
export function addEntry(ctx: Ctx, { body }: Input<typeof timeEntriesApi.add>): Promise<Logged> {
  return inTransaction(ctx, async (ctx) => {
    if (body.id) await refuseTimerId(ctx, body.id)
    return logTime(ctx, body)
  })
}

/** The same within an act that does more, such as stopping a timer. */
export async function logTime(ctx: Ctx, body: Body): Promise<Logged> {
  const before = body.id && (await findLogged(ctx, body.id))
  if (before) return before
  const planned = await planEntry(ctx, body, { hold: true })
  obey(planned.refusal)
  if (body.replacesId) await refuseReplacing(ctx, body.replacesId)
  return writePlanned(ctx, body, planned)
}

/**
 * Charges and writes what was planned. All that can be refused is refused before anything is written.
 * @throws Refusal when what it is to be charged to cannot take it
 */
export async function writePlanned(ctx: Ctx, body: Body, planned: Planned): Promise<Logged> {
  const id = body.id ?? ctx.newId()
  const explanation = await charged(ctx, id, body, planned)
  await insertEntry(ctx, { id, body, planned, explanation })
  const entry = await readEntry(ctx, id)
  await tellCase(ctx, planned, entry)
  ctx.touch(`time:${entry.person.id}`)
  return { ...entry, explanation }
}

/** A timer becomes the entry with its own id when it is stopped; nothing else may take its place. */
async function refuseTimerId(ctx: Ctx, id: string): Promise<void> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from timers where id = ${id})
      or exists (select from left_timers where id = ${id} and settled_at is null) as taken`.execute(ctx.db)
  if (rows[0]!.taken) throw conflict({ code: 'time.id_taken' })
}

/** Takes the minutes from the coverage that was chosen. */
async function charged(
  ctx: Ctx,
  id: string,
  body: Told,
  { subject, when, personId, choice }: Planned,
): Promise<Explanation> {
  if (!choice.coverageId) {
    const why = choice.reason ? 'notCharged' : subject.customerId ? 'noCoverage' : 'internal'
    return explainUncharged(ctx, body.workedMinutes, why)
  }
  const work = {
    timeEntryId: id,
    customerId: subject.customerId!,
    personId,
    caseId: subject.case?.id ?? null,
    equipmentId: subject.case?.equipmentId ?? subject.equipmentId ?? null,
    mode: body.mode,
    workedMinutes: body.workedMinutes,
    ...when,
  }
  return explainCharged(ctx, await chargeWork(ctx, choice.coverageId, work, body.seenOverrunMinutes))
}

type New = { id: string; body: Body; planned: Planned; explanation: Explanation }

const insertEntry = (ctx: Ctx, { id, body, planned, explanation }: New) =>
  ctx.db
    .insertInto('timeEntries')
    .values({
      id,
      caseId: planned.subject.case?.id ?? null,
      customerId: planned.subject.customerId,
      activityId: planned.subject.activityId,
      personId: planned.personId,
      mode: body.mode,
      workedOn: planned.when.workedOn,
      startedAt: planned.when.startedAt,
      workedMinutes: body.workedMinutes,
      accountedMinutes: explanation.accountedMinutes,
      coverageId: planned.choice.coverageId,
      notChargedReason: planned.choice.coverageId ? null : (planned.choice.reason ?? null),
      note: body.note ?? null,
      replacesId: body.replacesId ?? null,
      recordedBy: ctx.actor.id,
      recordedAt: ctx.now,
    })
    .execute()

/** The work stands in the follow-up of its case. */
async function tellCase(ctx: Ctx, { subject }: Planned, entry: Awaited<ReturnType<typeof readEntry>>): Promise<void> {
  if (!subject.case) return
  await recordEvent(ctx, {
    caseId: subject.case.id,
    kind: 'timeLogged',
    subjectId: entry.id,
    to: {
      person: entry.person,
      mode: entry.mode,
      workedOn: entry.workedOn,
      workedMinutes: entry.workedMinutes,
      accountedMinutes: entry.accountedMinutes,
      coverage: entry.coverage && { id: entry.coverage.id, name: `${entry.coverage.number}` },
      note: entry.note,
    },
    reason: entry.notChargedReason ?? undefined,
  })
  await touchCase(ctx, subject.case)
}

/**
 * What was logged with this id before: the entry, and its work explained as it stands now. Whoever sends the same id at
 * the same moment waits.
 */
export async function findLogged(ctx: Ctx, id: string): Promise<Logged | undefined> {
  await lockByName(ctx, `timeEntry.${id}`)
  const row = await ctx.db.selectFrom('timeEntries').select('recordedBy').where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  if (row.recordedBy !== ctx.actor.id) throw conflict({ code: 'time.id_taken' })
  const entry = await readEntry(ctx, id)
  const why = entry.notChargedReason ? 'notCharged' : entry.customer ? 'noCoverage' : 'internal'
  const explanation = (await explainTimeEntry(ctx, id)) ?? explainUncharged(ctx, entry.workedMinutes, why)
  return { ...entry, explanation }
}

/**
 * Only what was taken back is put right by another entry, once: the same work never counts twice. Whoever may take it
 * back may put it right; two who do it at once wait for one another.
 */
async function refuseReplacing(ctx: Ctx, id: string): Promise<void> {
  const row = await ctx.db
    .selectFrom('timeEntryReversals')
    .innerJoin('timeEntries', 'timeEntries.id', 'timeEntryId')
    .select(['personId', 'recordedBy'])
    .where('timeEntryId', '=', id)
    .forUpdate('timeEntryReversals')
    .executeTakeFirst()
  if (!row) throw invalid({ code: 'time.not_reversed', field: 'replacesId' })
  if (!entryAbilities(ctx.actor, { ...row, reversed: false }).reverse) throw notAllowed('time.not_yours')
  const heir = await ctx.db.selectFrom('timeEntries').select('id').where('replacesId', '=', id).executeTakeFirst()
  if (heir) throw invalid({ code: 'time.replaced_already', field: 'replacesId' })
}

import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed, type Reason } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { casesApi } from '../../cases.contract.ts'
import type { CoverageThen, NewCaseEvent } from '../../cases.events.ts'
import { caseAbilities, doesNotCover } from '../../cases.rules.ts'
import { chooseCoverage, coverageInstead, coverageThen } from '../case-coverage.ts'
import { reindexSituation } from '../case-texts.ts'
import { changeCase, refuseStale } from '../change-case.ts'
import { type CaseRow, lockCase, recordEvents } from '../history.ts'
import { promisesAfter } from '../promises/keep-promises.ts'
import { readCase } from '../read-case.ts'
import { reconsiderRecurrences } from '../recurrence/note-recurrences.ts'
import { type RichText, sanitise } from '../sanitise.ts'
import { readSituation, type Situation, unknownReferences } from '../situation.ts'

type Body = Input<typeof casesApi.save>['body']

export function saveCase(
  ctx: Ctx,
  { params, body }: Input<typeof casesApi.save>,
): Promise<Answer<typeof casesApi.save>> {
  const description = body.description === undefined ? undefined : sanitise('description', body.description)
  return inTransaction(ctx, async (ctx) => {
    const row = await lockCase(ctx, params.id)
    if (!caseAbilities(ctx.actor, { ...row, category: 'open' }).edit) throw notAllowed()
    await refuseStale(ctx, row, body.version)
    if (row.category === 'closed') throw conflict({ code: 'case.closed', values: { number: row.number } })
    const changed = changedReferences(row, body)
    const after = await readSituation(ctx, { customerId: row.customerId, ...changed })
    const coverage = await changedCoverage(ctx, row, { ...idsOf(changed, after), coverageId: body.coverageId })
    const reasons = [...unknownReferences(changed, after), ...(coverage?.reasons ?? [])]
    if (reasons.length) throw invalid(...reasons)

    const events = [
      ...referenceEvents(row.id, changed, await namesOf(ctx, row), after),
      ...(coverage ? [coverage.event] : []),
      ...textEvents(row, body, description),
    ]
    if (!events.length) return readCase(ctx, row.id)
    const subject = body.subject ?? row.subject
    const text = description ?? { html: row.descriptionHtml, text: row.descriptionText }
    const moves = { priorityId: changed.priorityId, ...(coverage ? { coverageId: coverage.id } : {}) }
    await changeCase(ctx, row, {
      ...changed,
      ...(coverage ? { coverageId: coverage.id } : {}),
      ...(coverage || changed.priorityId ? await promisesAfter(ctx, row, moves) : {}),
      subject,
      channel: body.channel ?? row.channel,
      descriptionHtml: text.html,
      descriptionText: text.text,
    })
    await recordEvents(
      ctx,
      events.map((event) => Object.assign(event, { reason: body.reason })),
    )
    if (subject !== row.subject || text.text !== row.descriptionText)
      await reindexSituation(ctx, { caseId: row.id, subject, text: text.text })
    await reconsider(ctx, row, { ...changed, subject, text: text.text })
    return readCase(ctx, row.id)
  })
}

/** What the case is about may be known only now. */
async function reconsider(ctx: Ctx, row: CaseRow, now: Changed & { subject: string; text: string }): Promise<void> {
  const { subject, text, equipmentId = row.equipmentId, topicId = row.topicId } = now
  const isSame = equipmentId === row.equipmentId && topicId === row.topicId && subject === row.subject
  if (isSame && text === row.descriptionText) return
  await reconsiderRecurrences(ctx, row, { subject, text, equipmentId, topicId })
}

type Changed = { contactId?: string | null; equipmentId?: string | null; topicId?: string | null; priorityId?: string }

function changedReferences(row: CaseRow, body: Body): Changed {
  const changed: Changed = {}
  if (body.contactId !== undefined && body.contactId !== row.contactId) changed.contactId = body.contactId
  if (body.equipmentId !== undefined && body.equipmentId !== row.equipmentId) changed.equipmentId = body.equipmentId
  if (body.topicId !== undefined && body.topicId !== row.topicId) changed.topicId = body.topicId
  if (body.priorityId && body.priorityId !== row.priorityId) changed.priorityId = body.priorityId
  return changed
}

/** What it is about, of what is there: what leads nowhere is told apart. */
const idsOf = (changed: Changed, { equipment, topic }: Situation): Changed => ({
  ...('equipmentId' in changed && { equipmentId: equipment?.id ?? null }),
  ...('topicId' in changed && { topicId: topic?.id ?? null }),
})

/**
 * Another contract or warranty answers for the case, or none; undefined when it stays as it is. When nobody says which,
 * and its own excludes what the case is about now, it is what the rule proposes; only supervisors keep its own.
 */
async function changedCoverage(
  ctx: Ctx,
  row: CaseRow,
  { coverageId: said, equipmentId = row.equipmentId, topicId = row.topicId }: Changed & Pick<Body, 'coverageId'>,
) {
  const asked = { customerId: row.customerId, equipmentId, topicId }
  const told = async (to: CoverageThen | null, reasons: Reason[] = []) => {
    const from = await coverageThen(ctx, row.coverageId)
    const event: NewCaseEvent = { caseId: row.id, kind: 'coverageChanged', from, to }
    return { id: to?.id ?? null, reasons, event }
  }
  if (said === null) return row.coverageId === null ? undefined : told(null)
  if (said && said !== row.coverageId) {
    const { coverage, reasons } = await chooseCoverage(ctx, said, asked)
    return told(coverage, reasons)
  }
  const instead = await coverageInstead(ctx, row, asked)
  if (!instead) return undefined
  if (!said) return told(await coverageThen(ctx, instead.id))
  if (may(ctx.actor, 'supervise')) return undefined
  const own = (await coverageThen(ctx, said))!
  return told(own, [doesNotCover(own.number)])
}

type Names = Pick<Situation, 'contact' | 'equipment' | 'topic' | 'priority'>

/** How what the case refers to is called today, active or not. */
async function namesOf(ctx: Ctx, row: CaseRow): Promise<Names> {
  const named = await ctx.db
    .selectFrom('priorities')
    .leftJoin('contacts', (join) => join.on('contacts.id', '=', row.contactId))
    .leftJoin('equipment', (join) => join.on('equipment.id', '=', row.equipmentId))
    .leftJoin('topics', (join) => join.on('topics.id', '=', row.topicId))
    .where('priorities.id', '=', row.priorityId)
    .select(['contacts.name as contact', 'equipment.productName as equipment', 'topics.name as topic'])
    .select('priorities.name as priority')
    .executeTakeFirstOrThrow()
  const pair = (id: string | null, name: string | null) => (id && name !== null ? { id, name } : null)
  return {
    contact: pair(row.contactId, named.contact),
    equipment: pair(row.equipmentId, named.equipment),
    topic: pair(row.topicId, named.topic),
    priority: pair(row.priorityId, named.priority),
  }
}

function referenceEvents(caseId: string, changed: Changed, from: Names, to: Names): NewCaseEvent[] {
  const events: NewCaseEvent[] = []
  if ('contactId' in changed) events.push({ caseId, kind: 'contactChanged', from: from.contact, to: to.contact })
  if ('equipmentId' in changed)
    events.push({ caseId, kind: 'equipmentChanged', from: from.equipment, to: to.equipment })
  if ('topicId' in changed) events.push({ caseId, kind: 'topicChanged', from: from.topic, to: to.topic })
  if ('priorityId' in changed) events.push({ caseId, kind: 'priorityChanged', from: from.priority!, to: to.priority! })
  return events
}

function textEvents(row: CaseRow, body: Body, description: RichText | undefined): NewCaseEvent[] {
  const events: NewCaseEvent[] = []
  const caseId = row.id
  if (body.subject !== undefined && body.subject !== row.subject)
    events.push({ caseId, kind: 'subjectChanged', from: row.subject, to: body.subject })
  if (body.channel !== undefined && body.channel !== row.channel)
    events.push({ caseId, kind: 'channelChanged', from: row.channel, to: body.channel })
  if (description && description.html !== row.descriptionHtml)
    events.push({ caseId, kind: 'descriptionChanged', from: row.descriptionText, to: description.text })
  return events
}

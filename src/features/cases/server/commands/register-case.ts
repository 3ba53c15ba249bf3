import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed, type Reason } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { maySeeCustomer } from '../../../customers/customers.rules.ts'
import { attachFiles } from '../../../files/server/attach.ts'
import type { casesApi } from '../../cases.contract.ts'
import { duesOf } from '../../promises.rules.ts'
import { coverageOfNew } from '../case-coverage.ts'
import { indexSituation } from '../case-texts.ts'
import { announceCase, recordEvents } from '../history.ts'
import { readRelated, relate } from '../links.ts'
import { makePromise } from '../promises/make-promise.ts'
import { recurrencesOfNew, writeRecurrences } from '../recurrence/note-recurrences.ts'
import { sanitise } from '../sanitise.ts'
import { readSituation, type References, type Situation, unknownReferences } from '../situation.ts'

type Body = Input<typeof casesApi.register>['body']
type Registered = Answer<typeof casesApi.register>

/** Registers a situation; a repetition with the same id is answered with the case of the first time. */
export function registerCase(ctx: Ctx, { body }: Input<typeof casesApi.register>): Promise<Registered> {
  const isContact = ctx.actor.role === 'contact'
  if (!isContact && !may(ctx.actor, 'attend')) throw notAllowed()
  const description = sanitise('description', body.description)
  return inTransaction(ctx, async (ctx) => {
    const earlier = body.id ? await registeredBefore(ctx, body.id) : undefined
    if (earlier) return earlier
    const refs = referencesOf(ctx, body)
    const found = await readSituation(ctx, refs)
    const related = await readRelated(ctx, body.id, body.links)
    const coverage = await coverageOfNew(ctx, refs, found)
    const reasons = [
      ...whyNotRegister(ctx, refs, found),
      ...unknownReferences(refs, found),
      ...coverage.reasons,
      ...related.reasons,
    ]
    if (reasons.length) throw invalid(...reasons)
    await attachFiles(ctx, body.fileIds)

    const id = body.id ?? ctx.newId()
    const state = found.firstState!
    const priorityId = found.priority!.id
    const made = await makePromise(ctx, { coverageId: coverage.id, priorityId, registeredAt: ctx.now })
    const about = { ...refs, subject: body.subject, text: description.text, at: ctx.now }
    const duplicatedIds = related.cases.filter(({ kind }) => kind === 'duplicates').map((other) => other.id)
    // whoever attends says what is another problem, not the customer
    const back = await recurrencesOfNew(ctx, { ...about, duplicatedIds }, isContact ? [] : body.notRecurrenceOf)
    const row = await ctx.db
      .insertInto('cases')
      .values({
        id,
        customerId: refs.customerId,
        contactId: refs.contactId ?? null,
        equipmentId: refs.equipmentId ?? null,
        topicId: refs.topicId ?? null,
        priorityId,
        coverageId: coverage.id,
        stateId: state.id,
        category: state.category,
        channel: isContact ? 'portal' : body.channel,
        subject: body.subject,
        descriptionHtml: description.html,
        descriptionText: description.text,
        responsibleId: found.responsible?.id ?? null,
        registeredBy: ctx.actor.id,
        registeredAt: ctx.now,
        stateSince: ctx.now,
        lastActivityAt: ctx.now,
        recurrent: back.recurrent,
        ...made.columns,
        ...duesOf({ registeredAt: ctx.now, changes: [], saidAt: null }, made.promise),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('number')
      .executeTakeFirst()
    if (!row) return (await registeredBefore(ctx, id))!
    const { number } = row
    const { responsible } = found
    const { recurrent } = back
    const channel = isContact ? 'portal' : body.channel
    await recordEvents(ctx, [
      { caseId: id, kind: 'registered', to: { number, channel, state, responsible } },
      ...(recurrent ? [{ caseId: id, kind: 'recurrenceChanged' as const, from: null, to: recurrent }] : []),
    ])
    await writeRecurrences(ctx, id, back.rows)
    await indexSituation(ctx, { caseId: id, subject: body.subject, text: description.text })
    await relate(ctx, { id, number, subject: body.subject, customerId: refs.customerId }, related.cases)
    if (body.fileIds.length) {
      const files = [...new Set(body.fileIds)].map((fileId) => ({ caseId: id, fileId }))
      await ctx.db.insertInto('caseFiles').values(files).execute()
    }
    announceCase(ctx, { id, customerId: refs.customerId })
    return { id, number }
  })
}

/** The customer's own people leave priority, responsible and coverage to us. */
function referencesOf(ctx: Ctx, body: Body): References {
  const { customerId, contactId, equipmentId, topicId } = body
  if (ctx.actor.role === 'contact') return { customerId, contactId, equipmentId, topicId }
  const responsibleId = body.responsibleId === undefined ? ctx.actor.id : body.responsibleId
  const { priorityId, coverageId } = body
  return { customerId, contactId, equipmentId, topicId, priorityId, coverageId, responsibleId }
}

function whyNotRegister(ctx: Ctx, refs: References, found: Situation): Reason[] {
  if (!found.customer || !maySeeCustomer(ctx.actor, refs.customerId))
    return [{ code: 'case.customer_unknown', field: 'customerId' }]
  const reasons: Reason[] = []
  if (!found.customer.active) reasons.push({ code: 'customer.inactive', field: 'customerId' })
  if (!found.priority && !refs.priorityId) reasons.push({ code: 'case.no_priorities', field: 'priorityId' })
  if (!found.firstState) reasons.push({ code: 'case.no_states', field: 'stateId' })
  return reasons
}

async function registeredBefore(ctx: Ctx, id: string): Promise<Registered | undefined> {
  const row = await ctx.db
    .selectFrom('cases')
    .select(['id', 'number', 'registeredBy'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row && row.registeredBy !== ctx.actor.id) throw conflict({ code: 'case.id_taken' })
  return row && { id: row.id, number: row.number }
}

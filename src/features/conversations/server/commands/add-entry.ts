import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import { caseAbilities } from '../../../cases/cases.rules.ts'
import { moveLocked } from '../../../cases/server/commands/change-state.ts'
import type { CaseRow } from '../../../cases/server/history.ts'
import { sanitise } from '../../../cases/server/sanitise.ts'
import { attachFiles } from '../../../files/server/attach.ts'
import type { conversationsApi } from '../../conversations.contract.ts'
import type { NoteArticles } from '../note-articles.ts'
import { isInternal, mayWrite, whyNotSaidAt } from '../../conversations.rules.ts'
import { holdWhereKept, writeEntry } from '../write-entry.ts'

type Body = Input<typeof conversationsApi.add>['body']
const MOST_REASON = 500

type Added = Answer<typeof conversationsApi.add>

/**
 * Registers what was said or noted. What is said in a case that was closed as a duplicate is kept in its survivor.
 * A repetition with the same id is answered like the first time.
 */
export function addEntry(
  ctx: Ctx,
  { params, body }: Input<typeof conversationsApi.add>,
  noteArticles: NoteArticles,
): Promise<Added> {
  const text = sanitise('body', body.body)
  return inTransaction(ctx, async (ctx) => {
    const earlier = body.id ? await addedBefore(ctx, body.id) : undefined
    if (earlier) return earlier
    const { asked, kept } = await holdWhereKept(ctx, params.id)
    if (!asked.visible) throw notFound('case')
    const abilities = caseAbilities(ctx.actor, asked)
    const internal = isInternal(ctx.actor, body.kind, body.internal)
    if (!abilities.addEntry || !mayWrite(ctx.actor, body.kind)) throw notAllowed()
    if (body.stateId && !abilities.changeState) throw notAllowed()
    const contactId = ctx.actor.role === 'contact' ? null : (body.contactId ?? null)
    const saidAt = body.saidAt && ctx.actor.role !== 'contact' ? new Date(body.saidAt) : ctx.now
    await refuseWrong(ctx, asked, saidAt, contactId)
    await attachFiles(ctx, body.fileIds)

    const id = body.id ?? ctx.newId()
    const { kind } = body
    const written = await writeEntry(ctx, { asked, kept }, { id, kind, internal, text, contactId, saidAt })
    if (!written) return (await addedBefore(ctx, id))!
    await keepFiles(ctx, id, body)
    await noteArticles(ctx, { one: kept, html: text.html, articleIds: body.articleIds, seen: !internal })
    // what is said is the reason why a closed case comes back
    const reason = kept.category === 'closed' ? text.text.slice(0, MOST_REASON) : undefined
    if (body.stateId && body.stateId !== kept.stateId) await moveLocked(ctx, kept, body.stateId, reason)
    return { id, caseId: kept.id }
  })
}

async function refuseWrong(ctx: Ctx, one: CaseRow, saidAt: Date, contactId: string | null): Promise<void> {
  const reasons = [whyNotSaidAt(saidAt, ctx.now)].filter((reason) => reason !== undefined)
  if (contactId) {
    const contact = await ctx.db
      .selectFrom('contacts')
      .select('id')
      .where('id', '=', contactId)
      .where('customerId', '=', one.customerId)
      .executeTakeFirst()
    if (!contact) reasons.push({ code: 'case.contact_unknown', field: 'contactId' })
  }
  if (reasons.length) throw invalid(...reasons)
}

async function keepFiles(ctx: Ctx, entryId: string, body: Body): Promise<void> {
  const files = [...new Set(body.fileIds)].map((fileId) => ({ entryId, fileId }))
  if (files.length) await ctx.db.insertInto('entryFiles').values(files).execute()
}

async function addedBefore(ctx: Ctx, id: string): Promise<Added | undefined> {
  const row = await ctx.db
    .selectFrom('entries')
    .select(['id', 'caseId', 'authorId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row && row.authorId !== ctx.actor.id) throw conflict({ code: 'entry.id_taken' })
  return row && { id: row.id, caseId: row.caseId }
}

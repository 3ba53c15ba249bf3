import type { Ctx } from '../../../platform/server/context.ts'
import { clockInChile } from '../../../platform/shared/chile/clock.ts'
import { dayInChile } from '../../../platform/shared/chile/day.ts'
import { showDay } from '../../../platform/shared/days.ts'
import { invalid } from '../../../platform/shared/refusal.ts'
import type { CaseDetail } from '../../cases/cases.contract.ts'
import { firstNameOf, type ReplyValues } from '../fill-reply.rules.ts'

/** What a case, as this person sees it, says for each variable. */
export async function valuesOf(ctx: Ctx, one: CaseDetail, contactId: string | null): Promise<ReplyValues> {
  const contact = contactId ? await contactOf(ctx, one, contactId) : one.contact?.name
  const company = await ctx.db.selectFrom('company').select('name').executeTakeFirst()
  const dueAt = one.solution?.dueAt
  return {
    customer: one.customer.name,
    contact,
    firstName: contact && firstNameOf(contact),
    number: String(one.number),
    subject: one.subject,
    responsible: one.responsible?.name,
    solutionDue: dueAt ? `${showDay(dayInChile(new Date(dueAt)))}, ${clockInChile(dueAt)}` : undefined,
    me: ctx.actor.name,
    company: company?.name,
    today: showDay(dayInChile(ctx.now)),
  }
}

/** @throws Refusal 422 when it is nobody of the customer */
async function contactOf(ctx: Ctx, one: CaseDetail, contactId: string): Promise<string> {
  const contact = await ctx.db
    .selectFrom('contacts')
    .select('name')
    .where('id', '=', contactId)
    .where('customerId', '=', one.customer.id)
    .executeTakeFirst()
  if (!contact) throw invalid({ code: 'case.contact_unknown', field: 'contactId' })
  return contact.name
}

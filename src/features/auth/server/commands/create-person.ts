import { hashPassword } from 'better-auth/crypto'
import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { may } from '../../auth.rules.ts'
import type { peopleApi } from '../../people.contract.ts'
import { whyNotCustomer } from '../../people.rules.ts'
import { recordAudit } from '../audit.ts'
import { refuseWeakPassword, writePassword } from '../passwords.ts'
import { readPerson } from '../people.queries.ts'

export async function createPerson(
  ctx: Ctx,
  { body: { password, ...body } }: Input<typeof peopleApi.create>,
): Promise<Answer<typeof peopleApi.create>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  refuseWeakPassword(password, body)
  const passwordHash = await hashPassword(password)
  return inTransaction(ctx, async (ctx) => {
    const customerId = body.customerId ?? null
    obey(whyNotCustomer({ role: body.role, customerId }))
    await refuseUnknownCustomer(ctx, customerId)
    await refuseTakenEmail(ctx, body.email)
    const id = ctx.newId()
    await ctx.db
      .insertInto('people')
      .values({ id, ...body, customerId, createdAt: ctx.now, updatedAt: ctx.now })
      .execute()
    await writePassword(ctx, id, passwordHash)
    await recordAudit(ctx, {
      action: 'person.created',
      subjectKind: 'person',
      subjectId: id,
      subjectName: body.name,
      changes: { email: [null, body.email], role: [null, body.role] },
    })
    ctx.touch(`person:${id}`)
    return readPerson(ctx, id)
  })
}

/** An e-mail signs in one person, whatever its capitals. */
export async function refuseTakenEmail(ctx: Ctx, email: string, except?: string): Promise<void> {
  await lockByName(ctx, `people.email.${email.toLowerCase()}`)
  const other = await ctx.db
    .selectFrom('people')
    .select(['id', 'name'])
    .where((row) => row.fn<string>('lower', ['email']), '=', email.toLowerCase())
    .executeTakeFirst()
  if (other && other.id !== except)
    throw invalid({ code: 'person.email_taken', field: 'email', values: { name: other.name } })
}

export async function refuseUnknownCustomer(ctx: Ctx, customerId: string | null): Promise<void> {
  if (!customerId) return
  const customer = await ctx.db.selectFrom('customers').select('id').where('id', '=', customerId).executeTakeFirst()
  if (!customer) throw invalid({ code: 'person.unknown_customer', field: 'customerId' })
}

import { hashPassword } from 'better-auth/crypto'
import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict } from '../../../../platform/shared/refusal.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { peopleApi } from '../../people.contract.ts'
import { recordAudit } from '../audit.ts'
import { refuseWeakPassword, writePassword } from '../passwords.ts'

/** What other features put into a new company. */
export type Furnish = (ctx: Ctx, language: Language) => Promise<unknown>

export async function readSetupState(ctx: Ctx): Promise<Answer<typeof peopleApi.setupState>> {
  const anybody = await ctx.db.selectFrom('people').select('id').limit(1).executeTakeFirst()
  return { done: Boolean(anybody) }
}

/** The first administrator of an empty database; whoever comes second finds it done. */
export async function setUp(
  ctx: Ctx,
  { body }: Input<typeof peopleApi.setup>,
  furnish: Furnish,
): Promise<Answer<typeof peopleApi.setup>> {
  await refuseDone(ctx)
  refuseWeakPassword(body.password, body)
  const passwordHash = await hashPassword(body.password)
  return inTransaction(ctx, async (ctx) => {
    await lockByName(ctx, 'set-up')
    await refuseDone(ctx)
    const { name, email, language } = body
    const id = ctx.newId()
    await ctx.db
      .insertInto('people')
      .values({ id, name, email, language, role: 'admin', createdAt: ctx.now, updatedAt: ctx.now })
      .execute()
    await writePassword(ctx, id, passwordHash)
    await ctx.db
      .insertInto('company')
      .values({ name: body.company, taxId: body.companyTaxId ?? null, createdAt: ctx.now })
      .execute()
    await furnish(ctx, language)
    const asAdmin: Ctx = { ...ctx, actor: { id, name, email, language, role: 'admin', customerId: null } }
    await recordAudit(asAdmin, {
      action: 'company.set_up',
      subjectKind: 'company',
      subjectId: null,
      subjectName: body.company,
      changes: { administrator: [null, email] },
    })
    ctx.touch('settings')
    return { id }
  })
}

async function refuseDone(ctx: Ctx) {
  if ((await readSetupState(ctx)).done) throw conflict({ code: 'setup.done' })
}

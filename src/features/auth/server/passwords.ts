import type { Ctx } from '../../../platform/server/context.ts'
import { invalid } from '../../../platform/shared/refusal.ts'
import { whyNotPassword } from '../password.rules.ts'

/** @throws Refusal 422 that says what is wrong with the password, by `field` */
export function refuseWeakPassword(password: string, person: { name: string; email: string }, field = 'password') {
  const reason = whyNotPassword(password, person)
  if (reason) throw invalid({ ...reason, field })
}

/** Gives a person the password to sign in with, instead of the one before. */
export async function writePassword(ctx: Ctx, personId: string, passwordHash: string): Promise<void> {
  await ctx.db.deleteFrom('accounts').where('personId', '=', personId).where('providerId', '=', 'credential').execute()
  await ctx.db
    .insertInto('accounts')
    .values({
      id: ctx.newId(),
      personId,
      accountId: personId,
      providerId: 'credential',
      password: passwordHash,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .execute()
}

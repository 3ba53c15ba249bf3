import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { authApi, language, role, theme } from '../auth.contract.ts'
import { may } from '../auth.rules.ts'

export async function readMe(ctx: Ctx): Promise<Answer<typeof authApi.me>> {
  const person = await ctx.db
    .selectFrom('people')
    .leftJoin('company', (join) => join.onTrue())
    .select([
      'people.id',
      'people.name',
      'people.email',
      'people.role',
      'people.language',
      'people.theme',
      'company.name as company',
    ])
    .where('people.id', '=', ctx.actor.id)
    .executeTakeFirstOrThrow()
  return {
    ...person,
    role: role.parse(person.role),
    language: language.parse(person.language),
    theme: theme.parse(person.theme),
    company: person.company ?? 'Atiende',
    abilities: {
      administer: may(ctx.actor, 'administer'),
      attend: may(ctx.actor, 'attend'),
      supervise: may(ctx.actor, 'supervise'),
      findCustomers: may(ctx.actor, 'readStaffOnly'),
    },
  }
}

export async function saveMe(ctx: Ctx, { body }: Input<typeof authApi.saveMe>): Promise<Answer<typeof authApi.me>> {
  const renamed = body.name !== undefined && body.name !== ctx.actor.name
  await ctx.db
    .updateTable('people')
    .set({ ...body, updatedAt: ctx.now })
    .$if(renamed, (update) => update.set((row) => ({ version: row('version', '+', 1) })))
    .where('id', '=', ctx.actor.id)
    .execute()
  ctx.touch(`person:${ctx.actor.id}`)
  return readMe(ctx)
}

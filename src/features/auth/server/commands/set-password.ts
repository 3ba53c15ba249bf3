import { hashPassword } from 'better-auth/crypto'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed } from '../../../../platform/shared/refusal.ts'
import { may } from '../../auth.rules.ts'
import type { peopleApi } from '../../people.contract.ts'
import { recordAudit } from '../audit.ts'
import { refuseWeakPassword, writePassword } from '../passwords.ts'
import { readPerson } from '../people.queries.ts'
import { endSessions, holdPerson } from './save-person.ts'

export async function setPassword(
  ctx: Ctx,
  { params: { id }, body: { password } }: Input<typeof peopleApi.setPassword>,
): Promise<Answer<typeof peopleApi.setPassword>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  refuseWeakPassword(password, await readPerson(ctx, id))
  const passwordHash = await hashPassword(password)
  return inTransaction(ctx, async (ctx) => {
    const person = await holdPerson(ctx, id)
    await writePassword(ctx, id, passwordHash)
    await endSessions(ctx, id)
    await recordAudit(ctx, {
      action: 'person.password_set',
      subjectKind: 'person',
      subjectId: id,
      subjectName: person.name,
    })
    ctx.touch(`person:${id}`)
    return { id }
  })
}

import { uuidv7 } from 'uuidv7'
import type { Client, startTestApp } from '../../../app/server/testing/harness.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'

type TestApp = Awaited<ReturnType<typeof startTestApp>>
type Registered = { id: string; number: number; customerId: string }

let made = 0

/** Registers a case through the API; only what the test is about is given, a customer is added when none is. */
export async function registerCase(by: Client, fields: Record<string, unknown> = {}): Promise<Registered> {
  const customerId = (fields.customerId as string | undefined) ?? (await addCustomer(by)).id
  const answer = await by.post('/api/cases', {
    subject: `Asunto ${++made}`,
    description: '<p>No funciona</p>',
    channel: 'phone',
    ...fields,
    customerId,
  })
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return { ...answer.body, customerId }
}

type Committed = { responsibleId: string; typeId: string; description?: string; dueAt?: Date; status?: string }

/** A commitment written as it stands in the table: what a case needs of commitments is their facts. */
export async function commitDirectly(app: TestApp, one: Registered, fields: Committed): Promise<string> {
  const id = uuidv7()
  const dueAt = fields.dueAt ?? new Date('2030-01-01T12:00:00Z')
  const { responsibleId, typeId, description = 'Llamar', status = 'pending' } = fields
  await app.db
    .insertInto('commitments')
    .values({
      id,
      caseId: one.id,
      customerId: one.customerId,
      typeId,
      description,
      responsibleId,
      dueAt,
      firstDueAt: dueAt,
      status,
      createdBy: responsibleId,
      createdAt: new Date(),
    })
    .execute()
  return id
}

/** Kinds of the events of a case, oldest first. */
export async function historyOf(app: TestApp, caseId: string) {
  return app.db
    .selectFrom('caseEvents')
    .select(['kind', 'fromValue as from', 'toValue as to', 'reason', 'actorName'])
    .where('caseId', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

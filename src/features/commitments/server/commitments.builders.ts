import type { Client, startTestApp } from '../../../app/server/testing/harness.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'

type TestApp = Awaited<ReturnType<typeof startTestApp>>

const DAY_MS = 24 * 60 * 60_000

/** What commitments need around them: classifications, and the words of short tests. */
export async function desk(app: TestApp) {
  const { commitmentTypes, states } = await classify(app)

  /** An instant so many days from now. */
  const inDays = (days: number) => new Date(app.world.now().getTime() + days * DAY_MS).toISOString()

  const make = (by: Client, caseId: string, fields: Record<string, unknown> = {}) =>
    by.post(`/api/cases/${caseId}/commitments`, {
      typeId: commitmentTypes.call,
      description: 'Llamar con el resultado',
      responsibleId: by.id,
      dueAt: inDays(1),
      ...fields,
    })

  /** A commitment in a new case. */
  async function committed(by: Client, fields: Record<string, unknown> = {}) {
    const { id: caseId, customerId } = await registerCase(by)
    const { id } = (await make(by, caseId, fields)).body as { id: string }
    return { id, caseId, customerId }
  }

  const move = (by: Client, id: string, fields: Record<string, unknown> = {}) =>
    by.post(`/api/commitments/${id}/move`, {
      dueAt: inDays(3),
      reason: 'Falta el repuesto',
      customerTold: true,
      ...fields,
    })

  const ofCase = async (by: Client, caseId: string) => (await by.get(`/api/cases/${caseId}/commitments`)).body.items
  const eventsOf = (caseId: string) =>
    app.db
      .selectFrom('caseEvents')
      .select(['kind', 'fromValue', 'toValue', 'reason', 'actorName', 'subjectId'])
      .where('caseId', '=', caseId)
      .where('kind', 'like', 'commitment%')
      .orderBy('id')
      .execute()

  return { commitmentTypes, states, inDays, registerCase, make, committed, move, ofCase, eventsOf }
}

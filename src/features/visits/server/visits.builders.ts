import type { Client, startTestApp } from '../../../app/server/testing/harness.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { publishedForm } from '../../visit-forms/server/visit-forms.builders.ts'
import type { Visit } from '../visits.contract.ts'

type TestApp = Awaited<ReturnType<typeof startTestApp>>
type Fields = Record<string, unknown> & { caseId?: string; formId: string }

const HOUR_MS = 60 * 60_000

/** Orders a visit through the API; only what the test is about is given, a case is registered when none is. */
export async function orderVisit(by: Client, { caseId, ...fields }: Fields): Promise<Visit> {
  const of = caseId ?? (await registerCase(by)).id
  return expect(201, await by.post(`/api/cases/${of}/visits`, fields))
}

function expect<T>(status: number, answer: { status: number; body: T }): T {
  if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** What visits need around them: classifications, a form that technicians fill, and the words of short tests. */
export async function visitDesk(app: TestApp) {
  const { states, commitmentTypes } = await classify(app)
  const boss = await app.signIn('admin')
  const form = await publishedForm(boss)

  /** A window of one hour that begins so many hours from now. */
  const inHours = (hours: number, long = 1) => ({
    startsAt: new Date(app.world.now().getTime() + hours * HOUR_MS).toISOString(),
    endsAt: new Date(app.world.now().getTime() + (hours + long) * HOUR_MS).toISOString(),
  })

  const order = (by: Client, fields: Record<string, unknown> = {}) => orderVisit(by, { formId: form.id, ...fields })

  /** A visit of this technician, in an hour when nothing else is said. */
  const dispatch = (by: Client, technician: { id: string }, fields: Record<string, unknown> = {}) =>
    order(by, { technicianIds: [technician.id], ...inHours(1), ...fields })

  const read = async (by: Client, id: string): Promise<Visit> => expect(200, await by.get(`/api/visits/${id}`))

  return { states, commitmentTypes, boss, form, inHours, order, dispatch, read }
}

import { uuidv7 } from 'uuidv7'
import type { Client, startTestApp } from '../../../../app/server/testing/harness.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { PNG, putFile } from '../../../files/server/files.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { publishedForm } from '../../../visit-forms/server/visit-forms.builders.ts'
import { formOf, number, text, yesNo, calculated } from '../../../visit-forms/forms.scenario.ts'
import type { Receipt, Told } from '../../report.contract.ts'
import type { Visit } from '../../visits.contract.ts'

type TestApp = Awaited<ReturnType<typeof startTestApp>>
type Fields = Record<string, unknown>

/** A form with a field of every consequence: required, hidden, calculated, photos, a signature. */
export const workForm = formOf(
  text('trabajo', { required: true }),
  yesNo('falla'),
  text('causa', { required: true, showIf: { field: 'falla', is: 'equal', to: true } }),
  number('horas'),
  calculated('doble', 'horas * 2'),
  { kind: 'photo', key: 'fotos', label: 'fotos' },
  { kind: 'signature', key: 'firma', label: 'firma' },
)

/** Visits and their reports through the API, for tests of what follows from them. */
export async function reporting(app: TestApp, { ana, boss }: { ana: Client; boss: Client }) {
  const { states, commitmentTypes } = await classify(app)
  const { id: formId } = await publishedForm(boss, { form: workForm })
  const at = (time: string) => `2026-06-15T${time}:00.000Z`
  const travelled = {
    travelStartedAt: at('13:00'),
    arrivedAt: at('13:40'),
    departedAt: at('15:00'),
    backAt: at('15:30'),
  }

  /** An order of the day for these technicians, from a new case unless said otherwise. */
  async function order(technicians: Client[], fields: Fields = {}): Promise<Visit> {
    const { customerId, caseId, ...more } = fields
    const body = {
      formId,
      technicianIds: technicians.map(({ id }) => id),
      startsAt: at('13:00'),
      endsAt: at('15:00'),
      ...more,
    }
    const behind = customerId ? undefined : ((caseId as string | undefined) ?? (await registerCase(ana)).id)
    const answer = behind
      ? await ana.post(`/api/cases/${behind}/visits`, body)
      : await ana.post('/api/visits', { ...body, customerId })
    if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /** A sound report: two travels of 40 and 30 minutes, 80 on site. */
  const reportOf = (fields: Fields = {}) => ({
    id: uuidv7(),
    formVersion: 1,
    answers: { trabajo: 'Cambié la fuente' },
    times: travelled,
    finishedAt: at('15:05'),
    summary: 'Se cambió la fuente de poder',
    ...fields,
  })
  const send = (by: Client, visitId: string, fields: Fields = {}) =>
    by.put(`/api/visits/${visitId}/report`, reportOf(fields))
  async function sent(by: Client, visitId: string, fields: Fields = {}): Promise<Receipt> {
    const answer = await send(by, visitId, fields)
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const read = async (by: Client, visitId: string): Promise<Visit> => (await by.get(`/api/visits/${visitId}`)).body
  const reports = async (by: Client, visitId: string): Promise<Told[]> => (await read(by, visitId)).reports

  /** A picture that was uploaded from a phone. */
  async function picture(by: Client): Promise<string> {
    const id = uuidv7()
    await putFile(by, id, PNG, 'foto.png')
    return id
  }

  const timeline = async (caseId: string) => {
    const { items } = (await ana.get(`/api/cases/${caseId}/timeline`)).body as { items: TimelineItem[] }
    return items.filter(({ kind }) => kind === 'progress' || kind === 'solution').toReversed()
  }

  return {
    at,
    formId,
    travelled,
    order,
    reportOf,
    send,
    sent,
    read,
    reports,
    picture,
    timeline,
    states,
    commitmentTypes,
  }
}

type TimelineItem = { kind: string; at: string; bodyHtml: string; internal: boolean }

import type { Client } from '../../../app/server/testing/harness.ts'
import type { Form } from '../format.contract.ts'
import { formOf, text } from '../forms.scenario.ts'
import type { VisitForm } from '../visit-forms.contract.ts'

let made = 0

/** A form that technicians could be given. */
export const soundForm = (label = 'trabajo'): Form => formOf(text(label))

/** Designs a form through the API; only what the test is about is given. */
export async function designForm(by: Client, fields: Record<string, unknown> = {}): Promise<VisitForm> {
  const answer = await by.post('/api/visit-forms', { name: `Formulario ${++made}`, form: soundForm(), ...fields })
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Designs a form and gives it to technicians. */
export async function publishedForm(by: Client, fields: Record<string, unknown> = {}): Promise<VisitForm> {
  const { id } = await designForm(by, fields)
  const answer = await by.post(`/api/visit-forms/${id}/publish`)
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

import { uuidv7 } from 'uuidv7'
import type { Client } from '../../../app/server/testing/harness.ts'
import type { Database } from '../../../platform/server/database.ts'
import type { Contact, Customer, Equipment } from '../customers.contract.ts'

let made = 0

/** Adds a customer through the API; only what the test is about is given. */
export async function addCustomer(by: Client, fields: Record<string, unknown> = {}): Promise<Customer> {
  return expect201(await by.post('/api/customers', { name: `Cliente ${++made}`, ...fields }))
}

export async function addContact(
  by: Client,
  customerId: string,
  fields: Record<string, unknown> = {},
): Promise<Contact> {
  return expect201(await by.post(`/api/customers/${customerId}/contacts`, { name: `Contacto ${++made}`, ...fields }))
}

export async function addEquipment(
  by: Client,
  customerId: string,
  fields: Record<string, unknown> = {},
): Promise<Equipment> {
  const body = { productName: `Producto ${++made}`, ...fields }
  return expect201(await by.post(`/api/customers/${customerId}/equipment`, body))
}

function expect201<T>(answer: { status: number; body: T }): T {
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Puts a pending case straight into the database, because cases stand above customers. */
export async function registerPendingCase(
  db: Database,
  fields: { customerId: string; registeredBy: string; number?: number },
): Promise<string> {
  const [id, stateId, priorityId, now] = [uuidv7(), uuidv7(), uuidv7(), new Date()]
  const common = { position: 1, color: '#336699' }
  await db
    .insertInto('caseStates')
    .values({ id: stateId, name: stateId, category: 'open', ...common })
    .execute()
  await db
    .insertInto('priorities')
    .values({ id: priorityId, name: priorityId, ...common })
    .execute()
  const text = { subject: 'No enciende', descriptionHtml: '<p>No enciende</p>', descriptionText: 'No enciende' }
  const times = { registeredAt: now, stateSince: now, lastActivityAt: now }
  await db
    .insertInto('cases')
    .values({ id, stateId, priorityId, category: 'open', channel: 'phone', ...text, ...times, ...fields })
    .execute()
  return id
}

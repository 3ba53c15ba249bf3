import type { Client } from '../../../app/server/testing/harness.ts'
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

import { expect, test } from 'vitest'
import { addContact, addCustomer } from '../../features/customers/server/customers.builders.ts'
import { startTestApp } from './testing/harness.ts'

const app = await startTestApp()
const sofia = await app.signIn('supervisor')

test('how we called the other record of a customer is told to our own people alone', async () => {
  const [{ id }, { id: otherId }] = [
    await addCustomer(sofia, { name: 'Ferretería Zeta', tradeName: 'Zeta' }),
    await addCustomer(sofia, { name: 'Zeta no paga', tradeName: 'Zeta morosa' }),
  ]
  await addContact(sofia, id, { name: 'Paga Pérez' })
  const eva = await app.signIn('contact', { customerId: id })
  await sofia.post(`/api/customers/${id}/join`, { otherId, version: 1, otherVersion: 1 })
  for (const query of ['zeta no paga', 'no paga', 'paga', 'morosa', 'pagga', 'zeta']) {
    const asks = [
      `/api/customers?query=${query}`,
      `/api/customers?inactive=true&query=${query}`,
      `/api/search?query=${query}`,
    ]
    for (const address of asks) {
      const { status, body } = await eva.get(address)
      expect([address, status, JSON.stringify(body)]).toEqual([
        address,
        200,
        expect.not.stringMatching(/no paga|morosa/),
      ])
    }
  }
  expect(JSON.stringify((await sofia.get('/api/customers?query=no paga')).body)).toContain('Zeta no paga')
})

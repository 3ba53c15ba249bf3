import { addCustomer } from '../../../features/customers/server/customers.builders.ts'
import type { Client } from './harness.ts'
import { type Row, SUPERVISING } from './permissions.ts'

/** Who may join two records of a customer, or look at what would become of them. */
export function joinRows({ by }: { by: Client }): Row[] {
  const pair = async () => [(await addCustomer(by)).id, (await addCustomer(by)).id] as const
  return [
    [
      'GET /api/customers/{id}/join/{otherId}',
      SUPERVISING,
      async (who) => {
        const [one, other] = await pair()
        return who.get(`/api/customers/${one}/join/${other}`)
      },
    ],
    [
      'POST /api/customers/{id}/join',
      SUPERVISING,
      async (who) => {
        const [one, otherId] = await pair()
        return who.post(`/api/customers/${one}/join`, { otherId, version: 1, otherVersion: 1 })
      },
    ],
  ]
}

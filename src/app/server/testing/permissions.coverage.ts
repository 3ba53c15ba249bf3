import { addCoverage, addType } from '../../../features/coverage/server/coverage.builders.ts'
import { designType } from '../../../features/coverage/server/types/types.builders.ts'
import { addEquipment } from '../../../features/customers/server/customers.builders.ts'
import type { Client } from './harness.ts'
import { ADDING_TO_CUSTOMER, get, OF_THE_CUSTOMER, type Row, STAFF, SUPERVISING } from './permissions.ts'

type Around = {
  /** A supervisor, who makes what is asked about. */
  by: Client
  customerId: string
}

const SUPERVISING_CUSTOMER = '200 200 403 403 403 403 404 401'
const ADDING_AS_SUPERVISOR = '201 201 403 403 403 403 404 401'
const STAFF_OF_CUSTOMER = '200 200 200 200 200 403 404 401'
const ATTENDING_OF_CUSTOMER = '200 200 200 403 403 403 404 401'

/** Who may do what with contracts and warranties, their hours, statements, repairs and rules. */
export const coverageRows = ({ by, customerId }: Around): Row[] => {
  let made = 0
  let types = 0
  const aCoverage = () => addCoverage(by, { customerId })
  const aPath = async (rest = '') => `/api/coverages/${(await aCoverage()).id}${rest}`
  const aProduct = async (): Promise<string> =>
    (await addEquipment(by, customerId, { productCode: `P-${++made}`, purchasedOn: '2024-01-31' })).id
  const aRepair = async (): Promise<string> =>
    (await by.post(`/api/equipment/${await aProduct()}/repairs`, { receivedOn: '2024-02-01' })).body.id
  const aRule = async (): Promise<{ id: string }> => {
    const typeId = await addType(by, {}, { kind: 'warranty' })
    return (await by.post('/api/warranty-rules', { productCode: 'P-1', typeId, months: 6 })).body
  }
  const aProposal = async () => {
    await aRule()
    await aProduct()
    const { items } = (await by.get(`/api/customers/${customerId}/warranty-proposals`)).body
    const [{ key, type }] = items as [{ key: string; type: { id: string } }]
    return { key, typeId: type.id }
  }
  return [
    ['GET /api/coverage-types', STAFF, get('/api/coverage-types')],
    [
      'POST /api/coverage-types',
      '201 201 403 403 403 403 403 401',
      (who) => who.post('/api/coverage-types', { name: `T${++types}` }),
    ],
    [
      'POST /api/coverage-types/usual',
      '409 409 403 403 403 403 403 401',
      async (who) => {
        await designType(by)
        return who.post('/api/coverage-types/usual')
      },
    ],
    [
      'PATCH /api/coverage-types/{id}',
      SUPERVISING,
      async (who) => who.patch(`/api/coverage-types/${(await designType(by)).id}`, { version: 1, durationMonths: 6 }),
    ],
    ['GET /api/service-levels', STAFF, get('/api/service-levels')],
    ['PUT /api/service-levels', SUPERVISING, (who) => who.put('/api/service-levels', { items: [] })],
    ['GET /api/coverages', '200 200 200 200 200 200 200 401', get('/api/coverages')],
    [
      'POST /api/coverages',
      '201 201 403 403 403 403 403 401',
      async (who) =>
        who.post('/api/coverages', {
          customerId,
          typeId: await addType(by),
          startsOn: '2026-01-01',
          endsOn: '2026-12-31',
        }),
    ],
    ['GET /api/coverages/{id}', OF_THE_CUSTOMER, async (who) => who.get(await aPath())],
    [
      'PATCH /api/coverages/{id}',
      SUPERVISING_CUSTOMER,
      async (who) => who.patch(await aPath(), { version: 1, notes: 'x' }),
    ],
    ['POST /api/coverages/{id}/renew', ADDING_AS_SUPERVISOR, async (who) => who.post(await aPath('/renew'))],
    [
      'POST /api/coverages/{id}/end',
      SUPERVISING_CUSTOMER,
      async (who) => {
        const one = await addCoverage(by, { customerId, startsOn: '2026-01-01', endsOn: '2040-12-31' })
        return who.post(`/api/coverages/${one.id}/end`, { lastDay: '2040-06-30', reason: 'x' })
      },
    ],
    [
      'POST /api/coverages/{id}/suspend',
      SUPERVISING_CUSTOMER,
      async (who) => who.post(await aPath('/suspend'), { fromOn: '2026-06-01', reason: 'x' }),
    ],
    [
      'POST /api/coverages/{id}/resume',
      SUPERVISING_CUSTOMER,
      async (who) => {
        const path = await aPath()
        await by.post(`${path}/suspend`, { fromOn: '2026-06-01', reason: 'x' })
        return who.post(`${path}/resume`, { fromOn: '2026-07-01' })
      },
    ],
    ['GET /api/coverages/{id}/events', STAFF_OF_CUSTOMER, async (who) => who.get(await aPath('/events'))],
    ['GET /api/coverages/{id}/ledger', OF_THE_CUSTOMER, async (who) => who.get(await aPath('/ledger'))],
    [
      'POST /api/coverages/{id}/grants',
      ADDING_AS_SUPERVISOR,
      async (who) => who.post(await aPath('/grants'), { minutes: 60, startsOn: '2026-06-01', reason: 'x' }),
    ],
    [
      'POST /api/grants/{id}/adjust',
      ADDING_AS_SUPERVISOR,
      async (who) => who.post(`/api/grants/${(await aCoverage()).grants[0]!.id}/adjust`, { minutes: 60, reason: 'x' }),
    ],
    [
      'POST /api/coverages/{id}/preview',
      STAFF_OF_CUSTOMER,
      async (who) => who.post(await aPath('/preview'), { charge: { mode: 'online', workedMinutes: 5 } }),
    ],
    ...['', '.pdf', '.csv'].map((kind): Row => [
      `GET /api/coverages/{id}/statement${kind}`,
      OF_THE_CUSTOMER,
      async (who) => {
        const one = await addCoverage(by, { customerId, startsOn: '2024-01-01', endsOn: '2024-12-31' })
        return who.get(`/api/coverages/${one.id}/statement${kind}?month=2024-03`)
      },
    ]),
    [
      'GET /api/equipment/{id}/repairs',
      OF_THE_CUSTOMER,
      async (who) => who.get(`/api/equipment/${await aProduct()}/repairs`),
    ],
    ['GET /api/customers/{id}/repairs', OF_THE_CUSTOMER, get(`/api/customers/${customerId}/repairs`)],
    [
      'POST /api/equipment/{id}/repairs',
      ADDING_TO_CUSTOMER,
      async (who) => who.post(`/api/equipment/${await aProduct()}/repairs`, { receivedOn: '2024-02-01' }),
    ],
    [
      'POST /api/repairs/{id}/return',
      ATTENDING_OF_CUSTOMER,
      async (who) => who.post(`/api/repairs/${await aRepair()}/return`, { returnedOn: '2024-02-02' }),
    ],
    ['GET /api/repairs/{id}', OF_THE_CUSTOMER, async (who) => who.get(`/api/repairs/${await aRepair()}`)],
    [
      'POST /api/repairs/{id}/preview',
      SUPERVISING_CUSTOMER,
      async (who) =>
        who.post(`/api/repairs/${await aRepair()}/preview`, { receivedOn: '2024-02-01', returnedOn: '2024-02-02' }),
    ],
    [
      'PATCH /api/repairs/{id}',
      SUPERVISING_CUSTOMER,
      async (who) => who.patch(`/api/repairs/${await aRepair()}`, { version: 1, note: 'x', reason: 'x' }),
    ],
    ['GET /api/warranty-rules', STAFF, get('/api/warranty-rules')],
    ['GET /api/warranty-rules/products', STAFF, get('/api/warranty-rules/products?query=a')],
    [
      'POST /api/warranty-rules',
      '201 201 403 403 403 403 403 401',
      async (who) =>
        who.post('/api/warranty-rules', {
          productCode: 'P',
          typeId: await addType(by, {}, { kind: 'warranty' }),
          months: 6,
        }),
    ],
    [
      'PATCH /api/warranty-rules/{id}',
      SUPERVISING,
      async (who) => who.patch(`/api/warranty-rules/${(await aRule()).id}`, { version: 1, months: 7 }),
    ],
    [
      'DELETE /api/warranty-rules/{id}',
      SUPERVISING,
      async (who) => who.delete(`/api/warranty-rules/${(await aRule()).id}`),
    ],
    [
      'GET /api/customers/{id}/warranty-proposals',
      ATTENDING_OF_CUSTOMER,
      get(`/api/customers/${customerId}/warranty-proposals`),
    ],
    [
      'POST /api/customers/{id}/warranties',
      ADDING_TO_CUSTOMER,
      async (who) => who.post(`/api/customers/${customerId}/warranties`, { items: [await aProposal()] }),
    ],
  ]
}

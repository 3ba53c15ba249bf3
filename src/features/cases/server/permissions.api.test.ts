import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Client, startTestApp } from '../../../app/server/testing/harness.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { registerCase } from './cases.builders.ts'

const app = await startTestApp()
const { states } = await classify(app)
const ana = await app.signIn('agent')
const customer = await addCustomer(ana)
const [sofia, luis, tomas, pedro] = [
  await app.signIn('supervisor'),
  await app.signIn('agent'),
  await app.signIn('technician'),
  await app.signIn('technician'),
]
const carla = await app.signIn('contact', { customerId: customer.id })
const foreign = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })

type Act = (who: Client, id: string) => Promise<{ status: number }>
const acts: Record<string, Act> = {
  read: (who, id) => who.get(`/api/cases/${id}`),
  timeline: (who, id) => who.get(`/api/cases/${id}/timeline`),
  save: (who, id) => who.patch(`/api/cases/${id}`, { version: 1, subject: 'Otro' }),
  take: (who, id) => who.post(`/api/cases/${id}/take`),
  assign: (who, id) => who.post(`/api/cases/${id}/assign`, { responsibleId: tomas.id }),
  state: (who, id) => who.post(`/api/cases/${id}/state`, { stateId: states.inProgress }),
  link: async (who, id) =>
    who.post(`/api/cases/${id}/links`, { relatedCaseId: (await registerCase(ana)).id, kind: 'follows' }),
  note: (who, id) => who.post(`/api/cases/${id}/entries`, { kind: 'internalNote', body: 'x' }),
  message: (who, id) => who.post(`/api/cases/${id}/entries`, { kind: 'portalMessage', body: 'x' }),
  solution: (who, id) => who.post(`/api/cases/${id}/entries`, { kind: 'solution', body: 'x', stateId: states.solved }),
  bulk: (who, id) => who.post('/api/cases/bulk', { caseIds: [id], stateId: states.inProgress }),
}

// the case is Tomás's; take: nobody is free to take it, so those who may try hear 409
const table: [string, Client, Record<string, number>][] = [
  [
    'supervisor',
    sofia,
    {
      read: 200,
      timeline: 200,
      save: 200,
      take: 409,
      assign: 200,
      state: 200,
      link: 201,
      note: 201,
      message: 201,
      solution: 201,
      bulk: 200,
    },
  ],
  [
    'agent',
    luis,
    {
      read: 200,
      timeline: 200,
      save: 200,
      take: 409,
      assign: 403,
      state: 200,
      link: 201,
      note: 201,
      message: 201,
      solution: 201,
      bulk: 200,
    },
  ],
  [
    'technician of the case',
    tomas,
    {
      read: 200,
      timeline: 200,
      save: 403,
      take: 403,
      assign: 403,
      state: 200,
      link: 403,
      note: 201,
      message: 201,
      solution: 201,
      bulk: 403,
    },
  ],
  [
    'another technician',
    pedro,
    {
      read: 404,
      timeline: 404,
      save: 404,
      take: 404,
      assign: 404,
      state: 404,
      link: 404,
      note: 404,
      message: 404,
      solution: 404,
      bulk: 403,
    },
  ],
  [
    'contact of the company',
    carla,
    {
      read: 200,
      timeline: 200,
      save: 403,
      take: 403,
      assign: 403,
      state: 403,
      link: 403,
      note: 403,
      message: 201,
      solution: 403,
      bulk: 403,
    },
  ],
  [
    'contact of another company',
    foreign,
    {
      read: 404,
      timeline: 404,
      save: 404,
      take: 404,
      assign: 404,
      state: 404,
      link: 404,
      note: 404,
      message: 404,
      solution: 404,
      bulk: 403,
    },
  ],
]

for (const [name, who, expected] of table) {
  describe(name, () => {
    test.each(Object.entries(expected))('%s: %s', async (act, status) => {
      const one = await registerCase(ana, { customerId: customer.id, responsibleId: tomas.id })
      expect((await acts[act]!(who, one.id)).status).toBe(status)
    })
  })
}

test.each(Object.keys(acts))('%s of a case that does not exist is not found', async (act) => {
  const { status } = await acts[act]!(sofia, randomUUID())
  expect(status).toBe(act === 'bulk' ? 200 : 404)
})

test.each(Object.keys(acts))('%s needs somebody who signed in', async (act) => {
  const one = await registerCase(ana, { customerId: customer.id })
  expect((await acts[act]!(app.stranger as Client, one.id)).status).toBe(401)
})

test('an id or number that cannot be one is not found', async () => {
  for (const id of ['x', '0', '999999999', "1'", '99999999999999999999'])
    expect((await sofia.get(`/api/cases/${encodeURIComponent(id)}`)).status).toBe(404)
})

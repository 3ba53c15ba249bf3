import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addContact, addCustomer } from '../../../customers/server/customers.builders.ts'
import { reporting } from './report.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-15T18:00:00Z') })
const [ana, boss, tomas] = [await app.signIn('agent'), await app.signIn('admin'), await app.signIn('technician')]
const { order, sent, read } = await reporting(app, { ana, boss })

test('a report that a phone sends after its customer was joined is of the one that stays, with its work', async () => {
  const [{ id: stays }, { id: goes }] = [await addCustomer(ana), await addCustomer(ana)]
  const [rosa, twin] = [
    await addContact(ana, stays, { name: 'Rosa Díaz' }),
    await addContact(ana, goes, { name: 'ROSA DIAZ' }),
  ]
  const visit = await order([tomas], { customerId: goes, contactId: twin.id })
  expect(visit).toMatchObject({ customer: { id: goes }, contact: { id: twin.id } })
  const body = { otherId: goes, version: 1, otherVersion: 1 }
  expect((await boss.post(`/api/customers/${stays}/join`, body)).status).toBe(200)
  await sent(tomas, visit.id)
  expect(await read(boss, visit.id)).toMatchObject({
    state: 'done',
    customer: { id: stays },
    contact: { id: rosa.id, name: 'Rosa Díaz' },
  })
  const { rows } = await sql<{ minutes: number }>`
    select sum(worked_minutes)::int as minutes from time_entries where customer_id = ${stays}`.execute(app.db)
  expect(rows[0]!.minutes).toBe(150)
})

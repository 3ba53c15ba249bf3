import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { onPort, saveErp, usual } from './settings.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-11-23T15:00:00Z') })
const admin = await app.signIn('admin')
const ana = await app.signIn('agent')
const save = (change: object) => saveErp(admin, { connection: onPort(1), password: 'x', ...change })
const other = (database: string) => ({ database, choices: usual })

test.each([
  ['NORTE', 'norte'],
  ['AÑAÑUCA', 'añañuca'],
  ['Ölmühle', 'öLMÜHLE'],
])('%s and %s are one company with one number, whatever PostgreSQL thinks of its letters', async (one, same) => {
  await app.pool.query('delete from erp_companies')
  const [first] = (await save({ others: [other(one)] })).body.others
  expect((await save({ others: [other(same)] })).body.others).toEqual([{ ...first, database: same }])
  expect((await save({ others: [] })).body.others).toEqual([])
  expect((await save({ others: [other(one)] })).body.others).toEqual([first])
})

test('when a company with such a name becomes the first, its codes go along', async () => {
  await app.pool.query('delete from erp_companies')
  const [{ company }] = (await save({ others: [other('AÑAÑUCA')] })).body.others
  const { id } = await addCustomer(ana, { erpCode: '77' })
  await app.db.insertInto('customerErpCodes').values({ customerId: id, company, code: '88' }).execute()
  expect((await save({ connection: onPort(1, { database: 'AÑAÑUCA' }), others: [] })).status).toBe(200)
  expect((await ana.get(`/api/customers/${id}`)).body.erpCode).toBe('88')
})

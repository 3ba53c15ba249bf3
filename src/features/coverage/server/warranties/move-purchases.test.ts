import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { addCoverage, addType } from '../coverage.builders.ts'
import { movePurchases } from './move-purchases.ts'

const app = await startTestApp()
const sofia = await app.signIn('supervisor')
const { id: customerId } = await addCustomer(sofia)
const typeId = await addType(sofia, {}, { kind: 'warranty' })

async function warrantyOf(purchaseKey: string) {
  const { id } = await addCoverage(sofia, { customerId, typeId, grantedMinutes: null })
  await app.db.updateTable('coverages').set({ purchaseKey }).where('id', '=', id).execute()
  return id
}

test('warranties stay with the purchases they were made from when another company becomes the first', async () => {
  const ids = []
  for (const key of ['invoice 12 P-80 S1', '2 invoice 12 P-80 S1', 'equipment 7', '20 invoice 1 A', '2 receipt 3 B'])
    ids.push(await warrantyOf(key))
  await movePurchases({ db: app.db, now: new Date() }, { away: 3, here: 2 })
  const rows = await app.db.selectFrom('coverages').select(['id', 'purchaseKey']).execute()
  const keys = new Map(rows.map(({ id, purchaseKey }) => [id, purchaseKey]))
  const expected = ['3 invoice 12 P-80 S1', 'invoice 12 P-80 S1', 'equipment 7', '20 invoice 1 A', 'receipt 3 B']
  expect(ids.map((id) => keys.get(id))).toEqual(expected)
})

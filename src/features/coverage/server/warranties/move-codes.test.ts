import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer, addEquipment } from '../../../customers/server/customers.builders.ts'
import { exchangeFirstCodes } from '../../../customers/server/erp-codes.ts'
import { addCoverage, addType } from '../coverage.builders.ts'
import { moveCodes } from './move-codes.ts'

const app = await startTestApp()
const sofia = await app.signIn('supervisor')
const { id: customerId } = await addCustomer(sofia)
const typeId = await addType(sofia, {}, { kind: 'warranty' })
const ctx = { db: app.db, now: new Date() }
const MOVED = { away: 3, here: 2 }

/** Of the first, the second, a third company that nothing happens to, and of all. */
const BEFORE = [1, 2, 4, null]
const AFTER = [3, 1, 4, null]

async function addRule(company: number | null) {
  const { body } = await sofia.post('/api/warranty-rules', { productGroup: '01', typeId, months: 6 })
  await app.db.updateTable('warrantyRules').set({ company }).where('id', '=', body.id).execute()
  return body.id as string
}

test('rules, covered products and products of customers stay with the company that gave their codes', async () => {
  const rules: string[] = []
  for (const company of BEFORE) rules.push(await addRule(company))
  const { id: coverageId } = await addCoverage(sofia, { customerId, typeId, productCodes: ['P'], grantedMinutes: null })
  await app.db.deleteFrom('coverageProducts').execute()
  const same = { coverageId, productCode: 'P' }
  await app.db
    .insertInto('coverageProducts')
    .values(BEFORE.map((company) => ({ ...same, productName: `de ${company}`, company })))
    .execute()
  const things: string[] = []
  for (const company of BEFORE) {
    const { id } = await addEquipment(sofia, customerId, { productCode: 'P' })
    await app.db.updateTable('equipment').set({ company }).where('id', '=', id).execute()
    things.push(id)
  }

  await exchangeFirstCodes(ctx, MOVED)
  await moveCodes(ctx, MOVED)

  const companies = async (table: 'warrantyRules' | 'equipment', ids: string[]) => {
    const rows = await app.db.selectFrom(table).select(['id', 'company']).execute()
    return ids.map((id) => rows.find((one) => one.id === id)!.company)
  }
  expect(await companies('warrantyRules', rules)).toEqual(AFTER)
  expect(await companies('equipment', things)).toEqual(AFTER)
  const covered = await app.db.selectFrom('coverageProducts').select(['productName', 'company']).execute()
  expect(BEFORE.map((company) => covered.find((one) => one.productName === `de ${company}`)!.company)).toEqual(AFTER)
  const open = await sofia.patch(`/api/warranty-rules/${rules[0]}`, { months: 7, company: 1, version: 1 })
  expect(open.body.code).toBe('stale')

  await exchangeFirstCodes(ctx, { away: 2, here: 3 })
  await moveCodes(ctx, { away: 2, here: 3 })
  expect(await companies('warrantyRules', rules)).toEqual(BEFORE)
  expect(await companies('equipment', things)).toEqual(BEFORE)
})

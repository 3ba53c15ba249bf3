import { afterAll, expect, test } from 'vitest'
import { LARGE_CHARGES, largeReference } from '../../../../bench/data/coverages.ts'
import { loadLargeData } from '../../../../bench/data/load.ts'
import { verifyPromises } from '../../../features/cases/server/promises/verify-promises.ts'
import { verifyLedgers } from '../../../features/coverage/server/verify-ledgers.ts'
import { createDatabase, createPool } from '../../../platform/server/database.ts'
import { cloneDatabase } from '../testing/harness.ts'

const connection = await cloneDatabase()
const until = new Date('2026-11-23T00:00:00Z')
await loadLargeData(connection, { cases: 1000, customers: 100, entriesEach: 2, until, large: 1 }, () => undefined)
const pool = createPool(connection)
const db = createDatabase(pool)
afterAll(() => pool.end())

test('the hours of the large data are what its facts say', async () => {
  const { charges, differences } = await verifyLedgers(db)
  expect(differences).toEqual([])
  expect(charges).toBeGreaterThan(LARGE_CHARGES + 50)
})

test('its cases are promised what their history says', async () => {
  const { cases, differences } = await verifyPromises(db)
  expect(differences).toEqual([])
  expect(cases).toBe(1000)
})

test('a contract with thousands of charges is found by its reference', async () => {
  const rows = await db
    .selectFrom('coverages')
    .innerJoin('coverageBalances', 'coverageBalances.coverageId', 'coverages.id')
    .select('chargeCount')
    .where('reference', '=', largeReference(0))
    .execute()
  expect(rows).toEqual([{ chargeCount: LARGE_CHARGES }])
})

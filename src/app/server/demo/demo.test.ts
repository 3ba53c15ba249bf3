import { mkdtempSync, rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { verifyPromises } from '../../../features/cases/server/promises/verify-promises.ts'
import { verifyLedgers } from '../../../features/coverage/server/verify-ledgers.ts'
import { createDatabase, createPool } from '../../../platform/server/database.ts'
import { cloneDatabase } from '../testing/harness.ts'
import { loadDemo } from './load.ts'

describe.each([
  ['in the afternoon', '2026-11-25T18:30:00Z'],
  ['early on the first of a month', '2027-03-01T10:05:00Z'],
  ['on a Sunday night', '2026-08-30T23:40:00Z'],
])('the demonstration that is made %s', async (_, moment) => {
  const connection = await cloneDatabase()
  const dataDir = mkdtempSync('/tmp/atiende-demo-')
  await loadDemo({ connection, embedded: undefined, dataDir }, false, new Date(moment))
  const pool = createPool(connection)
  const db = createDatabase(pool)
  afterAll(async () => {
    await pool.end()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('has hours that are what its facts say', async () => {
    const { ledgers, charges, differences } = await verifyLedgers(db)
    expect(differences).toEqual([])
    expect(ledgers).toBeGreaterThan(60)
    expect(charges).toBeGreaterThan(400)
  })

  test('has cases that are promised what their history says', async () => {
    const { cases, differences } = await verifyPromises(db)
    expect(differences).toEqual([])
    expect(cases).toBe(420)
  })
})

import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { LARGE_CHARGES, largeReference } from '../../../../bench/data/coverages.ts'
import { loadLargeData } from '../../../../bench/data/load.ts'
import { verifyPromises } from '../../../features/cases/server/promises/verify-promises.ts'
import { verifyLedgers } from '../../../features/coverage/server/verify-ledgers.ts'
import { verifyTime } from '../../../features/time-entries/server/verify-time.ts'
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

test('three in ten cases brought somebody to the customer, most of whom told what was done', async () => {
  const counts = await db
    .selectFrom('visits')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const of = (state: string) => Number(counts.find((one) => one.state === state)?.count ?? 0)
  expect(of('planned') + of('done') + of('cancelled')).toBe(300)
  expect(of('done')).toBeGreaterThan(250)
  expect(of('cancelled')).toBeGreaterThan(5)
  const reports = await db
    .selectFrom('visitReports')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .execute()
  expect(Number(reports[0]!.count)).toBe(of('done'))
  const dangling = await sql`select from visit_technicians t left join people p on p.id = t.person_id
    left join visits v on v.id = t.visit_id where p.id is null or v.id is null`.execute(db)
  expect(dangling.rows).toEqual([])
})

test('some of the time was taken back, some is internal, and nobody is in two pauses at once', async () => {
  const { entries, differences } = await verifyTime(db)
  expect(differences).toEqual([])
  expect(entries).toBeGreaterThan(LARGE_CHARGES)
  const { rows } = await sql<Record<'reversed' | 'internal' | 'offline' | 'twice', number>>`select
    (select count(*)::int from time_entry_reversals) as reversed,
    (select count(*)::int from time_entries where activity_id is not null) as internal,
    (select count(*)::int from time_entries where mode = 'offline' and customer_id is not null) as offline,
    (select count(*)::int from (select started_at < lag(ended_at) over (partition by person_id order by started_at) as twice
      from availability_periods) p where twice) as twice`.execute(db)
  const { twice, ...some } = rows[0]!
  expect(twice).toBe(0)
  for (const count of Object.values(some)) expect(count).toBeGreaterThan(0)
})

import { availableParallelism } from 'node:os'
import pg from 'pg'
import { makePeople } from '../../src/app/server/demo/people.ts'
import { createRandom } from '../../src/app/server/demo/random.ts'
import { furnish } from '../../src/app/server/furnish.ts'
import { readAttention, readOff } from '../../src/features/calendars/server/attention.ts'
import { refreshAllKeys } from '../../src/features/customers/server/keys.ts'
import { createContext } from '../../src/platform/server/context.ts'
import { createDatabase, createPool } from '../../src/platform/server/database.ts'
import { StartProblem } from '../../src/platform/server/start-problem.ts'
import { loadArticles } from './articles.ts'
import { makeBatch, COLUMNS, type World } from './cases.ts'
import { copyRows, loader } from './copy.ts'
import { CONTACT_COLUMNS, CUSTOMER_COLUMNS, EQUIPMENT_COLUMNS, makeCustomers } from './customers.ts'
import { loadDailyWork } from './daily-work.ts'
import { loadCoverages, loadHours, makePromises } from './load-hours.ts'
import { makeAgents } from './people.ts'
import { loadVisits } from './visits.ts'
import { createVocabulary } from './vocabulary.ts'

const DAY = 86_400_000
const BATCH = 2500
const TABLES = [
  'cases',
  'entries',
  'case_events',
  'commitments',
  'commitment_moves',
  'case_texts',
  'contacts',
  'equipment',
  'coverages',
  'coverage_events',
  'grants',
  'time_entries',
  'charges',
  'allocations',
  'grant_balances',
  'coverage_balances',
  'article_texts',
  'article_words',
  'visits',
  'visit_technicians',
  'visit_events',
  'visit_reports',
  'time_entry_reversals',
  'availability_periods',
]

export type Amounts = { cases: number; customers: number; entriesEach: number; until: Date; large?: number }

/**
 * Fills a migrated database that holds no company yet. The same amounts and day give the same rows.
 * @throws Error when there is a company
 */
export async function loadLargeData(connection: pg.PoolConfig, amounts: Amounts, tell: (done: string) => void) {
  const pool = createPool({ ...connection, max: 4 })
  try {
    const { rows } = await pool.query('select 1 from people union all select 1 from customers limit 1')
    if (rows.length) throw new StartProblem('This database holds a company already: seed an empty one.')
    const indexes = await dropIndexes(pool)
    const world = await loadCompany(pool, amounts, tell)
    await Promise.all([
      loadCases(pool, world, tell),
      refreshAllKeys(createDatabase(pool)).then(() => tell('the keys that customers are found by')),
    ])
    await loadHours(pool, world, tell)
    await indexTexts(pool, world)
    tell('the words of cases and conversations')
    tell(`${await loadArticles(pool, world)} articles and their words`)
    tell(`${await loadVisits(pool, world)} visits`)
    tell(await loadDailyWork(pool, world))
    await makeIndexes(pool, indexes)
    tell('indexes')
    await pool.query(
      `select setval('case_numbers', $1), setval('coverage_numbers', (select max(number) from coverages))`,
      [amounts.cases],
    )
    await pool.query('update coverages set glance = coverage_glance(id)')
    await pool.query('vacuum analyze')
    await pool.query('checkpoint').catch(() => undefined) // only for superusers
    tell('statistics')
  } finally {
    await pool.end()
  }
}

/** Indexes made at the end take seconds, kept up to date row by row minutes. */
async function dropIndexes(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
      where schemaname = current_schema() and tablename = any($1)
        and indexname not in (select conname from pg_constraint)`,
    [TABLES],
  )
  for (const { name } of rows) await pool.query(`drop index "${name}"`)
  return rows.map((row) => row.definition)
}

async function makeIndexes(pool: pg.Pool, definitions: string[]) {
  // the largest first, two at a time
  const waiting = definitions.toSorted(
    (one, other) => Number(/using gin/i.test(other)) - Number(/using gin/i.test(one)),
  )
  await beside(2, async () => {
    const client = await pool.connect()
    await client.query(`set maintenance_work_mem = '512MB'`)
    for (let next = waiting.shift(); next; next = waiting.shift()) await client.query(next)
    client.release(true)
  })
}

const beside = (count: number, work: (place: number) => Promise<void>) =>
  Promise.all(Array.from({ length: count }, (_, place) => work(place)))

async function loadCompany(pool: pg.Pool, amounts: Amounts, tell: (done: string) => void): Promise<World> {
  const random = createRandom('company')
  const until = amounts.until.getTime()
  const from = until - 3 * 365 * DAY
  const since = new Date(from)
  const db = createDatabase(pool)
  await db.insertInto('company').values({ name: 'Comercial y Servicios Andes SpA', createdAt: since }).execute()
  const people = await makePeople(db, since)
  const actor = {
    id: people[0]!.id,
    name: '',
    email: '',
    role: 'admin' as const,
    customerId: null,
    language: 'es' as const,
  }
  const ctx = createContext({ db, announce: () => undefined, now: () => since }, actor, {
    newId: () => random.id(from),
  })
  const ids = await furnish(ctx, 'es')
  const { customers, rows } = makeCustomers(random, amounts.customers, since)
  const client = await loader(pool)
  await copyRows(client, 'customers', CUSTOMER_COLUMNS, rows.customers)
  await copyRows(client, 'contacts', CONTACT_COLUMNS, rows.contacts)
  await copyRows(client, 'equipment', EQUIPMENT_COLUMNS, rows.equipment)
  const coverages = await loadCoverages(client, ctx, {
    ids,
    customers,
    people,
    until: amounts.until,
    large: amounts.large,
  })
  client.release(true)
  const promised = await makePromises(ctx, { coverages, ids, from, until })
  tell(`${coverages.length} contracts and warranties`)
  tell(`${rows.customers.length} customers, ${rows.contacts.length} contacts, ${rows.equipment.length} products`)
  const attending = people.filter(({ active, role }) => active && role !== 'technician' && role !== 'admin')
  const staff = [...attending, ...(await makeAgents(db, since))]
  const attention = (await readAttention(ctx, ids.calendar.id))!
  const clock = { attention, isOff: await readOff(ctx) }
  const vocabulary = createVocabulary(createRandom('words'))
  return { ...amounts, customers, staff, ids, vocabulary, from, until, clock, promised }
}

/** Two connections by turns: while one batch is written the next is made up. */
async function loadCases(pool: pg.Pool, world: World, tell: (done: string) => void) {
  const counts = new Map<string, number>()
  let next = 1
  await beside(2, async () => {
    const client = await loader(pool)
    while (next <= world.cases) {
      const first = next
      const size = Math.min(BATCH, world.cases - first + 1)
      next += size
      const batch = makeBatch(createRandom(`cases ${first}`), world, first, size)
      for (const [table, columns] of Object.entries(COLUMNS)) {
        const rows = batch[table as keyof typeof COLUMNS]
        await copyRows(client, table, columns, rows)
        counts.set(table, (counts.get(table) ?? 0) + rows.length)
      }
    }
    client.release(true)
  })
  tell([...counts].map(([table, count]) => `${count} ${table}`).join(', '))
}

/** The text index in the order of time, as it grows in daily work; each processor takes a stretch of time. */
async function indexTexts(pool: pg.Pool, world: World) {
  const parts = Math.min(availableParallelism(), 4)
  const cuts = Array.from(
    { length: parts + 1 },
    (_, n) => new Date(world.from + ((world.until - world.from) * n) / parts),
  )
  cuts[parts] = new Date(world.until + DAY)
  const { rows } = await pool.query<{ count: number }>(
    `select (select count(*) from cases where registered_at < cut) + (select count(*) from entries where recorded_at < cut)
      as count from unnest($1::timestamptz[]) with ordinality c (cut, n) order by n`,
    [cuts],
  )
  await beside(parts, async (part) => {
    const client = await loader(pool)
    await client.query(
      `insert into case_texts (position, case_id, entry_id, internal, words) overriding system value
      select $1 + row_number() over (order by at, case_id), case_id, entry_id, internal, words from (
        select registered_at as at, id as case_id, null::uuid as entry_id, false as internal,
          setweight(to_tsvector('spanish_words', subject), 'A') ||
          setweight(to_tsvector('spanish_words', description_text), 'B') as words
        from cases where registered_at >= $2 and registered_at < $3
        union all
        select recorded_at, case_id, id, internal, setweight(to_tsvector('spanish_words', body_text), 'B')
        from entries where recorded_at >= $2 and recorded_at < $3
      ) texts`,
      [rows[part]!.count, cuts[part], cuts[part + 1]],
    )
    client.release(true)
  })
  await pool.query(
    `select setval(pg_get_serial_sequence('case_texts', 'position'), (select max(position) from case_texts))`,
  )
}

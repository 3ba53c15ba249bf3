import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { nationalHolidays } from '../../../features/calendars/server/holidays.ts'
import { writeSoftlandDemo } from '../../../features/erp/server/demo/load.ts'
import { SECOND } from '../../../features/erp/server/demo/second.ts'
import { refreshKeysOfFew } from '../../../features/customers/server/keys.ts'
import { dayInChile } from '../../../platform/shared/chile/day.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import { createDatabase, createPool } from '../../../platform/server/database.ts'
import { migrate } from '../../../platform/server/migrate.ts'
import { startProblem } from '../../../platform/server/start-problem.ts'
import { furnish } from '../furnish.ts'
import { createDatabaseIfMissing } from '../hold.ts'
import type { Preparing } from '../run.ts'
import { addClients } from './clients.ts'
import { DAY } from './clock.ts'
import { classify } from './hours/debts.ts'
import { changeKinds } from './hours/kinds.ts'
import { promiseCases } from './hours/promises.ts'
import { tellHours } from './hours/tell.ts'
import { renderManual } from './knowledge/manual.ts'
import { tellKnowledge } from './knowledge/tell.ts'
import { tellAll } from './lives.ts'
import { linkDocuments } from './linked-documents.ts'
import { makePeople, PASSWORD } from './people.ts'
import { prepareReplies } from './replies.ts'
import { createRandom, type Random, rutOf } from './random.ts'
import { tellRecurrences } from './recurrences.ts'
import { deliverReports, keepReports } from './reports.ts'
import { createRows } from './rows.ts'
import { tellVisits } from './visits/tell.ts'

const COMPANY = {
  name: 'Equipos y Sistemas Andinos SpA',
  taxId: rutOf(76_543_210),
  letterhead: 'Av. Providencia 1208, oficina 502, Providencia, Santiago\n+56 2 2345 6700 · contacto@demo.atiende.cl',
}
const ADMIN = 'admin@demo.atiende.cl'
/** Places of customers of whom nothing else is particular. */
const QUIET = [21, 22, 25, 26, 38, 42, 43, 49, 50, 51, 53, 54, 56, 57, 59]
/** Of the second company of its ERP. */
const SECOND_DATABASE = 'softland_norte'
const PAST_DAYS = 540
/** So far ahead a promise knows its holidays. */
const PROMISED_YEARS = 10
const TABLES = `contacts equipment ledgers coverages coverage_products coverage_equipment coverage_suspensions
  coverage_events`.split(/\s+/)
const LATER_TABLES = `cases entries case_events case_links commitments commitment_moves repairs authorisations grants
  time_entries time_entry_reversals charges allocations grant_balances coverage_balances timers
  availability_periods`.split(/\s+/)

export type Demo = {
  softland: pg.PoolConfig
  /** How many days ago the demonstration was made. */
  ageDays: number
}

/**
 * Fills an empty installation with the demonstration company and its Softland, with dates up to now; `fresh` makes
 * one that is there anew.
 * @throws Error when there is another company
 */
export async function loadDemo(preparing: Preparing, fresh: boolean, now = new Date()): Promise<Demo> {
  const { connection, embedded, dataDir } = preparing
  const softland = embedded?.connection('softland') ?? connection
  const second = embedded?.connection(SECOND_DATABASE)
  const there = await look(connection)
  if (there?.company && !there.demo) throw startProblem('notTheDemo', { company: there.company })
  if (there?.company && !fresh) return { softland, ageDays: Math.floor((Date.now() - there.madeAt) / DAY) }
  if (there?.company) await empty(preparing)
  const pool = createPool(connection)
  try {
    if (embedded)
      await asAdmin(embedded.connection('postgres'), async (client) => {
        await createDatabaseIfMissing(client, 'softland')
        await createDatabaseIfMissing(client, SECOND_DATABASE)
      })
    await load(pool, { softland, second }, { now, own: embedded !== undefined, filesDir: join(dataDir, 'files') })
  } finally {
    await pool.end()
  }
  return { softland, ageDays: 0 }
}

async function look(connection: pg.PoolConfig) {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ company: string | null; demo: boolean; madeAt: number }>(
    `select (select name from company) as company, exists (select from people where email = $1) as demo,
      (select extract(epoch from created_at) * 1000 from company)::float + $2 as "madeAt"`,
    [ADMIN, PAST_DAYS * DAY],
  )
  await client.end()
  return rows[0]
}

/** Takes the demonstration away, database and files; nothing else is ever here. */
async function empty({ connection, embedded, dataDir }: Preparing) {
  if (embedded) {
    await asAdmin(embedded.connection('postgres'), async (client) => {
      await client.query('drop database if exists atiende with (force)')
      await client.query('drop database if exists softland with (force)')
      await client.query(`drop database if exists ${SECOND_DATABASE} with (force)`)
      await client.query('create database atiende')
    })
  } else await asAdmin(connection, (client) => client.query('drop schema public cascade; create schema public'))
  await rm(join(dataDir, 'files'), { recursive: true, force: true })
  const pool = createPool(connection)
  await migrate(pool).finally(() => pool.end())
}

async function asAdmin(connection: pg.PoolConfig, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client(connection)
  await client.connect()
  await work(client).finally(() => client.end())
}

/** Where its ERP stands; a second company of it only on a server where databases can be made. */
type Softlands = { softland: pg.PoolConfig; second: pg.PoolConfig | undefined }
type Loading = { now: Date; own: boolean; filesDir: string }

/** All or nothing: the company is committed when its Softland stands. `own`: the server is ours, with all its rights. */
async function load(pool: pg.Pool, { softland, second }: Softlands, { now, own, filesDir }: Loading) {
  const random = createRandom('demo')
  const since = new Date(now.getTime() - PAST_DAYS * DAY)
  const rows = createRows()
  const password = hashPassword(PASSWORD) // takes its time beside everything else
  const manual = renderManual(COMPANY.name) // so does this
  const made = addClients(random, rows, { since, today: dayInChile(now) })
  const { clients } = made
  const erp = Promise.all([
    writeSoftlandDemo(softland, made.softland),
    second && writeSoftlandDemo(second, made.second),
  ])
  const company = createDatabase(pool)
    .transaction()
    .execute(async (db) => {
      await db
        .insertInto('company')
        .values({ ...COMPANY, createdAt: since })
        .execute()
      // that every reference is right is proved by the tests, where each one is looked up
      if (own) await sql`set local session_replication_role = replica`.execute(db)
      const ctx = quietContext(db, random, since)
      void learnHolidays(since.getUTCFullYear(), now.getUTCFullYear() + PROMISED_YEARS)
      const ids = await furnish(ctx, 'es')
      const kinds = await changeKinds(ctx, ids, dayInChile(now))
      classify(rows, clients, ids)
      await rows.write(db, ['customers'])
      if (second) await nameSecond(db, made.secondCodes)
      const people = await makePeople(db, since, { clients, password: await password })
      tellAll({ random, rows, ids, people, clients, since: since.getTime(), now: now.getTime() })
      tellHours({ rows, ids, kinds, people, clients, since: since.getTime(), now: now.getTime() })
      await rows.write(db, TABLES)
      await promiseCases(ctx, rows, people)
      await rows.write(db, LATER_TABLES)
      const paper = { pdf: await manual, dir: filesDir }
      await tellKnowledge(ctx, { random, ids, people, now: now.getTime(), manual: paper })
      await indexTexts(db)
      await tellRecurrences(ctx, random)
      await prepareReplies(ctx, { random, ids, people, now: now.getTime() })
      await tellVisits(ctx, { ids, people, now: now.getTime(), dir: filesDir })
      await keepReports(ctx, { people, now: now.getTime() })
      await refreshKeysOfFew(ctx)
      await erp
      const softlands = [
        { company: 1, name: COMPANY.name, connection: softland, rows: made.softland },
        ...(second ? [{ company: 2, name: SECOND.name, connection: second, rows: made.second }] : []),
      ]
      const quiet = QUIET.map((place) => clients[place]!.id)
      await linkDocuments({ ...ctx, now }, softlands, quiet)
    })
  for (const one of await Promise.allSettled([company, erp])) if (one.status === 'rejected') throw one.reason
  await pool.query('analyze')
  await deliverReports(createDatabase(pool), { now: now.getTime(), dir: filesDir })
}

/** The settings name the second company, and its customers have the codes they have there. */
async function nameSecond(db: Ctx['db'], codes: { customerId: string; company: number; code: string }[]) {
  await db.insertInto('erpCompanies').values({ number: 2, database: SECOND_DATABASE }).execute()
  await db.insertInto('customerErpCodes').values(codes).execute()
}

/** Each year of holidays takes a while to be known: they are learnt while the database works. */
async function learnHolidays(first: number, last: number): Promise<void> {
  for (let year = first; year < last; year++) {
    nationalHolidays(year)
    await setImmediate()
  }
}

/** As if somebody did it then, with nobody watching. */
function quietContext(db: Ctx['db'], random: Random, at: Date): Ctx {
  const nobody = { id: '', name: '', email: '', role: 'admin' as const, customerId: null, language: 'es' as const }
  const more = { now: at, newId: () => random.id(at.getTime()), inTransaction: true, touch: () => undefined }
  return { db, actor: nobody, language: 'es', ...more }
}

/** The words of situations and conversations in the order of time, and the next numbers of cases and contracts. */
async function indexTexts(db: Ctx['db']) {
  await sql`
    insert into case_texts (case_id, entry_id, internal, words)
    select case_id, entry_id, internal, words from (
      select registered_at as at, id as case_id, null::uuid as entry_id, false as internal,
        setweight(to_tsvector('spanish_words', subject), 'A') ||
        setweight(to_tsvector('spanish_words', description_text), 'B') as words
      from cases
      union all
      select recorded_at, case_id, id, internal, setweight(to_tsvector('spanish_words', body_text), 'B') from entries
    ) texts order by at`.execute(db)
  await sql`select setval('case_numbers', (select max(number) from cases)),
    setval('coverage_numbers', (select max(number) from coverages))`.execute(db)
  await sql`update coverages set glance = coverage_glance(id)`.execute(db)
}

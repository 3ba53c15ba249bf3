import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { verifyPromises } from '../../../features/cases/server/promises/verify-promises.ts'
import { verifyLedgers } from '../../../features/coverage/server/verify-ledgers.ts'
import { pathOf } from '../../../features/files/server/disk.ts'
import { createDatabase, createPool } from '../../../platform/server/database.ts'
import { cloneDatabase } from '../testing/harness.ts'
import { loadDemo } from './load.ts'

describe.each([
  ['in the afternoon', '2026-11-25T18:30:00Z', { travelling: 1, onSite: 1 }],
  ['early on the first of a month', '2027-03-01T10:05:00Z', { travelling: 0, onSite: 0 }],
  ['on a Sunday night', '2026-08-30T23:40:00Z', { travelling: 0, onSite: 0 }],
])('the demonstration that is made %s', async (_, moment, underWay) => {
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

  test('has products that are called something', async () => {
    const { rows } = await pool.query(
      `select product_name as name from equipment where lower(product_name) in ('null', 'undefined', '')`,
    )
    expect(rows).toEqual([])
  })

  test('has some problems that came back, of the same product and of the same customer', async () => {
    const { rows } = await pool.query(
      `select recurrent as "of", count(*)::int as cases,
        bool_and(exists (select from case_recurrences where case_id = cases.id and same = recurrent)
          and exists (select from case_events where case_id = cases.id and kind = 'recurrenceChanged')) as told
      from cases where recurrent is not null group by recurrent order by recurrent desc`,
    )
    expect(rows).toMatchObject([
      { of: 'equipment', told: true },
      { of: 'customer', told: true },
    ])
    for (const { cases } of rows) expect(cases).toBeLessThan(42)
  })

  test('has documents for every reader and in every state, of use in cases', async () => {
    const { rows } = await pool.query(
      `select count(*)::int as articles, count(distinct audience)::int as audiences, count(distinct state)::int as states,
        sum(uses)::int = (select count(*)::int from article_uses) as counted, sum(uses) > 10 as used,
        bool_and(created_at <= $1 and changed_at <= $1) as past,
        (select count(*)::int from article_uses where used_at > $1) as "toCome",
        (select count(*)::int from article_texts where not draft) as found
      from articles`,
      [new Date(moment)],
    )
    expect(rows).toEqual([
      { articles: 26, audiences: 3, states: 4, counted: true, used: true, past: true, toCome: 0, found: 23 },
    ])
  })

  test('has reports that were kept, and one that came on Monday with its files', async () => {
    const { rows } = await pool.query(
      `select d.name, d.problem, d.due_at <= $1 and d.made_at <= $1 as past, t.next_at > $1 as next,
        (select array_agg(f.media_type order by k.format) from report_delivery_files k join files f on f.id = k.file_id
          where k.delivery_id = d.id and f.attached) as files,
        (select count(*)::int from report_delivery_people where delivery_id = d.id and read_at is null) as unread,
        (select count(*)::int from saved_reports) as saved
      from report_deliveries d join report_schedules t on t.id = d.schedule_id`,
      [new Date(moment)],
    )
    const files = ['image/png', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']
    expect(rows).toEqual([
      { name: 'Semana de soporte', problem: null, past: true, next: true, files, unread: 2, saved: 2 },
    ])
  })

  test('has a manual of several pages on a public document', async () => {
    const { rows } = await pool.query(
      `select files.id, media_type as type, size_bytes::int as size from files
      join article_files on file_id = id join articles on articles.id = article_id
      where attached and audience = 'public' and article_files.revision = published_revision`,
    )
    expect(rows).toMatchObject([{ type: 'application/pdf' }])
    const pdf = await readFile(pathOf(join(dataDir, 'files'), rows[0].id))
    expect(pdf.length).toBe(rows[0].size)
  })

  test('has visits of every state at hours of work, done with what the customer signed, today as far as the hour says', async () => {
    const { rows } = await pool.query(
      `select count(*)::int as visits, count(*) filter (where state = 'done')::int as done,
        count(*) filter (where state = 'cancelled')::int as cancelled,
        count(*) filter (where state = 'travelling')::int as travelling,
        count(*) filter (where state = 'onSite')::int as "onSite",
        count(*) filter (where state = 'planned' and starts_at > $1)::int as planned,
        count(*) filter (where starts_at is null)::int as unplanned,
        count(*) filter (where (starts_at at time zone 'America/Santiago')::time < '08:00'
          or (ends_at at time zone 'America/Santiago')::time > '19:00')::int as "atNight",
        count(*) filter (where state not in ('done', 'cancelled') and ends_at < $1)::int as forgotten,
        (select count(*)::int from visit_reports where answers ? 'firma' and notices = '[]') as signed
      from visits`,
      [new Date(moment)],
    )
    const [found] = rows
    expect(found).toMatchObject({ ...underWay, atNight: 0, forgotten: 0 })
    expect(found.visits).toBeGreaterThan(25)
    expect(found.done).toBeGreaterThan(8)
    expect(found.signed).toBeGreaterThan(found.done / 2)
    expect(found.cancelled).toBeGreaterThan(0)
    expect(found.planned).toBeGreaterThan(7)
    expect(found.unplanned).toBeGreaterThan(3)
    const { rows: conflicts } = await pool.query(
      `select from visits a join visit_technicians ta on ta.visit_id = a.id
        join visit_technicians tb on tb.person_id = ta.person_id join visits b on b.id = tb.visit_id and b.number > a.number
        where a.state = 'planned' and b.state = 'planned' and a.starts_at < b.ends_at and b.starts_at < a.ends_at`,
    )
    expect(conflicts).toHaveLength(1)
  })

  test('has documents of its ERP on pending cases, one of which was made void since', async () => {
    const { rows } = await pool.query(
      `select outcome, changes, snapshot->>'state' as state, linked_at between registered_at and last_activity_at as "inTime",
        category in ('open', 'waiting') as pending,
        exists (select from case_events where kind = 'documentLinked' and subject_id = d.id and at = linked_at) as told
      from case_documents d join cases on cases.id = case_id order by outcome`,
    )
    const one = { state: null, inTime: true, pending: true, told: true }
    expect(rows).toEqual([
      { ...one, outcome: 'changed', changes: ['voided'] },
      { ...one, outcome: 'same', changes: [] },
    ])
  })

  test('has nobody at two things at once, and nothing that is still to come', async () => {
    const { rows } = await pool.query(
      `select
        (select count(*) from time_entries where recorded_at > $1 or started_at + worked_minutes * interval '1 min' > $1)
          ::int as "toCome",
        (select count(*) from time_entries t join time_entries o on o.person_id = t.person_id and o.id > t.id
          and o.started_at < t.started_at + t.worked_minutes * interval '1 min'
          and t.started_at < o.started_at + o.worked_minutes * interval '1 min')::int as "atOnce",
        (select count(*) from time_entries t join availability_periods p on p.person_id = t.person_id and p.kind = 'paused'
          and t.started_at < p.ended_at and t.started_at + t.worked_minutes * interval '1 min' > p.started_at)
          ::int as "inPauses"`,
      [new Date(moment)],
    )
    expect(rows).toEqual([{ toCome: 0, atOnce: 0, inPauses: 0 }])
  })
})

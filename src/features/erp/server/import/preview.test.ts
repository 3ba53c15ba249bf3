import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { changesOf, importAll } from './import.builders.ts'

/** Whatever happened there and here, a preview tells what the import that follows does. */

const all = sixty.slice(0, 14)
const softland = await startSoftland(all, new Date())
const app = await startTestApp({ softland: softland.connection })
const admin = await app.signIn('admin')

const who = fc.nat({ max: all.length - 1 })
const word = fc.constantFrom('uno', 'dos', 'TRES', null)
const inErp = (statement: string, values: unknown[]) => softland.run(statement, values).then(() => undefined)
const here = (statement: string, values: unknown[]) => app.pool.query(statement, values).then(() => undefined)

const made: fc.Arbitrary<() => Promise<void>> = fc.tuple(who, fc.boolean()).map(([n, coded]) => async () => {
  const { erpCode, taxId, name } = all[n]!
  await admin.post('/api/customers', { name, taxId, ...(coded ? { erpCode } : {}) })
})

/** What people do in the ERP and here, one by one. */
const act: fc.Arbitrary<() => Promise<void>> = fc.oneof(
  fc.tuple(who, fc.constantFrom('NoFAux', 'DirAux', 'FonAux1', 'EMail'), word).map(
    ([n, column, value]) =>
      () =>
        inErp(`update softland."cwtauxi" set "${column}" = $2 where "CodAux" = $1`, [all[n]!.erpCode, value]),
  ),
  fc.tuple(who, who).map(
    ([n, other]) =>
      () =>
        inErp(
          `update softland."cwtauxi" set "RutAux" = (select "RutAux" from softland."cwtauxi" where "CodAux" = $2) where "CodAux" = $1`,
          [all[n]!.erpCode, all[other]!.erpCode],
        ),
  ),
  fc.tuple(who, fc.constantFrom('ActAux', 'ClaCli'), fc.constantFrom('S', 'N')).map(
    ([n, column, value]) =>
      () =>
        inErp(`update softland."cwtauxi" set "${column}" = $2 where "CodAux" = $1`, [all[n]!.erpCode, value]),
  ),
  fc.tuple(who, fc.constantFrom('\t', ' ', ' \t')).map(
    ([n, blanks]) =>
      () =>
        inErp(
          `insert into softland."cwtauxi" select r.* from softland."cwtauxi" a, jsonb_populate_record(a, jsonb_build_object('CodAux', $2::text)) r
              where a."CodAux" = $1 and length($2) <= 10 on conflict do nothing`,
          [all[n]!.erpCode, all[n]!.erpCode + blanks],
        ),
  ),
  fc.tuple(who, fc.constantFrom('Juan  Soto', 'JUAN SOTO\t', 'Eva', 'Óscar'), word).map(
    ([n, name, phone]) =>
      () =>
        inErp(
          `insert into softland."cwtaxco" ("CodAuc", "NomCon", "FonCon") values ($1, $2, $3)
              on conflict ("CodAuc", "NomCon") do update set "FonCon" = excluded."FonCon"`,
          [all[n]!.erpCode, name, phone],
        ),
  ),
  made,
  fc.tuple(who, fc.constantFrom('trade_name', 'phone', 'address', 'email'), word).map(
    ([n, column, value]) =>
      () =>
        here(`update customers set ${column} = $2 where erp_code = $1`, [all[n]!.erpCode, value]),
  ),
  who.map((n) => () => here(`update customers set erp_code = null where erp_code = $1`, [all[n]!.erpCode])),
  who.map(
    (n) => () =>
      here(
        `update customers set erp_code = lower(erp_code) where erp_code = $1 and not exists (
          select from customers o where o.erp_code = lower($1))`,
        [all[n]!.erpCode],
      ),
  ),
  fc.tuple(who, word).map(
    ([n, phone]) =>
      () =>
        here(
          `update contacts set phone = $2, name = 'Otra ' || name where customer_id = (select id from customers where erp_code = $1)`,
          [all[n]!.erpCode, phone],
        ),
  ),
)

/** Of one that would be made nobody knows the id. */
async function reportOf(id: string) {
  const changes = await changesOf(admin, id)
  for (const change of changes) if (change.kind === 'created') change.customerId = null
  return changes
}

const TABLES = ['cwtauxi', 'cwtaxco']
for (const table of TABLES) await softland.run(`create table "${table}" as table softland."${table}"`)
async function beginAnew() {
  for (const table of TABLES) {
    await softland.run(`delete from softland."${table}"`)
    await softland.run(`insert into softland."${table}" select * from "${table}"`)
  }
  for (const table of ['erp_imports', 'contacts', 'customers']) await app.pool.query(`delete from ${table}`)
}

const acts = fc.array(act, { maxLength: 12 })
const first = fc.tuple(fc.array(made, { minLength: 1, maxLength: 4 }), acts).map((both) => both.flat())
const seen = new Set<string>()

test('a preview tells what the import does, and then nothing is left to do', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(first, acts, acts), async (rounds) => {
      await beginAnew()
      for (const round of rounds) {
        for (const one of round) await one()
        const preview = await importAll(admin, true)
        const done = await importAll(admin)
        expect(done.state).toBe('done')
        expect(await reportOf(done.id)).toEqual(await reportOf(preview.id))
        for (const told of ['read', 'unchanged', 'counts', 'contacts', 'problem'] as const)
          expect(done[told]).toEqual(preview[told])
        for (const [kind, count] of Object.entries(done.counts)) if (count) seen.add(kind)
      }
      const { counts, contacts } = await importAll(admin)
      const { conflict, ...others } = counts
      expect(contacts + Object.values(others).reduce((sum, count) => sum + count, 0)).toBe(0)
      if (conflict) seen.add('conflict again')
    }),
    { numRuns: 15, seed: 2026, endOnFailure: true },
  )
  expect([...seen].sort()).toEqual(expect.arrayContaining(['changed', 'conflict', 'created', 'deactivated', 'linked']))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCompany } from '../testing/another-company.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { importAll } from './import.builders.ts'

/** Whatever happened in two companies and here: once both were read, neither of them writes again what the other wrote. */

const few = sixty.slice(0, 8)
const other = few.map(({ name, taxId }, n) => ({ name: `${name} (B)`, taxId, erpCode: `B/${n}`, city: 'Talca' }))
const first = await startSoftland(few, new Date())
const app = await startTestApp({ softland: first.connection })
const second = await addCompany(app, { name: 'La otra S.A.', customers: other, now: new Date() })
const admin = await app.signIn('admin')

type Place = { of: typeof first; codes: string[] }
const places: Place[] = [
  { of: first, codes: few.map(({ erpCode }) => erpCode) },
  { of: second, codes: other.map(({ erpCode }) => erpCode) },
]
const place = fc.constantFrom(...places)
const who = fc.nat({ max: few.length - 1 })
const word = fc.constantFrom('uno', 'dos', null)
const there = ({ of }: Place, statement: string, values: unknown[]) => of.run(statement, values).then(() => undefined)
const here = (statement: string, values: unknown[]) => app.pool.query(statement, values).then(() => undefined)

type Act = () => Promise<unknown>
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(place, who, fc.constantFrom('NoFAux', 'DirAux', 'FonAux1', 'EMail'), word).map(
    ([at, n, column, value]) =>
      () =>
        there(at, `update softland."cwtauxi" set "${column}" = $2 where "CodAux" = $1`, [at.codes[n], value]),
  ),
  fc.tuple(place, who, who).map(
    ([at, n, like]) =>
      () =>
        there(
          at,
          `update softland."cwtauxi" set "RutAux" = (select "RutAux" from softland."cwtauxi" where "CodAux" = $2)
              where "CodAux" = $1`,
          [at.codes[n], at.codes[like]],
        ),
  ),
  fc.tuple(place, who, fc.constantFrom('ActAux', 'ClaCli'), fc.constantFrom('S', 'N')).map(
    ([at, n, column, value]) =>
      () =>
        there(at, `update softland."cwtauxi" set "${column}" = $2 where "CodAux" = $1`, [at.codes[n], value]),
  ),
  fc.tuple(place, who, fc.constantFrom('Eva', 'EVA', 'Óscar'), word).map(
    ([at, n, name, phone]) =>
      () =>
        there(
          at,
          `insert into softland."cwtaxco" ("CodAuc", "NomCon", "FonCon") values ($1, $2, $3)
              on conflict ("CodAuc", "NomCon") do update set "FonCon" = excluded."FonCon"`,
          [at.codes[n], name, phone],
        ),
  ),
  who.map((n) => () => admin.post('/api/customers', { name: few[n]!.name, taxId: few[n]!.taxId })),
  fc.tuple(who, fc.constantFrom('phone', 'address'), word).map(
    ([n, column, value]) =>
      () =>
        here(`update customers set ${column} = $2 where tax_id = $1`, [few[n]!.taxId, value]),
  ),
  who.map((n) => () => here(`update customers set erp_code = null where erp_code = $1`, [few[n]!.erpCode])),
  who.map((n) => () => here(`delete from customer_erp_codes where code = $1`, [`B/${n}`])),
  fc.constantFrom(1, second.company).map((company) => () => importAll(admin, false, company)),
)

const TABLES = ['cwtauxi', 'cwtaxco']
for (const { of } of places)
  for (const table of TABLES) await of.run(`create table "${table}" as table softland."${table}"`)
async function beginAnew() {
  for (const { of } of places)
    for (const table of TABLES) {
      await of.run(`delete from softland."${table}"`)
      await of.run(`insert into softland."${table}" select * from "${table}"`)
    }
  for (const table of ['erp_imports', 'contacts', 'customers']) await app.pool.query(`delete from ${table}`)
}

const written = async () =>
  Promise.all(
    ['customers', 'contacts', 'customer_erp_codes'].map(
      async (table) => (await app.pool.query(`select * from ${table} order by 1, 2`)).rows as unknown[],
    ),
  )
const both = async (preview = false) => {
  const told = []
  for (const company of [1, second.company]) told.push(await importAll(admin, preview, company))
  return told
}

test('two companies never write back and forth', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 20 }), fc.array(act, { maxLength: 8 }), async (acts, more) => {
      await beginAnew()
      for (const round of [acts, more]) {
        for (const one of round) await one()
        await both()
        await both()
        const before = await written()
        for (const { state, contacts, counts } of await both()) {
          const { conflict: _, ...others } = counts
          expect({ state, contacts, others: Object.values(others).filter(Boolean) }).toEqual({
            state: 'done',
            contacts: 0,
            others: [],
          })
        }
        expect(await written()).toEqual(before)
      }
    }),
    { numRuns: 6, seed: 2026, endOnFailure: true },
  )
})

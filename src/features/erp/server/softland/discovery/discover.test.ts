import { afterAll, describe, expect, test } from 'vitest'
import { discovery } from '../../../erp-settings.contract.ts'
import { failureWords } from '../../../erp.text.ts'
import { NotSoftland } from '../../erp.ts'
import { failureOf } from '../../failure.ts'
import { accounts } from '../../demo/catalogue.ts'
import { USUAL_CHOICES } from '../../connection.ts'
import { startCompany } from '../../testing/company.ts'
import { sixty, startSoftland } from '../../testing/softland.ts'
import { readCatalogues } from '../catalogues.ts'
import { connectPostgres } from '../connection.ts'
import { postgres } from '../dialect.ts'
import { readPresence } from '../presence.ts'
import type { Source } from '../source.ts'
import { discover } from './discover.ts'
import { typeOf } from './serials.ts'

const NOW = new Date('2026-11-23T15:00:00Z')

const discovered = async (options: Parameters<typeof startCompany>[1] = {}) => {
  const company = await startCompany(NOW, options)
  return { ...company, found: await company.erp.discover() }
}
/** The rows of the catalogue are as of the last count of the server. */
const moduleOf = (found: Awaited<ReturnType<typeof discovered>>['found'], key: string) =>
  found.modules.find((module) => module.key === key)!

describe('of a company that uses everything', async () => {
  const { found, erp, connection } = await discovered()

  test('what is found is as the contract describes it', () => {
    expect(discovery.parse(found)).toEqual(found)
    expect(found.at).toBe(NOW.toISOString())
  })

  test('the server, the company and its version are told', () => {
    expect(found.server).toMatchObject({ kind: 'postgres', snapshots: true, encrypted: false })
    expect(found.server.name).toBe(`PostgreSQL ${Number.parseInt(found.server.version, 10)}`)
    expect(found.server.collation).toEqual(expect.any(String))
    expect(found.company).toEqual({ name: 'Equipos y Sistemas Andinos SpA', taxId: '965432108' })
    expect(found.softlandVersion).toBe('2024.1')
    expect(found.companies).toEqual([connection.database])
  })

  test('every panel is offered and nothing is lacking', () => {
    expect(found.panels.length).toBeGreaterThanOrEqual(4)
    expect(found.panels.filter(({ lacks }) => lacks.length)).toEqual([])
    expect(found.without).toEqual([])
  })

  test('modules in use have their rows, those without tables are absent', () => {
    expect(moduleOf(found, 'cw')).toMatchObject({ state: 'inUse' })
    expect(moduleOf(found, 'iw').state).toBe('inUse')
    expect(moduleOf(found, 'nw').state).toBe('inUse')
    expect(moduleOf(found, 'mt')).toEqual({ key: 'mt', state: 'absent', tables: [] })
    const movements = moduleOf(found, 'cw').tables.find(({ name }) => name === 'cwmovim')!
    expect(movements.rows).toBeGreaterThan(50)
  })

  test('accounts that keep documents are offered, those of customers first', () => {
    expect(found.accounts).toEqual([
      { code: accounts.customers, name: 'CLIENTES NACIONALES', usual: true },
      { code: accounts.customersAbroad, name: 'CLIENTES EXTRANJEROS', usual: true },
      { code: accounts.relatedCompanies, name: 'CUENTAS POR COBRAR RELACIONADAS', usual: false },
      { code: accounts.cheques, name: 'CHEQUES EN CARTERA', usual: false },
      { code: accounts.suppliers, name: 'PROVEEDORES NACIONALES', usual: false },
    ])
  })

  test('columns that may keep serials are named with their types, and flags are not', () => {
    expect(found.serials).toContainEqual({ table: 'iw_gmovi', column: 'Pieza', type: 'character varying(20)' })
    expect(found.serials.map(({ column }) => column)).not.toContain('EsSerie')
  })

  test('some customers are shown as their accounts are', async () => {
    expect(found.sample).toHaveLength(3)
    for (const customer of found.sample) {
      const account = (await erp.accountOf(customer.code))!
      expect(customer).toMatchObject({
        name: expect.stringMatching(/\S/),
        balance: account.bookedBalance,
        overdue: account.overdue,
        documents: account.documents.length,
      })
    }
  })
})

describe('what a company lacks', () => {
  test('is told of a module that is not there', async () => {
    const { found } = await discovered({
      change: `do $$ declare t record; begin for t in select tablename from pg_tables where schemaname = 'softland'
        and tablename like 'nw%' loop execute format('drop table softland.%I', t.tablename); end loop; end $$`,
    })
    expect(moduleOf(found, 'nw')).toEqual({ key: 'nw', state: 'absent', tables: [] })
    expect(found.panels.find(({ panel }) => panel === 'quotations')!.lacks).toEqual(['nwcotiza', 'nwdetcot'])
    expect(found.panels.find(({ panel }) => panel === 'account')!.lacks).toEqual([])
  })

  test('is told of columns, with the panel that needs them or beside', async () => {
    const { found } = await discovered({
      change: `alter table softland."cwmovim" drop column "MovFv", drop column "CuotaRef";
        alter table softland."cwtconv" drop column "CveDias"; alter table softland."cwpctas" drop column "PCDESC";
        drop table softland."cwtvend", softland."cwparam"`,
    })
    expect(found.panels.find(({ panel }) => panel === 'account')!.lacks).toEqual(['cwmovim.MovFv'])
    expect(found.without.toSorted()).toEqual(
      ['cwmovim.CuotaRef', 'cwparam', 'cwpctas.PCDESC', 'cwtconv.CveDias', 'cwtvend'].toSorted(),
    )
    expect(found.softlandVersion).toBeNull()
    expect(found.accounts[0]).toMatchObject({ code: accounts.customers, name: null, usual: true })
    expect(found.sample).toMatchObject([{ balance: null }, { balance: null }, { balance: null }])
  })

  test('is told of tables without rows', async () => {
    const { found } = await discovered({
      change: 'delete from softland."cwmovim"; delete from softland."nwcotiza"; analyze',
    })
    expect(found.panels.find(({ panel }) => panel === 'account')!.lacks).toEqual(['cwmovim (0)'])
    expect(found.sample.map(({ balance }) => balance)).toEqual([null, null, null])
    expect(moduleOf(found, 'cw').state).toBe('inUse') // it still has vouchers
    expect(moduleOf(found, 'cw').tables).toContainEqual({ name: 'cwmovim', rows: 0 })
  })

  test('is everything where all tables are empty', async () => {
    const { found } = await discovered({
      change: `do $$ declare t record; begin for t in select tablename from pg_tables where schemaname = 'softland'
        loop execute format('delete from softland.%I', t.tablename); end loop; end $$; analyze`,
    })
    expect(found).toMatchObject({
      company: { name: null, taxId: null },
      softlandVersion: null,
      accounts: [],
      sample: [],
    })
    expect(found.panels.every(({ lacks }) => lacks.length > 0)).toBe(true)
    expect(found.modules.filter(({ state }) => state === 'inUse')).toEqual([])
  })

  test('tables that the server never counted are counted', async () => {
    const { found } = await discovered({
      change: `create table softland.again (like softland."nwcotiza"); insert into softland.again select * from softland."nwcotiza";
        drop table softland."nwcotiza"; alter table softland.again rename to "nwcotiza"`,
    })
    expect(moduleOf(found, 'nw').tables.find(({ name }) => name === 'nwcotiza')!.rows).toBeGreaterThan(0)
  })

  test('a database that is no Softland says so in words', async () => {
    const { erp } = await startCompany(NOW, { change: 'drop schema softland cascade' })
    const failure = await erp.discover().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(NotSoftland)
    expect(failureOf(failure)).toBe('notSoftland')
    expect(failureWords.es.notSoftland).toMatch(/Softland/)
    expect(failureWords.en.notSoftland).toMatch(/Softland/)
  })
})

describe('what the login may do', () => {
  const READS = 'grant usage on schema softland to {role}; grant select on all tables in schema softland to {role};'

  test('is nothing but reading, as it should be', async () => {
    const { found } = await discovered({ as: READS })
    expect(found.canWrite).toEqual([])
    expect(found.panels.filter(({ lacks }) => lacks.length)).toEqual([])
  })

  test('is told, table by table, when it could change something', async () => {
    const { found } = await discovered({
      as: `${READS} grant insert, update on softland."cwtauxi" to {role}; grant delete on softland."iw_gsaen" to {role}`,
    })
    expect(found.canWrite).toEqual(['cwtauxi: INSERT, UPDATE', 'iw_gsaen: DELETE'])
  })

  test('leaves out what it may not read, and only that', async () => {
    const { found } = await discovered({
      as: `${READS} revoke all on softland."cwpctas", softland."soempre", softland."nwcotiza" from {role}`,
    })
    expect(found.company.name).toBeNull()
    expect(found.panels.find(({ panel }) => panel === 'quotations')!.lacks).toEqual(['nwcotiza (SELECT)'])
    expect(found.accounts).toContainEqual({ code: accounts.customers, name: null, usual: true })
    expect(found.sample).toHaveLength(3)
  })

  test('is not Softland where it may see no table', async () => {
    const { erp } = await startCompany(NOW, { as: 'select 1' })
    await expect(erp.discover()).rejects.toThrow(NotSoftland)
  })
})

describe('when something fails on the way', async () => {
  const { connection } = await startSoftland(sixty.slice(0, 4), NOW)
  const { db, stop } = connectPostgres(connection)
  afterAll(stop)
  const has = await readPresence(db, postgres)
  const catalogues = await readCatalogues(db, postgres, has)
  const source: Source = {
    db,
    dialect: postgres,
    has,
    catalogues,
    choices: USUAL_CHOICES,
    serials: { mapping: null, lacks: [] },
    today: '2026-11-23',
  }
  const failing = (code: string) =>
    discover({ source, at: NOW.toISOString(), ask: () => Promise.reject(Object.assign(new Error('x'), { code })) })

  test.each(['57014', '42501', '42P01'])(
    'a statement that ends with %s leaves its part empty, and no other',
    async (code) => {
      const found = await failing(code)
      expect(found.sample).toEqual([])
      expect(found.accounts.length).toBeGreaterThan(0)
      expect(moduleOf(found, 'cw').state).toBe('inUse')
    },
  )

  test.each(['ECONNRESET', '57P01', 'ECONNREFUSED'])(
    'an ERP that is gone (%s) is no company that has nothing',
    async (code) => {
      await expect(failing(code)).rejects.toThrow()
    },
  )

  test('parts that nobody knows of are not told to be there', async () => {
    const gone = new Proxy(db, {
      get: (target, name) =>
        name === 'selectFrom' || name === 'getExecutor'
          ? () => {
              throw Object.assign(new Error('canceling statement'), { code: '42501' })
            }
          : Reflect.get(target, name),
    })
    const found = await discover({
      source: { ...source, db: gone },
      at: NOW.toISOString(),
      ask: (question) => question(source),
    })
    expect(found.server).toEqual({
      kind: 'postgres',
      name: 'PostgreSQL',
      version: '',
      collation: null,
      encrypted: null,
      snapshots: true,
    })
    expect(found.panels.filter(({ lacks }) => lacks.length === 0)).toEqual([])
    expect(found).toMatchObject({ company: { name: null }, companies: [], canWrite: [], accounts: [], serials: [] })
    expect(found.modules.map(({ state }) => state)).not.toContain('inUse')
    expect(found.sample).toHaveLength(3)
  })
})

test.each([
  ['varchar', 20, 'varchar(20)'],
  ['varchar', -1, 'varchar(max)'],
  ['int', null, 'int'],
])('a column of type %s and length %s is told as %s', (type, length, told) => {
  expect(typeOf(type, length)).toBe(told)
})

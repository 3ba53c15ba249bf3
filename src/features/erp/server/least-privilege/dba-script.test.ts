import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { connectPostgres } from '../softland/connection.ts'
import { postgres } from '../softland/dialect.ts'
import { createSoftland } from '../softland/driver.ts'
import { tables } from '../softland/tables.ts'
import { dropReader } from '../testing/company.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { dbaScript, isOwnLogin } from './dba-script.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const reader = { login: 'atiende', companies: [{ database: 'ANDINOS', serials: null }] }
const columns = { serial: 'Serie', kind: 'Tipo', document: 'NroInt', line: 'Linea', product: null }
const two = {
  ...reader,
  companies: [...reader.companies, { database: 'SUR', serials: { table: 'iw_seriesvta', columns } }],
}

/** 'table.column' of every right that a script gives. */
const granted = (script: string) =>
  [...script.matchAll(/GRANT SELECT \((?:\[|")(\w+)(?:\]|")\) ON (?:\[softland\]\.\[|softland\.")(\w+)/g)].map(
    ([, column, table]) => `${table}.${column}`,
  )
const read = Object.entries(tables).flatMap(([table, columns]) =>
  Object.keys(columns).map((column) => `${table}.${column}`),
)

describe.each(['sqlServer', 'postgres'] as const)('the script for %s', (kind) => {
  const script = dbaScript(kind, reader)

  test('grants exactly the columns that are read', () => {
    expect(granted(script).toSorted()).toEqual(read.toSorted())
  })

  test('grants nothing else but to see what there is and to enter', () => {
    const grants = [...script.matchAll(/GRANT (?!SELECT \()[^;]*;/g)].map(([grant]) => grant)
    expect(grants).toEqual(
      kind === 'sqlServer'
        ? ['GRANT VIEW DEFINITION ON SCHEMA::[softland] TO [atiende_lector];']
        : ['GRANT CONNECT ON DATABASE "ANDINOS" TO "atiende";', 'GRANT USAGE ON SCHEMA softland TO "atiende";'],
    )
  })

  test('never grants passwords, secret words or keys of electronic documents', () => {
    const names = granted(script).join('\n')
    expect(names).not.toMatch(/password|palabrasecreta|clave|dte_siicaf|wisusuarios|username/i)
  })

  test.each([
    ['iw_seriesvta', 'Linea', ['iw_seriesvta.Serie', 'iw_seriesvta.Tipo', 'iw_seriesvta.NroInt', 'iw_seriesvta.Linea']],
    ['IW_GMOVI', null, ['iw_gmovi.Serie', 'iw_gmovi.CodProducto']],
  ])('grants the chosen columns of a table of serials besides: %s', (table, line, more) => {
    const product = line ? null : 'CodProducto'
    const columns = { serial: 'Serie', kind: 'Tipo', document: 'NroInt', line, product }
    const script = dbaScript(kind, { ...reader, companies: [{ database: 'ANDINOS', serials: { table, columns } }] })
    expect(granted(script).toSorted()).toEqual([...read, ...more].toSorted())
  })

  test('of several companies gives each the rights of one, with its own table of serials and no other', () => {
    const script = dbaScript(kind, two)
    const from = script.indexOf(kind === 'sqlServer' ? 'USE [SUR];\nGO\n-- 3.' : '\\connect "SUR"')
    const [first, second] = [script.slice(0, from), script.slice(from)]
    const more = ['iw_seriesvta.Serie', 'iw_seriesvta.Tipo', 'iw_seriesvta.NroInt', 'iw_seriesvta.Linea']
    expect(granted(first).toSorted()).toEqual(read.toSorted())
    expect(granted(second).toSorted()).toEqual([...read, ...more].toSorted())
    expect(second).not.toContain('ANDINOS')
  })

  test('keeps a name that is no name from becoming a command', () => {
    const odd = dbaScript(kind, {
      login: `a"b]c'd`,
      companies: [{ database: `x]; DROP TABLE y; -- "'z`, serials: null }],
    })
    expect(odd).not.toContain(`[x]; DROP`)
    expect(odd).toContain(
      kind === 'sqlServer' ? `USE [x]]; DROP TABLE y; -- "'z];` : `DATABASE "x]; DROP TABLE y; -- ""'z" TO`,
    )
    expect(odd).toContain(kind === 'sqlServer' ? `CREATE ROLE [a"b]]c'd_lector];` : `CREATE ROLE "a""b]c''d" LOGIN`)
  })
})

describe('the script for SQL Server', () => {
  const script = dbaScript('sqlServer', reader)

  test('forbids to change anything', () => {
    expect(script).toContain('DENY INSERT, UPDATE, DELETE, EXECUTE ON SCHEMA::[softland] TO [atiende_lector];')
  })

  test('looks for every column before it grants it, and for whatever it makes before it makes it', () => {
    const grants = script.split('\n').filter((line) => line.includes('GRANT SELECT'))
    for (const line of grants)
      expect(line).toMatch(
        /^IF COL_LENGTH\(N'softland\.(\w+)', N'(\w+)'\) IS NOT NULL GRANT SELECT \(\[\2\]\) ON \[softland\]\.\[\1\] TO/,
      )
    for (const made of ['CREATE USER', 'CREATE ROLE'])
      expect(script).toMatch(new RegExp(`IF NOT EXISTS [^\n]*\n  ${made}`))
  })

  test('makes no login with an empty password or one that stands in the script', () => {
    expect(script).toContain("SET @clave = N'';")
    expect(script).toMatch(/@clave = N''\nBEGIN\n {2}RAISERROR\([^\n]*\n {2}SET NOEXEC ON;/)
  })

  test('gives a login that exists neither another password nor rights, unless that is asked for', () => {
    expect(script).not.toMatch(/ALTER LOGIN|DROP LOGIN/i)
    expect(script).toContain('SET @ya_es_de_atiende = 0;')
    const made = script.indexOf('CREATE USER')
    const logins = `IF EXISTS (SELECT name FROM sys.server_principals WHERE name = N'atiende'`
    const guards = [
      `${logins} AND type <> 'S')\n  OR IS_SRVROLEMEMBER('sysadmin', N'atiende') = 1\nBEGIN\n  RAISERROR(`,
      `${logins}) AND @ya_es_de_atiende = 0\n  AND NOT EXISTS (SELECT name FROM [ANDINOS].sys.database_principals WHERE sid = SUSER_SID(N'atiende') AND name = N'atiende')\nBEGIN\n  RAISERROR(`,
      `WHERE sid = SUSER_SID(N'atiende') AND name <> N'atiende')\nBEGIN\n  RAISERROR(`,
    ]
    for (const guard of guards) {
      expect(script).toContain(guard)
      expect(script.indexOf(guard)).toBeLessThan(made)
    }
    expect(script).toMatch(/IF NOT EXISTS [^\n]* AND @clave <> N''\n {2}EXEC \(@crear\);/)
  })

  test('of several companies makes one login, and looks at every database before it makes anything', () => {
    const script = dbaScript('sqlServer', two)
    expect(script.match(/CREATE LOGIN/g)).toHaveLength(1)
    for (const made of ['CREATE ROLE', 'CREATE USER', 'DENY INSERT', 'EXECUTE AS USER'])
      expect(script.split(made)).toHaveLength(3)
    const looked = ["IF DB_ID(N'ANDINOS') IS NULL", "IF DB_ID(N'SUR') IS NULL", 'La base SUR no es de una empresa']
    for (const look of looked) expect(script.indexOf(look)).toBeGreaterThan(0)
    const last = Math.max(...looked.map((look) => script.indexOf(look)))
    expect(last).toBeLessThan(script.indexOf('CREATE LOGIN'))
    // it is its own when it is known in any of them: one that is added later asks nothing
    expect(script).toMatch(/@ya_es_de_atiende = 0\n[^\n]*\[ANDINOS\]\.sys[^\n]*\n[^\n]*\[SUR\]\.sys[^\n]*\nBEGIN/)
    expect(script.trimEnd().endsWith('SET NOEXEC OFF;\nGO')).toBe(true)
  })

  test('has nothing that SQL Server 2008 R2 does not know', () => {
    expect(script).not.toMatch(/ALTER ROLE|DROP \w+ IF EXISTS|CREATE OR ALTER|STRING_AGG|CONCAT\(|THROW|IIF\(/i)
  })
})

describe('the script for PostgreSQL, run as it is,', async () => {
  const { connection, run } = await startSoftland(sixty.slice(0, 4), NOW)
  const login = `atiende-${randomBytes(5).toString('hex')}`
  const script = dbaScript('postgres', { login, companies: [{ database: connection.database!, serials: null }] })
  const password = 'only-reading'
  await run('drop table softland."cwtaxco"; alter table softland."cwmovim" drop column "CuotaRef"')
  await run(script)
  await run(script) // again
  await run(`alter role "${login}" password '${password}'`)
  const account = { ...connection, user: login, password }
  const erp = createSoftland({ ...connectPostgres(account), dialect: postgres, now: () => NOW })
  const owner = createSoftland({ ...connectPostgres(connection), dialect: postgres, now: () => NOW })
  const client = new pg.Client(account)
  await client.connect()
  afterAll(async () => {
    await Promise.all([erp.stop(), owner.stop(), client.end()])
    await dropReader(run, login)
  })

  test('lets everything be read that the owner reads', async () => {
    const code = sixty[1]!.erpCode
    expect(await erp.modules()).toEqual(await owner.modules())
    expect(await erp.accountOf(code)).toEqual(await owner.accountOf(code))
    expect(await erp.invoicesOf(code)).toEqual(await owner.invoicesOf(code))
    expect(await erp.productsOf(code)).toEqual(await owner.productsOf(code))
    expect(await erp.quotationsOf(code)).toEqual(await owner.quotationsOf(code))
    expect(await erp.placesOf(code)).toEqual(await owner.placesOf(code))
    const { at: _, modules, ...found } = await erp.discover()
    const { at: __, modules: all, ...known } = await owner.discover()
    // where serials may be is told of what the login may see
    const unseen = { serials: [], serialTables: [] }
    expect({ ...found, ...unseen }).toEqual({ ...known, canWrite: [], ...unseen })
    expect(modules.map(({ key, state }) => [key, state])).toEqual(all.map(({ key, state }) => [key, state]))
  })

  test.each([
    'select "Password" from softland."cwtauxi"',
    'select * from softland."cwtauxi"',
    'select "MovDebeMa" from softland."cwmovim"',
    'select * from softland."so_uf"',
    'update softland."cwtauxi" set "NomAux" = \'x\'',
    'delete from softland."cwmovim"',
    'insert into softland."cwtconv" ("CveCod") values (\'x\')',
    'create table softland.mine (id int)',
  ])('forbids "%s"', async (statement) => {
    // a courtesy of the script that anybody can switch off again: the rights are what counts
    await client.query('set default_transaction_read_only = off')
    await expect(client.query(statement)).rejects.toThrow(/permission denied/)
  })

  test('of several companies is run part by part, each in its own database alone', async () => {
    const sur = await startSoftland(sixty.slice(0, 2), NOW)
    const names = [connection.database!, sur.connection.database!]
    const script = dbaScript('postgres', { login, companies: names.map((database) => ({ database, serials: null })) })
    const [, ...parts] = script.split(/^\\connect .*$/m)
    expect(script.match(/^\\connect .*$/gm)).toEqual(names.map((name) => `\\connect "${name}"`))
    await expect(run(parts[1]!)).rejects.toThrow(`Conéctese a la base ${names[1]}`)
    await run(parts[0]!)
    await sur.run(parts[1]!)
    const other = new pg.Client({ ...sur.connection, user: login, password })
    await other.connect()
    try {
      expect((await other.query('select "NomAux" from softland."cwtauxi"')).rowCount).toBeGreaterThan(0)
      await expect(other.query('select "Password" from softland."cwtauxi"')).rejects.toThrow(/permission denied/)
    } finally {
      await other.end()
      await sur.run(`drop owned by "${login}"`)
    }
  })

  test('leaves somebody who is there already as they are', async () => {
    const other = `other-${randomBytes(5).toString('hex')}`
    await run(`create role "${other}"; grant select on softland."cwtconv" to "${other}"`)
    try {
      const script = dbaScript('postgres', {
        login: other,
        companies: [{ database: connection.database!, serials: null }],
      })
      await expect(run(script)).rejects.toThrow(/ya existe y es de otro programa/)
      const { rows } = await run(
        `select has_table_privilege($1, 'softland."cwtconv"', 'select') as still,
          exists (select from pg_db_role_setting s join pg_roles r on r.oid = s.setrole where r.rolname = $1) as set`,
        [other],
      )
      expect(rows).toEqual([{ still: true, set: false }])
    } finally {
      await dropReader(run, other)
    }
  })

  test('refuses the name of somebody who writes', async () => {
    const other = `writer-${randomBytes(5).toString('hex')}`
    await run(`create role "${other}"; grant update on softland."cwtconv" to "${other}"`)
    try {
      const script = dbaScript('postgres', {
        login: other,
        companies: [{ database: connection.database!, serials: null }],
      })
      await expect(run(script)).rejects.toThrow(/ya existe y es de otro programa/)
      const { rows } = await run(`select has_table_privilege($1, 'softland."cwtconv"', 'update') as still`, [other])
      expect(rows[0].still).toBe(true)
    } finally {
      await dropReader(run, other)
    }
  })
})

test.each([
  ['atiende', true],
  ['Atiende_2', true],
  ['atiende.lector-1', true],
  ['sa', false],
  ['SA', false],
  ['dbo', false],
  ['softland', false],
  ['pg_monitor', false],
  ['DOMINIO\\persona', false],
  ['ñandú', false],
  ['1a', false],
  [`a'b`, false],
  ['', false],
])('a login named "%s" can be made for Atiende alone: %s', (login, can) => {
  expect(isOwnLogin(login)).toBe(can)
})

import pg from 'pg'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startTestApp } from '../../../../../app/server/testing/harness.ts'
import { connection as connectionFields } from '../../../erp-settings.contract.ts'
import { columnsRead } from '../../least-privilege/columns.ts'
import { dbaScript, isOwnLogin } from '../../least-privilege/dba-script.ts'
import { startCompany } from '../../testing/company.ts'
import { type Row, startSmallCompany } from '../../testing/small-company.ts'
import { connectPostgres } from '../connection.ts'
import { portOf } from '../sql-server/instance.ts'
import { LIMITS, optionsOf } from '../sql-server/options.ts'
import { PREAMBLE } from '../sql-server/session.ts'
import { lineTo, there } from '../sql-server/testing/connection.ts'
import { everyStatement } from '../sql-server/testing/every-question.ts'
import { startTds } from '../sql-server/testing/tds.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const { erp, run, connection, write } = await startSmallCompany(NOW)
const asked = await everyStatement()

const numbers = (count: number, name: string): Row[] => Array.from({ length: count }, (_, at) => ({ [name]: at + 1 }))

describe('4.5 locking:', () => {
  test('people of the ERP who hold long transactions are not waited for', async () => {
    await write({ cwtauxi: [{ NomAux: 'Antes' }], iw_gsaen: [{}] })
    const writer = new pg.Client(connection)
    await writer.connect()
    try {
      await writer.query(`begin; update softland."cwtauxi" set "NomAux" = 'Después'; delete from softland."iw_gsaen"`)
      expect((await erp.customer('77'))!.name).toBe('Antes')
      expect((await erp.invoicesOf('77'))!.items).toHaveLength(1)
    } finally {
      await writer.end()
    }
  })

  test('every connection to SQL Server begins with not locking, not waiting long and giving way', async () => {
    const server = await startTds()
    await lineTo(server.port).ask()
    expect(server.asked).toContainEqual({ kind: 'batch', text: PREAMBLE })
    expect(PREAMBLE).toMatch(
      /set nocount on;\s*set transaction isolation level read uncommitted;\s*set lock_timeout 5000;\s*set deadlock_priority low;/,
    )
  })

  test.each([
    [1, 'snapshot'],
    [0, 'read uncommitted'],
  ])(
    'a moment of its own is used where the database has it (%i), and never turned on',
    async (snapshots, isolation) => {
      const server = await startTds({
        answer: (one) => (one.kind === 'batch' && one.text === PREAMBLE ? { rows: [{ snapshots }] } : undefined),
      })
      const { ask, dialect } = lineTo(server.port)
      await ask()
      expect(dialect.isolation).toBe(isolation)
      for (const { sql } of [...asked, { sql: PREAMBLE }]) expect(sql).not.toMatch(/alter database/i)
    },
  )

  test('no question takes more than fifteen seconds', async () => {
    const line = connectPostgres(connection)
    onTestFinished(() => line.stop())
    const { rows } = await sql<{ ms: number }>`select setting::int as ms from pg_settings where name = 'statement_timeout'`.execute(line.db) // prettier-ignore
    for (const limit of [rows[0]!.ms, LIMITS.statement]) {
      expect(limit).toBeGreaterThan(0)
      expect(limit).toBeLessThanOrEqual(15_000)
    }
  })

  test('many who ask at once share a few connections', async () => {
    const line = connectPostgres(connection)
    onTestFinished(() => line.stop())
    const pids = Array.from({ length: 12 }, () =>
      sql<{ pid: number }>`select pg_backend_pid() as pid, pg_sleep(0.05)`.execute(line.db),
    )
    expect(new Set((await Promise.all(pids)).map(({ rows }) => rows[0]!.pid)).size).toBeLessThanOrEqual(4)
  })

  test('every list has an end, and says that there is more', async () => {
    await write({
      iw_gsaen: numbers(203, 'NroInt'),
      nwcotiza: numbers(203, 'CotNum'),
      nw_nventa: numbers(203, 'NVNumero'),
      cwtaxco: Array.from({ length: 203 }, (_, at) => ({ NomCon: `Persona ${at}` })),
    })
    for (const list of [await erp.invoicesOf('77'), await erp.quotationsOf('77'), await erp.salesNotesOf('77')]) {
      expect(list!.items).toHaveLength(200)
      expect(list!.more).toBe(true)
    }
    expect(await erp.contactsOf('77')).toHaveLength(200)
    const lists = asked.filter(({ sql }) => /^select .*"(CotNum|NVNumero|Folio|NomCon|NomAux)".* order by /s.test(sql))
    expect(lists.length).toBeGreaterThan(4)
    const open = lists.filter(({ sql }) => !/^select top\(\d+\)/.test(sql))
    // the people of one page of customers: as many as the page has
    expect(open.map(({ sql }) => /from "softland"\."(\w+)"/.exec(sql)![1])).toEqual(['cwtaxco'])
  })

  test('what was read is kept with the time it was read', async () => {
    await write({ cwmovim: [{ MovDebe: 500 }] })
    const app = await startTestApp({ now: () => NOW, softland: connection })
    const ana = await app.signIn('agent')
    const { body } = await ana.post('/api/customers', { name: 'Andes', erpCode: '77' })
    const account = `/api/customers/${body.id}/erp/account`
    await expect.poll(async () => (await ana.get(account)).body.data?.bookedBalance, { timeout: 10_000 }).toBe(500)
    expect((await ana.get(account)).body.readAt).toBe(NOW.toISOString())
  })
})

describe('4.7 change detection:', () => {
  test('no clock of the ERP is trusted: a version without any is read all the same', async () => {
    const without = `alter table softland."cwtauxi" drop column "FechaUlMod"; alter table softland."cwtaxco" drop column
      "FechaUlMod"; alter table softland."nwcotiza" drop column "FechaHoraCreacion"`
    const { erp } = await startCompany(NOW, { change: without })
    expect((await erp.modules()).missing).toEqual([])
    expect((await erp.registered()).length).toBeGreaterThan(0)
    // when a document was written says which one it is, not whether it changed
    for (const { columns } of columnsRead) expect(columns.join()).not.toMatch(/FechaUlMod/)
  })

  test('what was changed without a trace is seen by the next question', async () => {
    await write({ cwtauxi: [{ NomAux: 'Antes' }] })
    expect((await erp.customer('77'))!.name).toBe('Antes')
    await run(`update softland."cwtauxi" set "NomAux" = 'Después'`)
    expect((await erp.customer('77'))!.name).toBe('Después')
    expect((await erp.customersAfter(null, 5)).items[0]!.customer.name).toBe('Después')
  })

  test('triggers that read the name of the program find a short one', async () => {
    const line = connectPostgres(connection)
    onTestFinished(() => line.stop())
    const { rows } = await sql<{ name: string }>`select current_setting('application_name') as name`.execute(line.db)
    for (const name of [rows[0]!.name, optionsOf(there(1), 1, LIMITS).options!.appName!])
      expect(name).toMatch(/^atiende.{0,23}$/)
  })
})

describe('4.8 least privilege:', () => {
  test('passwords that stand beside names are never read', async () => {
    await write({ cwtauxi: [{ NomAux: 'Andes', Username: 'SECRETO-1', Password: 'SECRETO-2' }] })
    const page = await erp.customersAfter(null, 5)
    const told = [page, await erp.customer('77'), await erp.findCustomers('andes'), await erp.discover()]
    expect(JSON.stringify(told)).toContain('Andes')
    expect(JSON.stringify(told)).not.toContain('SECRETO')
    for (const { sql } of asked)
      expect(sql).not.toMatch(/password|username|palabrasecreta|dte_siicaf|wisusuarios|select \*|\.\*/i)
  })

  test('no script is made for sa, and that for another grants columns and forbids to write', () => {
    expect(isOwnLogin('sa')).toBe(false)
    const script = dbaScript('sqlServer', { login: 'atiende', companies: [{ database: 'ANDES', serials: null }] })
    expect(script).toMatch(/GRANT SELECT \(.*\[NomAux\].*\) ON \[softland\]\.\[cwtauxi\]/)
    expect(script).toContain('DENY INSERT, UPDATE, DELETE, EXECUTE ON SCHEMA::[softland]')
  })

  test('an account that could write still cannot, and the product says loudly that it could', async () => {
    const line = connectPostgres(connection)
    onTestFinished(() => line.stop())
    const change = sql`update softland."cwtauxi" set "NomAux" = 'Nuestra'`
    await expect(change.execute(line.db)).rejects.toThrow(/read-only/)
    expect((await erp.discover()).canWrite.find((one) => one.startsWith('cwtauxi: '))).toContain('UPDATE')
    const server = await startTds()
    await expect(lineTo(server.port).ask('update softland.cwtauxi set NomAux = 1')).rejects.toThrow('Only questions')
  })
})

describe('4.9 connecting:', () => {
  test('an instance and a port exclude each other', () => {
    const { password: _, ...fields } = there(1433, { host: 'SERVIDOR', instance: 'SOFTLAND' })
    expect(connectionFields.safeParse(fields).success).toBe(false)
    expect(connectionFields.safeParse({ ...fields, port: null }).success).toBe(true)
    const { options } = optionsOf(there(1433, { port: null, instance: 'SOFTLAND' }), 51_433, LIMITS)
    expect([options!.port, options!.instanceName]).toEqual([51_433, undefined])
  })

  test('a server that only listens inside its own machine is told from one that is not there', () => {
    const answer = 'ServerName;S;InstanceName;SOFTLAND;IsClustered;No;Version;10.50.1600.1;;'
    expect(portOf(answer, 'SOFTLAND')).toBeNull()
    expect(portOf(answer, 'OTRA')).toBeUndefined()
    expect(portOf(answer.replace(';;', ';tcp;51433;;'), 'softland')).toBe(51_433)
  })

  test.each([
    ['none', { encrypt: false }],
    ['unverified', { encrypt: true, trustServerCertificate: true }],
    ['verified', { encrypt: true, trustServerCertificate: false }],
    ['old', { encrypt: true, cryptoCredentialsDetails: { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } }],
  ] as const)(
    'servers without encryption, with a certificate of their own or of old protocols: %s',
    (encryption, options) => {
      expect(optionsOf(there(1, { encryption }), 1, LIMITS).options).toMatchObject(options)
    },
  )

  test.each([2008, 2019] as const)('SQL Server %i answers', async (version) => {
    const server = await startTds({
      version,
      answer: (one) => (one.kind === 'statement' ? { rows: [{ one: 7 }] } : undefined),
    })
    expect(await lineTo(server.port).ask()).toEqual([{ one: 7 }])
  })
})

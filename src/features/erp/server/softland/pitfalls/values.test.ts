import { describe, expect, onTestFinished, test } from 'vitest'
import { sixty, startSoftland } from '../../testing/softland.ts'
import { type Row, startSmallCompany } from '../../testing/small-company.ts'
import { connectPostgres } from '../connection.ts'
import { postgres } from '../dialect.ts'
import { createSoftland } from '../driver.ts'
import { addParameters } from '../sql-server/parameters.ts'
import { everyStatement } from '../sql-server/testing/every-question.ts'
import { tables } from '../tables.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const { erp, run, connection, write } = await startSmallCompany(NOW)
const asked = await everyStatement()

const another = (now: Date, to = connection) => {
  const other = createSoftland({ ...connectPostgres(to), dialect: postgres, now: () => now })
  onTestFinished(() => other.stop())
  return other
}
const invoice = async () => (await erp.invoicesOf('77'))!.items[0]!

describe('4.1 collation and odd bytes:', () => {
  test.each(['penalolen optica', 'PEÑALOLÉN ÓPTICA', 'peñalolen'])(
    'accents and ñ do not matter to who looks for "%s"',
    async (typed) => {
      await write({ cwtauxi: [{ NomAux: 'Peñalolén Óptica' }, { CodAux: '88', NomAux: 'Otra' }] })
      expect((await erp.findCustomers(typed)).map(({ code }) => code)).toEqual(['77'])
    },
  )

  test('a name typed with two blanks or a tab inside is found by its words', async () => {
    await write({ cwtauxi: [{ NomAux: 'Comercial \tAndes' }, { CodAux: '88', NomAux: 'Comercial Sur' }] })
    expect((await erp.findCustomers('comercial andes')).map(({ code }) => code)).toEqual(['77'])
  })

  test('a search in SQL Server has a collation without accents, whatever that of the database', () => {
    const searches = asked.filter(({ sql }) => sql.includes('"NomAux" like '))
    expect(searches.length).toBeGreaterThan(0)
    for (const { sql } of searches)
      expect(sql.match(/ like /g)!.length).toBe(sql.match(/ like @\d+ collate Latin1_General_CI_AI/g)?.length)
  })

  test('tabs, line ends and control characters of old rows are not shown', async () => {
    await write({
      cwtauxi: [{ NomAux: '\tComercial \r\n Andes\u0081 ', DirAux: 'Los  Aromos\u0007', DirNum: ' 12\t' }],
      iw_gsaen: [{}],
      iw_gmovi: [{ DetProd: 'Impresora\r\n\ttérmica\u001f ' }],
    })
    expect(await erp.customer('77')).toMatchObject({ name: 'Comercial Andes', address: 'Los Aromos 12' })
    expect((await invoice()).lines[0]!.detail).toBe('Impresora térmica')
  })

  test('the collation there is, is read when the ERP is set up', async () => {
    const { rows } = await run('select datcollate from pg_database where datname = current_database()')
    expect((await erp.discover()).server.collation).toBe((rows[0] as { datcollate: string }).datcollate)
  })

  test('no question joins another database', () => {
    for (const { sql } of asked) expect(sql).not.toMatch(/"\w+"\."softland"\.|\bdbo\b|\.\.\[?"?\w|openquery/i)
  })
})

describe('4.2 padding and codes:', () => {
  test('keys kept as char, with blanks behind, give the same answers', async () => {
    const { connection, run } = await startSoftland(sixty.slice(0, 8), NOW)
    const everything = async () => {
      const erp = another(NOW, connection)
      const all: unknown[] = []
      for (const { erpCode } of sixty.slice(0, 8))
        all.push(
          await erp.customer(erpCode),
          await erp.contactsOf(erpCode),
          (await erp.placesOf(erpCode))!.items,
          await erp.accountOf(erpCode),
          await erp.invoicesOf(erpCode),
          await erp.productsOf(erpCode),
          await erp.quotationsOf(erpCode),
          await erp.salesNotesOf(erpCode),
        )
      return all
    }
    const before = await everything()
    await run(`do $$ declare c record; begin
      for c in select table_name t, column_name n, character_maximum_length l from information_schema.columns
        where table_schema = 'softland' and data_type = 'character varying' and character_maximum_length <= 20
      loop execute format('alter table softland.%I alter column %I type char(%s)', c.t, c.n, c.l); end loop; end $$`)
    expect(await everything()).toEqual(before)
  })

  const none: [what: string, rows: Parameters<typeof write>[0], told: () => Promise<unknown>][] = [
    ['seller "0000"', { iw_gsaen: [{ CodVendedor: '0000' }] }, async () => (await invoice()).seller],
    ['terms "000"', { cwtcvcl: [{ ConVta: '000' }] }, async () => (await erp.accountOf('77'))!.paymentTerms],
    ['commune "0000000"', { cwtauxi: [{ ComAux: '0000000' }] }, async () => (await erp.customer('77'))!.district],
    ['city "000"', { cwtauxi: [{ CiuAux: '000' }] }, async () => (await erp.customer('77'))!.city],
    ['giro "000000"', { cwtauxi: [{ GirAux: '000000' }] }, async () => (await erp.customer('77'))!.businessActivity],
    ['job title "00"', { cwtaxco: [{ CarCon: '00' }] }, async () => (await erp.contactsOf('77'))[0]!.jobTitle],
    [
      'group "0000"',
      { iw_tprod: [{ CodGrupo: '0000' }], iw_gsaen: [{}], iw_gmovi: [{}] },
      async () => (await erp.productsOf('77'))!.items[0]!.group,
    ],
  ]
  test.each(none)('%s means none', async (_what, rows, told) => {
    await write(rows)
    expect(await told()).toBeNull()
  })

  test('currency "00" means pesos', async () => {
    await write({ iw_gsaen: [{ CodMoneda: '00' }], nwcotiza: [{ CodMon: '00' }] })
    expect((await invoice()).currency).toBe('CLP')
    expect((await erp.quotationsOf('77'))!.items[0]!.currency).toBe('CLP')
  })

  test('"0000000000" is no customer: it is not found, not imported, and has no account', async () => {
    const nobody = { CodAux: '0000000000' }
    await write({ cwtauxi: [{}, { ...nobody, NomAux: 'Andes nadie' }], cwmovim: [{ ...nobody, MovDebe: 500 }] })
    expect((await erp.findCustomers('andes')).map(({ code }) => code)).toEqual(['77'])
    expect((await erp.registered()).map(({ code }) => code)).toEqual(['77'])
    expect((await erp.customersAfter(null, 10)).items.map(({ key }) => key)).toEqual(['77'])
    expect(await erp.accountOf('0000000000')).toBeUndefined()
    expect(await erp.customer('0000000000 ')).toBeUndefined()
    expect((await erp.accountOf('77'))!.bookedBalance).toBe(0)
  })

  test('what has a blank description is told by its code', async () => {
    await write({
      cwtauxi: [{ NomAux: ' \t', NoFAux: '' }],
      // a job whose name is blank, one that is not in the table, and the code of none
      cwtaxco: [{ CarCon: '04' }, { NomCon: 'Luis', CarCon: '88' }, { NomCon: 'Óscar', CarCon: '00' }],
      cwtvend: [{ VenCod: '7', VenDes: ' ' }],
      cwttdoc: [{ CodDoc: 'FE', DesDoc: '' }],
      cwmovim: [{ MovDebe: 500 }],
      iw_tprod: [{ DesProd: '  ' }],
      iw_gsaen: [{ CodVendedor: '7' }],
      iw_gmovi: [{}],
    })
    const fresh = another(NOW)
    expect((await fresh.customer('77'))!.name).toBe('77')
    const jobs = { 'Ana Soto': '04', Luis: '88', Óscar: null }
    const jobsOf = (people: { name: string; jobTitle: string | null }[]) =>
      Object.fromEntries(people.map(({ name, jobTitle }) => [name, jobTitle]))
    expect(jobsOf(await fresh.contactsOf('77'))).toEqual(jobs)
    expect(jobsOf((await fresh.customersAfter(null, 5)).items[0]!.contacts)).toEqual(jobs)
    expect((await fresh.invoicesOf('77'))!.items[0]!.seller).toBe('7')
    expect((await fresh.accountOf('77'))!.documents[0]!.typeName).toBe('FE')
    expect((await fresh.productsOf('77'))!.items[0]!.name).toBe('A')
  })
})

describe('4.3 dates:', () => {
  test.each(['UTC', 'America/Santiago', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'no day is shifted where Atiende and the server live by the clock of %s',
    async (zone) => {
      await write({ iw_gsaen: [{ Fecha: '2026-11-01T23:59:59.997', FechaVenc: '2026-12-01T00:00:00' }] })
      const before = process.env.TZ
      process.env.TZ = zone
      await run(
        `do $$ begin execute format('alter database %I set timezone = ''${zone}''', current_database()); end $$`,
      )
      try {
        const [told] = (await another(NOW).invoicesOf('77'))!.items
        expect(told).toMatchObject({ issuedOn: '2026-11-01', dueOn: '2026-12-01' })
      } finally {
        if (before === undefined) delete process.env.TZ
        else process.env.TZ = before
      }
    },
  )

  test('SQL Server is never asked for a date but as text', () => {
    const dates = Object.values(tables).flatMap((columns) =>
      Object.entries(columns).flatMap(([name, kind]) => (kind.startsWith('date') ? [name] : [])),
    )
    const bare = new RegExp(`(?:select|top\\(\\d+\\)|,) "\\w+"\\."(?:${dates.join('|')})"(?: as |,| from )`, 'i')
    expect('select top(5) "g"."Fecha", "g"."Folio" from x').toMatch(bare)
    const texts = asked.filter(({ sql }) => sql.includes('convert(char(10), "g"."Fecha", 120)'))
    expect(texts.length).toBeGreaterThan(0)
    for (const { sql } of asked) {
      const read = sql
        .replace(/ order by (?!.*\bfrom\b).*$/s, '')
        .replaceAll(/convert\((char\(10\)|varchar\(23\)), /g, 'convert(')
      expect(read).not.toMatch(bare)
    }
  })

  test.each(['1753-01-01', '1753-01-02', '1899-12-30', '1900-01-01', '2079-06-06', '9999-12-31'])(
    '%s is no date',
    async (never) => {
      await write({
        iw_gsaen: [{ Fecha: never, FechaVenc: never }],
        cwmovim: [{ MovDebe: 500, MovFe: never, MovFv: never }],
        nwcotiza: [{ CtFem: never }],
        nw_nventa: [{ nvFem: never, nvFeEnt: never }],
      })
      expect(await invoice()).toMatchObject({ issuedOn: null, dueOn: null })
      expect((await erp.quotationsOf('77'))!.items[0]!.quotedOn).toBeNull()
      expect((await erp.salesNotesOf('77'))!.items[0]).toMatchObject({ soldOn: null, deliveryOn: null })
      const { documents, overdue } = (await erp.accountOf('77'))!
      expect(documents[0]).toMatchObject({ issuedOn: null, dueOn: null, daysOverdue: 0 })
      expect(overdue).toBe(0)
    },
  )

  test('today is the day in Chile, not that of the server', async () => {
    await write({
      cwcpbte: [{}, { CpbNum: '00000002', CpbFec: '2026-11-24' }],
      cwmovim: [{ MovDebe: 500 }, { CpbNum: '00000002', MovHaber: 500 }],
    })
    const evening = another(new Date('2026-11-24T02:30:00Z')) // 23:30 of the 23rd
    const night = another(new Date('2026-11-24T03:30:00Z'))
    expect((await evening.accountOf('77'))!.bookedBalance).toBe(500)
    expect((await night.accountOf('77'))!.bookedBalance).toBe(0)
  })

  test('a sales note older than its quotation is still one of it', async () => {
    await write({ nwcotiza: [{ CtFem: '2026-10-30' }], nw_nventa: [{ CotNum: 1, nvFem: '2026-08-02' }] })
    expect((await erp.quotationsOf('77'))!.items[0]).toMatchObject({ quotedOn: '2026-10-30', salesNotes: 1 })
    expect((await erp.salesNotesOf('77'))!.items[0]).toMatchObject({ soldOn: '2026-08-02', quotation: 1 })
  })
})

describe('4.4 numbers:', () => {
  test('noise such as -4.6E-10 is no debt', async () => {
    await write({ cwmovim: [{ MovDebe: 0.1 }, { MovDebe: 0.2 }, { MovHaber: 0.30000000046 }] })
    const account = (await erp.accountOf('77'))!
    expect(account.documents).toEqual([])
    expect([account.bookedBalance, account.documentedBalance, account.overdue]).toEqual([0, 0, 0])
  })

  test.each([
    ['noise', 1234.0000000001, 1234],
    ['more digits than an int has', 76_543_210_987, 76_543_210_987],
  ])('a document whose number is a float with %s is one document, and booked', async (_what, float, number) => {
    const paid: Row = { TtdCod: 'TR', NumDoc: 9, MovNumDocRef: number, MovHaber: 400, MovFv: '2026-11-02' }
    await write({
      cwmovim: [{ NumDoc: float, MovNumDocRef: float, MovDebe: 1190 }, paid],
      iw_gsaen: [{ Folio: number }],
    })
    const { documents, notBooked } = (await erp.accountOf('77'))!
    expect(documents).toMatchObject([{ number, charges: 1190, payments: 400, balance: 790 }])
    expect(notBooked).toEqual([])
    expect(await invoice()).toMatchObject({ folio: number, booked: true })
  })

  test('the line of a sales note is a float, that of its invoice an int', async () => {
    await write({
      nw_nventa: [{}],
      nw_detnv: [{ nvLinea: 0.9999999999, nvCant: 5 }],
      iw_gsaen: [{ nvnumero: 1 }],
      iw_gmovi: [{ nvCorrela: 1, CantFacturada: 2 }],
    })
    expect((await erp.salesNotesOf('77'))!.items[0]!.lines[0]).toMatchObject({ invoiced: 2, leftToInvoice: 3 })
  })

  test('columns of type text are cast before SQL Server sees anything done with them', () => {
    const reading = asked.filter(({ sql }) => sql.includes('"DetProd"') && !sql.includes('1 = 0'))
    expect(reading.length).toBeGreaterThan(0)
    for (const { sql } of reading)
      expect(sql.replaceAll(/cast\("\w+"\."DetProd" as varchar\(4000\)\)/g, '')).not.toContain('"DetProd"')
  })

  test('texts go to SQL Server as varchar, never as nvarchar, which would scan whole tables', async () => {
    const { TYPES } = await import('tedious')
    const types = new Map<unknown, string>()
    const request = {
      addParameter: (_name: string, type: { name: string }, value: unknown) => types.set(value, type.name),
    }
    for (const { sql, parameters } of asked) {
      addParameters(request as unknown as Parameters<typeof addParameters>[0], TYPES, parameters)
      if (sql.includes('"softland"')) expect(sql).not.toMatch(/(?<![\w'])N'|nvarchar|nchar/)
    }
    const ofTexts = [...types].flatMap(([value, type]) => (typeof value === 'string' ? [type] : []))
    expect(types.get('77')).toBe('VarChar')
    expect(new Set(ofTexts)).toEqual(new Set(['VarChar']))
  })
})

import pg from 'pg'
import { afterwards } from '../../../../app/server/testing/afterwards.ts'
import { USUAL_CHOICES } from '../connection.ts'
import type { Erp } from '../erp.ts'
import { connectPostgres } from '../softland/connection.ts'
import { postgres } from '../softland/dialect.ts'
import { createSoftland } from '../softland/driver.ts'
import { startSoftland } from './softland.ts'

export type Row = Record<string, string | number | null>

/** What a row has where nothing is said of it. The tables named here are all that a small company has rows in. */
const usual = {
  cwtauxi: {
    CodAux: '77',
    NomAux: 'Andes',
    ClaCli: 'S',
    ClaPro: 'N',
    ClaEmp: 'N',
    ClaSoc: 'N',
    ClaDis: 'N',
    ClaOtr: 'N',
    esReceptorDTE: 'N',
  },
  cwtaxco: { CodAuc: '77', NomCon: 'Ana Soto' },
  cwtcvcl: { CodAux: '77' },
  cwtvend: {},
  cwttdoc: {},
  iwparam: { CtaCliente: '1-1' },
  iw_tprod: { CodProd: 'A', Inactivo: 0 },
  cwcpbte: { CpbAno: '2026', CpbNum: '00000001', CpbEst: 'V', CpbFec: '2026-11-01' },
  cwmovim: {
    CpbAno: '2026',
    CpbNum: '00000001',
    PctCod: '1-1',
    CodAux: '77',
    MovFe: '2026-11-01',
    MovFv: '2026-12-01',
    TtdCod: 'FE',
    NumDoc: 1,
    MovTipDocRef: 'FE',
    MovNumDocRef: 1,
    MovDebe: 0,
    MovHaber: 0,
  },
  iw_gsaen: {
    Tipo: 'F',
    NroInt: 1,
    SubTipoDocto: 'T',
    Folio: 1,
    Estado: 'V',
    Fecha: '2026-11-01',
    CodAux: '77',
    TtdCod: 'FE',
    Total: 1190,
  },
  iw_gmovi: { Tipo: 'F', NroInt: 1, Linea: 1, CodProd: 'A', CantFacturada: 1, TotLinea: 1000 },
  nwcotiza: { CotNum: 1, CodAux: '77', CtEstado: 'P', CtFem: '2026-10-01', numOC: '' },
  nwdetcot: { CotNum: 1, CtLinea: 1, CodProd: 'A', CtCant: 1 },
  nw_nventa: { NVNumero: 1, CodAux: '77', NumOC: '', nvEstado: 'A', nvFem: '2026-10-05' },
  nw_detnv: { NVNumero: 1, nvLinea: 1, CodProd: 'A', nvCant: 1 },
} satisfies Record<string, Row>

export type Rows = { [T in keyof typeof usual]?: Row[] }

/** What a company has that is written in a few rows. */
const first: Rows = { cwtauxi: [{}], iwparam: [{}], cwcpbte: [{}] }

/** A company with nothing in it, until a test writes what it needs. */
export async function startSmallCompany(now: Date, choices = USUAL_CHOICES) {
  const { connection, run } = await startSoftland([], now)
  const erp: Erp = createSoftland({ ...connectPostgres(connection), dialect: postgres, now: () => now, choices })
  afterwards(() => erp.stop())

  /** Makes these rows the only ones; a customer, the account of customers and a voucher are there anyway. */
  async function write(rows: Rows) {
    const statements = (Object.keys(usual) as (keyof Rows)[]).map((table) => {
      const target = `softland."${table}"`
      const filled = ((rows[table] ?? first[table] ?? []) as Row[]).map((row, place) =>
        Object.assign(table === 'cwmovim' ? { MovNum: place } : {}, usual[table], row),
      )
      const json = pg.escapeLiteral(JSON.stringify(filled))
      return `delete from ${target}; insert into ${target} select * from json_populate_recordset(null::${target}, ${json})`
    })
    await run(statements.join(';'))
  }
  return { erp, run, connection, write }
}

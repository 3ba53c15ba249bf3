import { ledgerRows } from './ledger-rows.ts'
import type { Answer, Asked } from './loopback.ts'
import { key, number, type Row, same, type Tables } from './tables.ts'

type Params = URLSearchParams
type Wrapped = (params: Params) => unknown

const page = (rows: Row[], params: Params, name: (total: number) => Row): Row[] => {
  const size = Number(params.get('cantidad') || 10)
  const at = Number(params.get('pagina') || 1)
  return rows.slice((at - 1) * size, at * size).map((row) => Object.assign({}, row, name(rows.length)))
}
/** None is one blank row. */
const wrapped = (rows: Row[], blank: Row) => [rows.length ? rows : [blank]]

/**
 * The API of a company with these tables: each answer is made from the rows in the shape that the API has, and shares
 * nothing with the driver that reads it.
 */
export function companyApi(tables: Tables, today: string): (asked: Asked) => Answer | undefined {
  const all = (name: string) => tables[name] ?? []
  const named = (table: string, code: string, title: string) => (value: unknown) =>
    (all(table).find((row) => same(row[code], value))?.[title] ?? null) as string | null
  const district = named('cwtcomu', 'ComCod', 'ComDes')
  const city = named('cwtciud', 'CiuCod', 'CiuDes')
  const seller = named('cwtvend', 'VenCod', 'VenDes')
  const currency = named('cwtmone', 'CodMon', 'DesMon')

  const sales = (code: string | null) =>
    all('iw_gsaen').filter((row) => same(row.CodAux, code) && row.Estado === 'V' && row.EnMantencion !== -1)
  const linesOf = ({ Tipo, NroInt }: Row) =>
    all('iw_gmovi')
      .filter((line) => line.Tipo === Tipo && line.NroInt === NroInt)
      .toSorted((a, b) => number(a.Linea) - number(b.Linea))

  const customers: Wrapped = (params) => {
    const wants = (name: string, test: (value: string) => boolean) => !params.get(name) || test(params.get(name)!)
    const rows = all('cwtauxi').filter(
      (row) =>
        row.ClaCli === 'S' &&
        wants('codaux', (code) => same(row.CodAux, code)) &&
        wants('rut', (rut) => row.RutAux === rut) &&
        wants('nombre', (name) => plain(row.NomAux).includes(plain(name))),
    )
    const told = page(rows, params, (total) => ({
      Total: String(total),
      CantidadPorPagina: params.get('cantidad') || '10',
      PaginaActual: params.get('pagina') || '1',
    }))
    const presented = told.map((row) => ({
      Total: row.Total,
      CantidadPorPagina: row.CantidadPorPagina,
      PaginaActual: row.PaginaActual,
      CodAux: row.CodAux,
      NomAux: row.NomAux,
      RutAux: row.RutAux,
      Giraux: row.GirAux,
      GirDes: named('cwtgiro', 'GirCod', 'GirDes')(row.GirAux),
      ComCod: row.ComAux,
      ComDes: district(row.ComAux),
      CiuCod: row.CiuAux,
      CiuDes: city(row.CiuAux),
      DirAux: row.DirAux,
      DirNum: row.DirNum,
      FonAux1: row.FonAux1,
      Bloqueado: row.Bloqueado ?? 'N',
      EMail: row.EMail,
      ConVta: all('cwtcvcl').find((one) => same(one.CodAux, row.CodAux))?.ConVta ?? null,
      DireccionesDespachoAsociadas: all('cwtauxd')
        .filter((one) => same(one.CodAxD, row.CodAux))
        .map((one) => ({
          Nombre: one.NomDch,
          Direccion: one.DirDch,
          Contacto: one.AteDch,
          ComDes: district(one.ComDch),
          CiuDes: city(one.CiuDch),
        })),
    }))
    return [presented.length ? presented : [{ CodAux: null, NomAux: null, Total: null }]]
  }

  const ledger: Wrapped = (params) => {
    const list = (name: string) => (params.get(name) ?? '').split(',').filter(Boolean)
    const accounts = list('listacuentas')
    const types = list('listadocumentos')
    const from = params.get('Emisiondesde')
    const rows = ledgerRows(tables, params.get('codaux') ?? '', today).filter(
      (row) =>
        (!accounts.length || accounts.includes(String(row.Pctcod))) &&
        (!types.length || types.includes(String(row.Ttdcod))) &&
        (!params.get('folio') || String(row.Numdoc) === params.get('folio')) &&
        (!from ||
          String(row.Movfe ?? '')
            .slice(0, 10)
            .replaceAll('-', '') >= from) &&
        (params.get('solosaldo') !== '1' || Math.abs(number(row.Saldobase)) >= 0.5),
    )
    return paged(rows, params)
  }
  const paged = (rows: Row[], params: Params) =>
    wrapped(
      page(rows, params, (total) => ({
        total,
        cantidad: Number(params.get('cantidad')),
        pagina: Number(params.get('pagina')),
      })),
      { CodAux: null, Numdoc: 0, MovNumDocRef: null, Movfe: null, total: 0 },
    )

  const answers: Record<string, Wrapped> = {
    'IW/ObtieneModulos': () => [['CW', 'IW', 'NW'].map((Codi) => ({ Codi, Descripcion: Codi, Version: '4.350' }))],
    'IW/ObtieneCondicionesVenta': () => [
      all('cwtconv').map((row) => ({ codi: row.CveCod, descripcion: row.CveDes, dias: row.CveDias })),
    ],
    'CW/ConsultaMonedas': () => [all('cwtmone')],
    'CW/ConsultaTiposDeDocumentos': () => [all('cwttdoc')],
    'CW/ConsultaPlanDeCuentas': () => [all('cwpctas')],
    'CW/ConsultaCliente': customers,
    'CW/ContactosXAuxiliar': (params) =>
      wrapped(
        all('cwtaxco')
          .filter((row) => same(row.CodAuc, params.get('codaux')))
          .map((row) => ({
            NomCon: row.NomCon!,
            Email: row.Email!,
            CarCon: row.CarCon!,
            CarNom: named('cwtcarg', 'CarCod', 'CarNom')(row.CarCon),
          })),
        { NomCon: null, Email: null },
      ),
    'CW/ResumenContable': (params) => {
      const own = all('cwtcvcl').find((row) => same(row.CodAux, params.get('codaux')))
      const customer = all('cwtauxi').find((row) => same(row.CodAux, params.get('codaux')))
      return { MontoAutorizado: number(own?.MtoCre), EstadoBloqueo: customer?.Bloqueado ?? 'N', EstadoSobregiro: '' }
    },
    'CW/DocumentosContabilizados': ledger,
    'CW/PagosxDocumento': (params) =>
      paged(
        ledgerRows(tables, params.get('codaux') ?? '', today).filter(
          (row) =>
            same(row.Movtipdocref, params.get('documento')) &&
            String(row.MovNumDocRef) === params.get('folio') &&
            !(same(row.Ttdcod, row.Movtipdocref) && row.Numdoc === row.MovNumDocRef),
        ),
        params,
      ),
    'CW/TopDeudores': (params) => {
      const owed = new Map<string, number>()
      for (const row of ledgerRows(tables, '', today).filter((row) => row.Numdoc === row.MovNumDocRef))
        owed.set(key(row.CodAux), (owed.get(key(row.CodAux)) ?? 0) + number(row.Saldobase))
      const sorted = [...owed].toSorted((a, b) => b[1] - a[1]).slice(0, Number(params.get('CantidadTope')))
      return wrapped(
        sorted.map(([codaux, saldo]) => ({ codaux, saldo })),
        { codaux: null },
      )
    },
    'IW/DocumentosFacturados': (params) =>
      wrapped(
        sales(params.get('codaux'))
          .filter((row) => String(row.Fecha).slice(0, 4) === params.get('ano'))
          .slice(0, Number(params.get('top')))
          .map((row) => ({
            Folio: row.Folio!,
            Fecha: row.Fecha!,
            Vncimiento: row.FechaVenc!,
            Monto: row.Total!,
            Estado: row.Estado!,
            Nvnumero: row.nvnumero!,
            Tipo_Documento: `${row.Tipo}${row.SubTipoDocto}`,
            DocDes: 'Documento',
            CodMon: row.CodMoneda!,
            DesMon: currency(row.CodMoneda),
          })),
        { Folio: 0, Fecha: null },
      ),
    'IW/DetalleDocumento': (params) => {
      const head = all('iw_gsaen').find(
        (row) =>
          same(row.CodAux, params.get('codaux')) &&
          row.Tipo === params.get('tipo') &&
          row.SubTipoDocto === params.get('subtipo') &&
          String(row.Folio) === params.get('folio'),
      )
      return head ? detailOf(head) : { cabecera: null, detalle: [], referencias: [], dte: null }
    },
    'IW/ProductosComprados': (params) =>
      wrapped(
        sales(params.get('codaux')).flatMap((row) =>
          linesOf(row).map((line) => ({
            DesDoc: 'Documento',
            Folio: row.Folio!,
            Fecha: row.Fecha!,
            CodProd: line.CodProd!,
            DetProd: line.DetProd!,
            CantFacturada: line.CantFacturada!,
            PreUniMB: line.PreUniMB!,
            TotalLinea: line.TotLinea!,
            Tipo: row.Tipo!,
            SubTipo: row.SubTipoDocto!,
          })),
        ),
        { Folio: 0, CodProd: null },
      ),
    'NW/ObtieneNotasVentaPendientesPorFacturar': (params) =>
      all('nw_nventa')
        .filter((row) => same(row.CodAux, params.get('codaux')) && ['A', 'P'].includes(String(row.nvEstado)))
        .map((row) => ({
          NVNumero: row.NVNumero,
          nvFem: row.nvFem,
          nvFeEnt: row.nvFeEnt,
          nvEstado: row.nvEstado,
          nvSubTotal: number(row.nvNetoAfecto) + number(row.nvNetoExento),
          nvMonto: row.nvMonto,
          Impuestos: [],
          Facturado: invoicedOf(row.NVNumero),
          VenDes: seller(row.VenCod),
        })),
    'NW/DetalleNotaDeVenta': (params) =>
      wrapped(
        all('nw_detnv')
          .filter((row) => String(row.NVNumero) === params.get('nvnumero'))
          .map((row) => ({
            NVNumero: row.NVNumero!,
            nvLinea: row.nvLinea!,
            CodProd: row.CodProd!,
            DetProd: row.DetProd!,
            nvCant: row.nvCant!,
            nvPrecio: row.nvPrecio!,
            TotalLinea: row.nvTotLinea!,
          })),
        { NVNumero: 0 },
      ),
  }

  function detailOf(row: Row) {
    const lower = Object.fromEntries(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]))
    return {
      cabecera: {
        ...lower,
        subtipo: row.SubTipoDocto,
        vendes: seller(row.CodVendedor),
        desmon: currency(row.CodMoneda),
        dte_siitdoc: taxOfficeCode(row),
        fechahoracreacion: row.FecHoraCreacion,
      },
      detalle: linesOf(row),
      referencias: all('IW_GSaEn_RefDTE')
        .filter((one) => one.Tipo === row.Tipo && one.NroInt === row.NroInt)
        .map((one) => ({
          DesRefSII: named('DTE_SiiTDocRef', 'CodRefSII', 'DesRefSII')(one.CodRefSII),
          FolioRef: one.FolioRef,
          CodRefSii: one.CodRefSII,
          FechaRef: one.FechaRef,
        })),
      dte: null,
    }
  }
  /** Whoever was invoiced. */
  const invoicedOf = (note: unknown) =>
    all('iw_gsaen')
      .filter((row) => row.nvnumero === note && row.Estado === 'V')
      .reduce((sum, row) => sum + number(row.NetoAfecto), 0)
  const taxOfficeCode = (row: Row) =>
    all('dte_siitdoc').find((one) => one.Tipo === row.Tipo && one.SubTipoDocto === row.SubTipoDocto)?.DocCod ?? 0

  return ({ path, params }) => (answers[path] ? { json: answers[path](params) } : undefined)
}

const plain = (value: unknown) => key(value).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

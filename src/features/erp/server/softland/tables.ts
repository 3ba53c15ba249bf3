/**
 * The tables and columns of a Softland company that Atiende reads, and no others: the same tables hold passwords and
 * private keys, so nothing is ever selected by star, and the ERP's administrator can grant exactly this.
 *
 * Names are written exactly as Softland writes them and are always quoted. SQL Server finds them in any letter case;
 * in PostgreSQL the tables are created with the same quoted names. One spelling serves both, and the code reads like
 * the ERP's own documentation.
 *
 * A kind ending in '?' is a column some versions lack: the query does without it. Any other column that is missing makes
 * its table count as missing.
 */
export const tables = {
  cwtauxi: {
    CodAux: 'text',
    NomAux: 'text',
    NoFAux: 'text',
    RutAux: 'text',
    ActAux: 'text',
    Bloqueado: 'text',
    ClaCli: 'text',
    GirAux: 'text',
    DirAux: 'text',
    DirNum: 'text',
    ComAux: 'text',
    CiuAux: 'text',
    FonAux1: 'text',
    EMail: 'text',
    CtaCliente: 'text?',
    CtaCliMonExt: 'text?',
  },
  cwtaxco: { CodAuc: 'text', NomCon: 'text', CarCon: 'text', FonCon: 'text', Email: 'text' },
  // by which column the customer is named differs, or was not seen: whichever is there
  cwtauxd: {
    CodAxD: 'text?',
    CodAux: 'text?',
    CodAuc: 'text?',
    NomDch: 'text',
    DirDch: 'text',
    ComDch: 'text?',
    CiuDch: 'text?',
    Fon1Dch: 'text?',
    AteDch: 'text?',
  },
  cwtcvcl: { CodAux: 'text', ConVta: 'text', MtoCre: 'number' },
  cwtcarg: { CarCod: 'text', CarNom: 'text' },
  cwtgiro: { GirCod: 'text', GirDes: 'text' },
  cwtcomu: { ComCod: 'text', ComDes: 'text' },
  cwtciud: { CiuCod: 'text', CiuDes: 'text' },
  cwtconv: { CveCod: 'text', CveDes: 'text', CveDias: 'number?' },
  cwtvend: { VenCod: 'text', VenDes: 'text' },
  cwtmone: { CodMon: 'text', DesMon: 'text' },
  cwttdoc: { CodDoc: 'text', DesDoc: 'text' },
  soempre: { NomB: 'text', RutE: 'text?' },
  cwparam: { ParVer: 'text?' },
  cwpctas: { PCCODI: 'text', PCDESC: 'text?', PCAUXI: 'text', PCCDOC: 'text' },
  iwparam: { CtaCliente: 'text' },
  cwcpbte: { CpbAno: 'text', CpbNum: 'text', CpbEst: 'text', CpbFec: 'date', CpbTip: 'text?' },
  cwmovim: {
    CpbAno: 'text',
    CpbNum: 'text',
    PctCod: 'text',
    CodAux: 'text',
    TtdCod: 'text',
    NumDoc: 'number',
    MovTipDocRef: 'text',
    MovNumDocRef: 'number',
    MovFe: 'date',
    MovFv: 'date',
    MovDebe: 'number',
    MovHaber: 'number',
    CuotaRef: 'number?',
    MovNum: 'number?',
    MovGlosa: 'text?',
  },
  iw_gsaen: {
    Tipo: 'text',
    NroInt: 'number',
    SubTipoDocto: 'text',
    Folio: 'number',
    Estado: 'text',
    Fecha: 'date',
    FechaVenc: 'date',
    CodAux: 'text',
    CodVendedor: 'text',
    CodMoneda: 'text',
    Equivalencia: 'number',
    NetoAfecto: 'number',
    NetoExento: 'number',
    IVA: 'number',
    Total: 'number',
    TtdCod: 'text',
    EnMantencion: 'number',
    nvnumero: 'number?',
    CondPago: 'text?',
    FecHoraCreacion: 'date?',
  },
  iw_gmovi: {
    Tipo: 'text',
    NroInt: 'number',
    Linea: 'number',
    CodProd: 'text',
    DetProd: 'text',
    CantFacturada: 'number',
    PreUniMB: 'number',
    TotLinea: 'number',
    Partida: 'text',
    Pieza: 'text',
    nvCorrela: 'number?',
    FactNumLin: 'number?',
  },
  iw_tprod: { CodProd: 'text', DesProd: 'text', EsSerie: 'number', CodGrupo: 'text?' },
  iw_tgrupo: { CodGrupo: 'text', DesGrupo: 'text' },
  IW_GSaEn_RefDTE: {
    Tipo: 'text',
    NroInt: 'number',
    LineaRef: 'number',
    CodRefSII: 'text',
    FolioRef: 'text',
    FechaRef: 'date',
    Glosa: 'text',
  },
  DTE_SiiTDocRef: { CodRefSII: 'text', DesRefSII: 'text' },
  dte_siitdoc: { Tipo: 'text', SubTipoDocto: 'text', DocCod: 'number' },
  nwcotiza: {
    CotNum: 'number',
    CodAux: 'text',
    NomCon: 'text',
    VenCod: 'text',
    CodMon: 'text',
    CtEstado: 'text',
    CtFem: 'date',
    CtNetoAfecto: 'number',
    CtNetoExento: 'number',
    CtMonto: 'number',
    FechaHoraCreacion: 'date?',
  },
  nwdetcot: {
    CotNum: 'number',
    CtLinea: 'number',
    CodProd: 'text',
    DetProd: 'text',
    CtCant: 'number',
    CtPrecio: 'number',
    CtEquiv: 'number',
    CtTotLinea: 'number',
  },
  nw_nventa: {
    NVNumero: 'number',
    CotNum: 'number',
    CodAux: 'text',
    nvEstado: 'text',
    nvFem: 'date',
    nvFeEnt: 'date',
    NumOC: 'text',
    NomCon: 'text',
    VenCod: 'text',
    CodMon: 'text',
    nvNetoAfecto: 'number',
    nvNetoExento: 'number',
    nvMonto: 'number',
    FechaHoraCreacion: 'date?',
  },
  nw_detnv: {
    NVNumero: 'number',
    nvLinea: 'number',
    CodProd: 'text',
    DetProd: 'text',
    nvCant: 'number',
    nvPrecio: 'number',
    nvEquiv: 'number',
    nvTotLinea: 'number',
  },
} as const

type Tables = typeof tables
export type TableName = keyof Tables

/** Dates are only compared and turned into days by the dialect, never read as they are. */
export type ErpDate = { readonly erpDate: true }

type ValueOf<Kind> = Kind extends `number${string}` ? number : Kind extends `date${string}` ? ErpDate : string

/** The tables as Kysely sees them. Nothing is certain to be there, so everything may be null. */
export type Softland = {
  [T in TableName]: { [C in keyof Tables[T]]: ValueOf<Tables[T][C]> | null }
}

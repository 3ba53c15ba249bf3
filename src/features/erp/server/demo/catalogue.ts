import type { Rows } from './rows.ts'

/** Accounts of the demonstration company. Customers owe on the first three; the others must never reach a balance. */
export const accounts = {
  customers: '1-1-04-001',
  customersAbroad: '1-1-04-002',
  relatedCompanies: '1-1-04-010',
  bank: '1-1-01-002',
  cheques: '1-1-05-001',
  suppliers: '2-1-02-001',
  sales: '4-1-01-001',
  tax: '2-1-05-001',
}

/** [account, name, whether it keeps the documents of auxiliaries] */
const chart: [name: keyof typeof accounts, title: string, documents: boolean][] = [
  ['customers', 'CLIENTES NACIONALES', true],
  ['customersAbroad', 'CLIENTES EXTRANJEROS', true],
  ['relatedCompanies', 'CUENTAS POR COBRAR RELACIONADAS', true],
  ['bank', 'BANCO', false],
  ['cheques', 'CHEQUES EN CARTERA', true],
  ['suppliers', 'PROVEEDORES NACIONALES', true],
  ['sales', 'VENTAS', false],
  ['tax', 'IVA DEBITO FISCAL', false],
]

/** [code, name, price in pesos, kind of piece]; codes have slashes and blanks, as in life. */
export const products: [code: string, name: string, price: number, serial?: 'serial'][] = [
  ['IMP-T80/USB', 'Impresora térmica de tickets 80 mm USB', 129_900, 'serial'],
  ['IMP-T80/ETH', 'Impresora térmica de tickets 80 mm red', 169_900, 'serial'],
  ['IMP-E110/200', 'Impresora de etiquetas 110 mm 203 dpi', 389_000, 'serial'],
  ['IMP-E110/300', 'Impresora de etiquetas 110 mm 300 dpi', 549_000, 'serial'],
  ['IMP-MOV 58', 'Impresora portátil 58 mm Bluetooth', 119_500, 'serial'],
  ['UPS 1500VA', 'UPS interactiva 1500 VA', 214_900, 'serial'],
  ['UPS 3000VA', 'UPS en línea 3000 VA rack', 1_189_000, 'serial'],
  ['BAT-UPS 12/9', 'Batería de reemplazo UPS 12 V 9 Ah', 24_900],
  ['BAL-30K', 'Balanza comercial con impresor 30 kg', 459_000, 'serial'],
  ['BAL-15K/RED', 'Balanza etiquetadora en red 15 kg', 1_290_000, 'serial'],
  ['BAL-PISO 600', 'Balanza de piso 600 kg', 1_650_000, 'serial'],
  ['CERT-BAL', 'Certificación anual de balanza', 48_000],
  ['TERM-A10', 'Terminal de mano Android 10" con lector 2D', 689_000, 'serial'],
  ['TERM-A6', 'Terminal de mano Android 6" con lector 2D', 529_000, 'serial'],
  ['CUNA-A6', 'Cuna de carga 4 posiciones terminal A6', 219_000],
  ['LEC-1D', 'Lector de código de barras 1D USB', 34_900],
  ['LEC-2D/BT', 'Lector de código de barras 2D inalámbrico', 148_900, 'serial'],
  ['POS-T15', 'Terminal punto de venta táctil 15"', 749_000, 'serial'],
  ['POS-VIS', 'Visor de cliente 2x20', 64_900],
  ['CAJ-41', 'Cajón de dinero 41 cm metálico', 59_900],
  ['VERIF-P8', 'Verificador de precios 8"', 399_000, 'serial'],
  ['SW-POS/1', 'Software de punto de venta, licencia por caja', 289_000],
  ['SW-POS/SRV', 'Software de punto de venta, servidor de local', 890_000],
  ['SW-INV', 'Software de inventario para terminales', 349_000],
  ['SRV-INST', 'Instalación y puesta en marcha', 95_000],
  ['SRV-CAP', 'Capacitación de usuarios, jornada', 180_000],
  ['SRV-MANT', 'Mantención preventiva anual', 320_000],
  ['ROL-80X80', 'Rollo térmico 80 x 80 mm, caja de 50', 42_500],
  ['ETQ-50X25', 'Etiqueta autoadhesiva 50 x 25 mm, rollo de 2.000', 8_900],
  ['RIB-110', 'Cinta de transferencia térmica 110 mm', 11_200],
  ['CAB-RED 3', 'Cable de red certificado 3 m', 4_900],
  ['SWITCH 16P', 'Switch administrable 16 puertos', 189_000, 'serial'],
]

/** [code, name, beginnings of the codes of its products]; one without a name, and products without a group. */
const groups: [code: string, name: string, beginnings: string[]][] = [
  ['IMPR', 'Impresoras', ['IMP-']],
  ['ENERGIA', 'Energía y respaldo', ['UPS', 'BAT-']],
  ['BALANZA', 'Balanzas', ['BAL-']],
  ['MOVIL', 'Terminales y lectores', ['TERM-', 'LEC-', 'CUNA-']],
  ['CAJA', ' ', ['POS-', 'CAJ-', 'VERIF-']],
  ['INSUMOS', 'Insumos', ['ROL-', 'ETQ-', 'RIB-']],
]

export const sellers = [
  ['1', 'Marcela Fuentes'],
  ['2', 'Rodrigo Paredes'],
  ['3', 'Camila Ortiz'],
  ['12', 'Ventas web'],
] as const

/** Value of the UF in pesos used all over the demonstration. */
export const UF = 39_485.65
export const DOLLAR = 945.5

export const conditions = [
  ['000', 'Contado', 0],
  ['030', '30 días', 30],
  ['045', '45 días', 45],
  ['060', '60 días', 60],
] as const

/** Tables of codes; some with blanks behind their keys, one name missing. */
export function addCatalogues(rows: Rows, { name, rut }: { name: string; rut: string }) {
  rows.add('soempre', { RutE: rut, RutEmisor: rut.replaceAll('.', ''), NomB: name, Giro: 'Venta de equipos' })
  rows.add('cwparam', { ParVer: '2024.1', ParNni: 4 })
  rows.add('iwparam', { CtaCliente: `${accounts.customers} `, CtaPagoSAChFec: accounts.cheques })
  for (const [code, VenDes] of sellers) rows.add('cwtvend', { VenCod: code.padEnd(3), VenDes })
  rows.add('cwtvend', { VenCod: '0000', VenDes: 'Sin vendedor' })
  for (const [CveCod, CveDes, CveDias] of conditions) rows.add('cwtconv', { CveCod, CveDes, CveDias })
  rows.add(
    'cwtmone',
    { CodMon: '01', DesMon: 'PESO', SimMon: '$', DecMon: 0 },
    { CodMon: '02', DesMon: 'US$', SimMon: 'US$', DecMon: 2 },
    { CodMon: '03', DesMon: 'UF', SimMon: 'UF', DecMon: 2 },
  )
  const types = [
    ['FE', 'Factura electrónica', 33],
    ['FX', 'Factura exenta electrónica', 34],
    ['BE', 'Boleta electrónica', 39],
    ['NE', 'Nota de crédito electrónica', 61],
    ['DE', 'Nota de débito electrónica', 56],
    ['TR', 'Transferencia recibida', null],
    ['AN', 'Anticipo de cliente', null],
    ['FP', 'Factura de proveedor', null],
    ['OT', '  ', null],
  ] as const
  for (const [CodDoc, DesDoc, DTEDocSII] of types) rows.add('cwttdoc', { CodDoc, DesDoc, DTEDocSII })
  for (const [name, PCDESC, documents] of chart) {
    const keeps = documents ? 'S' : 'N'
    rows.add('cwpctas', { PCCODI: accounts[name], PCDESC, PCNIVEL: 4, PCAUXI: keeps, PCCDOC: keeps })
  }
  const taxOffice = [
    ['F', 'T', 33],
    ['F', 'S', 34],
    ['B', 'T', 39],
    ['B', 'S', 41],
    ['N', 'T', 61],
    ['D', 'T', 56],
    ['S', 'T', 52],
  ] as const
  for (const [Tipo, SubTipoDocto, DocCod] of taxOffice)
    rows.add('dte_siitdoc', { Tipo, SubTipoDocto, DocCod, Electronico: -1 })
  rows.add(
    'DTE_SiiTDocRef',
    { CodRefSII: '33', DesRefSII: 'Factura electrónica' },
    { CodRefSII: '61', DesRefSII: 'Nota de crédito electrónica' },
    { CodRefSII: '801', DesRefSII: 'Orden de compra' },
  )
  rows.add(
    'cwtcarg',
    { CarCod: '01', CarNom: 'Gerente general' },
    { CarCod: '02', CarNom: 'Jefe de informática' },
    { CarCod: '03', CarNom: 'Encargada de adquisiciones' },
    { CarCod: '04', CarNom: '' },
  )
  rows.add('nwperdida', { CodPerd: 'PRE', desPerd: 'Precio' }, { CodPerd: 'PLA', desPerd: 'Plazo de entrega' })
  addProducts(rows)
}

function addProducts(rows: Rows) {
  for (const [CodGrupo, DesGrupo] of groups) rows.add('iw_tgrupo', { CodGrupo, DesGrupo })
  for (const [code, DesProd, PrecioVta, serial] of products) {
    const CodProd = code.startsWith('UPS') ? `${code}  ` : code
    const EsSerie = serial ? -1 : 0
    const group = groups.find(([, , beginnings]) => beginnings.some((beginning) => code.startsWith(beginning)))
    const flags = {
      CodGrupo: group?.[0] ?? null,
      EsSerie,
      EsPartida: 0,
      EsPieza: EsSerie,
      esParaVenta: -1,
      esParaCompra: -1,
      Inactivo: 0,
    }
    rows.add('iw_tprod', { CodProd, DesProd, PrecioVta, CodUMed: 'UN', Impuesto: -1, Inventariable: -1, ...flags })
  }
  rows.add('iw_tprod', { CodProd: '*', DesProd: '**********', Inactivo: 0, EsSerie: 0, esParaVenta: 0 })
}

import { showRut } from '../../../../platform/shared/chile/rut.ts'
import { searchKey } from '../../../../platform/shared/search-key.ts'
import { accounts } from './catalogue.ts'
import type { DemoErpCustomer } from './customers.ts'
import { chance } from './random.ts'
import type { Rows } from './rows.ts'

const WIDEST_CODE = 10
const FIRST = ['Carolina', 'Luis', 'Francisca', 'Jorge', 'Daniela', 'Patricio', 'Valeria', 'Hernán', 'Ximena', 'Óscar']
const LAST = ['Muñoz', 'Rojas', 'Sepúlveda', 'Contreras', 'Ibáñez', 'Araya', 'Núñez', 'Cárdenas', 'Pizarro', 'Vidal']

/** The customer's rows in the master tables: who it is, its people, its terms. */
export function addMaster(rows: Rows, customer: DemoErpCustomer, profile: string, index: number) {
  const { erpCode } = customer
  if (erpCode.length > WIDEST_CODE) throw new Error(`ERP code longer than ${WIDEST_CODE} characters: ${erpCode}`)
  const random = chance(`master ${erpCode}`)
  const [street, number] = splitAddress(customer.address ?? `Av. Providencia ${random.whole(100, 2900)}`)
  rows.add('cwtauxi', {
    CodAux: erpCode,
    NomAux: customer.name.slice(0, 60),
    NoFAux: (customer.tradeName ?? '').slice(0, 60),
    // each in its own way: dotted, with hyphen only, bare; customers abroad share one
    RutAux: customer.taxId ? writtenRut(customer.taxId, index) : '55.555.555-5',
    ActAux: 'S',
    Bloqueado: profile.startsWith('is blocked') ? 'S' : index % 3 ? 'N' : null,
    BloqueadoPro: 'N',
    ClaCli: 'S',
    ClaPro: profile === 'sells to us as well' ? 'S' : 'N',
    ClaEmp: 'N',
    ClaSoc: 'N',
    ClaDis: 'N',
    ClaOtr: 'N',
    GirAux: codeIn(rows, 'cwtgiro', ['GirCod', 'GirDes'], customer.businessActivity ?? 'Comercio al por menor'),
    DirAux: street.slice(0, 60),
    DirNum: number,
    ComAux: codeIn(rows, 'cwtcomu', ['ComCod', 'ComDes'], customer.district ?? 'Santiago'),
    CiuAux: codeIn(rows, 'cwtciud', ['CiuCod', 'CiuDes'], customer.city ?? 'Santiago'),
    PaiAux: customer.taxId ? 'CL' : 'PE',
    FonAux1: (customer.phone ?? `+56 2 2${random.whole(300, 999)} ${random.whole(1000, 9999)}`).slice(0, 15),
    EMail: customer.email ?? `contacto@${domainOf(customer.name)}`,
    eMailDTE: `dte@${domainOf(customer.name)}`,
    DiaPlazo: '07',
    CtaCliente: profile === 'has an account of its own' ? `${accounts.relatedCompanies}  ` : '',
    CtaCliMonExt: profile === 'is abroad' ? accounts.customersAbroad : null,
    esReceptorDTE: 'S',
    FechaUlMod: index % 5 < 3 ? null : '2021-05-04',
    Username: erpCode,
    Password: 'no-leer',
  })
  rows.add('cwtcvcl', { CodAux: erpCode, ConVta: '030', MtoCre: random.pick([0, 2_000_000, 5_000_000, 20_000_000]) })
  rows.add('cwtauxven', { CodAux: erpCode, VenCod: '1' })
  addContacts(rows, customer, random)
  addDeliveryPlaces(rows, customer, index)
}

function addContacts(rows: Rows, customer: DemoErpCustomer, random: ReturnType<typeof chance>) {
  const madeUp = [0, 1].map(() => {
    const name = `${random.pick(FIRST)} ${random.pick(LAST)}`
    const email = `${searchKey(name).replace(' ', '.')}@${domainOf(customer.name)}`
    return { name, email, phone: `+56 9 ${random.whole(5000, 9999)} ${random.whole(1000, 9999)}` }
  })
  const contacts = customer.contacts ?? madeUp
  const seen = new Set<string>()
  for (const contact of contacts) {
    const NomCon = contact.name.slice(0, 30)
    if (seen.has(NomCon)) continue
    seen.add(NomCon)
    rows.add('cwtaxco', {
      CodAuc: customer.erpCode,
      NomCon,
      CarCon: random.pick(['01', '02', '03 ', '04', null]),
      FonCon: contact.phone?.slice(0, 15) ?? null,
      Email: contact.email ?? null,
    })
  }
}

const DELIVERED_TO = [
  ['BODEGA CENTRAL', 'Camino a Melipilla 8900', 'Maipú', 'RECEPCION DE BODEGA'],
  ['SUCURSAL NORTE', 'Av. Américo Vespucio 1501 L. 12', 'Quilicura', 'JEFE DE LOCAL'],
  ['CASA MATRIZ, ANDEN 3', 'San Diego 2045', 'Santiago', null],
  ['PLANTA', 'Camino Lo Echevers 550', 'Pudahuel', 'PORTERIA'],
] as const

/** Every third customer has things delivered elsewhere; typed as people type them, with blanks and tabs behind. */
function addDeliveryPlaces(rows: Rows, customer: DemoErpCustomer, index: number) {
  if (index % 3 !== 1) return
  const random = chance(`places ${customer.erpCode}`)
  const from = random.whole(0, DELIVERED_TO.length - 1)
  for (let n = 0; n < random.whole(1, 3); n++) {
    const [name, address, district, attention] = DELIVERED_TO[(from + n) % DELIVERED_TO.length]!
    rows.add('cwtauxd', {
      CodAxD: n % 2 ? `${customer.erpCode} `.slice(0, 10) : customer.erpCode,
      NomDch: n === 1 ? `${name}\t` : name,
      DirDch: n === 1 ? ` ${address}  ` : address,
      ComDch: n === 2 ? null : `${codeIn(rows, 'cwtcomu', ['ComCod', 'ComDes'], district)}${' '.repeat(n)}`,
      CiuDch: codeIn(rows, 'cwtciud', ['CiuCod', 'CiuDes'], 'Santiago'),
      PaiDch: 'CL',
      Fon1Dch: n === 0 ? `+56 2 2${random.whole(300, 999)} ${random.whole(1000, 9999)}`.slice(0, 15) : '',
      AteDch: attention,
      RegionDch: 13,
    })
  }
}

/** 'Av. Matta 1230' → street and number, which the ERP keeps apart. */
function splitAddress(address: string): [street: string, number: string] {
  const [, street, number] = /^(.*\D)\s+(\d{1,6})$/.exec(address) ?? []
  return street && number ? [street, number] : [address, '']
}

const writtenRut = (rut: string, index: number) =>
  [showRut(rut), showRut(rut).replaceAll('.', ''), ` ${showRut(rut)}`, rut.toLowerCase()][index % 4]!

const domainOf = (name: string) =>
  `${
    searchKey(name)
      .replace(/[^a-z0-9]+/g, '')
      .slice(0, 24) || 'empresa'
  }.cl`

/** The code of a description in a table of codes, added when it is new. */
function codeIn(rows: Rows, table: string, [key, title]: [string, string], name: string): string {
  const all = rows.all(table)
  const known = all.find((row) => row[title] === name.slice(0, 60))
  if (known) return String(known[key])
  const code = String(all.length + 1).padStart(4, '0')
  rows.add(table, { [key]: code, [title]: name.slice(0, 60) })
  return code
}

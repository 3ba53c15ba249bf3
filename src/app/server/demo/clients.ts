import type { DemoErpCustomer } from '../../../features/erp/server/demo/customers.ts'
import { products } from '../../../features/erp/server/demo/catalogue.ts'
import { demoRows } from '../../../features/erp/server/demo/load.ts'
import { secondRows } from '../../../features/erp/server/demo/second.ts'
import { customerLines } from './company.ts'
import { JOBS, mailOf, mailWord, mobile, personName, phone, PLACES, STREETS } from './names.ts'
import { type Random, rutOf } from './random.ts'
import type { Rows } from './rows.ts'

type Contact = { id: string; name: string; jobTitle: string; email: string; phone: string | null }
type Equipment = Bought & { id: string }
export type Client = {
  id: string
  name: string
  district: string
  contacts: Contact[]
  equipment: Equipment[]
  /** Somebody there who writes in the portal. */
  portal: { id: string; name: string } | undefined
}

const PORTALS = new Set([0, 7, 13])

/** Places of those who buy from the company in the north as well. */
const IN_THE_NORTH = [22, 38, 42, 43, 51, 54, 57, 59]

/** Writes the customers of the demonstration; returns them with the rows of both companies of their ERP. */
export function addClients(random: Random, rows: Rows, { since, today }: { since: Date; today: string }) {
  const clients: Client[] = []
  const inErp: DemoErpCustomer[] = []
  const made = customerLines.map((line, place) => makeClient(random, line, place, since))
  for (const { row, contacts, erp } of made) {
    rows.add('customers', row)
    for (const contact of contacts) {
      rows.add('contacts', {
        id: contact.id,
        customer_id: row.id,
        name: contact.name,
        job_title: contact.jobTitle,
        email: contact.email,
        phone: contact.phone,
        mobile: mobile(random),
        created_at: since,
        updated_at: since,
      })
    }
    if (erp) inErp.push(erp)
  }
  const softland = demoRows(inErp, today)
  const northern = IN_THE_NORTH.flatMap((place, index) => {
    const { row, erp } = made[place]!
    return erp ? [{ customerId: String(row.id), erp: { ...erp, erpCode: `AN${101 + index}` } }] : []
  })
  const second = secondRows(
    northern.map(({ erp }) => erp),
    today,
  )
  const secondCodes = northern.map(({ customerId, erp }) => ({ customerId, company: 2, code: erp.erpCode }))
  const bought = piecesByCode(softland)
  for (const [place, { row, contacts, erp }] of made.entries()) {
    const equipment = lastBought(bought.get(erp?.erpCode ?? '') ?? []).slice(0, 6)
    while (equipment.length < 1 + (place % 3)) equipment.push(byHand(random, today))
    const owned = equipment.map((one) => {
      const id = random.id(since.getTime())
      rows.add('equipment', {
        id,
        customer_id: row.id,
        product_code: one.code,
        product_name: one.name,
        serial: one.serial,
        purchased_on: one.boughtOn,
        document: one.document,
        location: random.pick(['Caja 1', 'Caja 2', 'Caja 3', 'Bodega', 'Oficina', 'Sala de ventas', null]),
        source: one.fromErp ? 'erp' : 'manual',
        company: one.fromErp ? 1 : null,
        created_at: since,
        updated_at: since,
      })
      return Object.assign(one, { id })
    })
    const { name } = contacts[0]!
    const portal = PORTALS.has(place) ? { id: random.id(since.getTime()), name } : undefined
    const district = customerLines[place]!.district
    clients.push({ id: String(row.id), name: String(row.name), district, contacts, equipment: owned, portal })
  }
  return { clients, softland, second, secondCodes }
}

function makeClient(random: Random, line: (typeof customerLines)[number], place: number, since: Date) {
  const { name, tradeName, rut, activity, district } = line
  const abroad = rut === '-'
  const body = `${rut}${String(1_000_000 + ((place * 155_921 + 217_643) % 899_999)).slice(-6)}`
  const domain = `${mailWord(tradeName ?? name)
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 18)}.${abroad ? 'pe' : 'cl'}`
  const contacts: Contact[] = Array.from({ length: 1 + ((place * 7) % 4) }, () => {
    const person = personName(random)
    return {
      id: random.id(since.getTime()),
      name: person,
      jobTitle: random.pick(JOBS),
      email: mailOf(person, domain),
      phone: random.chance(0.7) ? phone(random) : null,
    }
  })
  const taxId = abroad ? null : rutOf(body)
  const code = erpCodeOf(place, body, abroad)
  const row = {
    id: random.id(since.getTime()),
    name,
    trade_name: tradeName,
    tax_id: taxId,
    business_activity: activity,
    email: `contacto@${domain}`,
    phone: abroad ? '+51 52 412 890' : phone(random),
    address: `${random.pick(STREETS)} ${random.between(12, 9800)}`,
    district,
    city: abroad ? 'Tacna' : (PLACES.find((one) => one.district === district)?.city ?? district),
    notes: NOTES[place] ?? null,
    erp_code: code ?? null,
    class_id: null as string | null,
    created_at: since,
    updated_at: since,
  }
  const { email, phone: telephone, address, city } = row
  const same = { name, taxId, tradeName, businessActivity: activity, email, phone: telephone, address, district, city }
  const erp: DemoErpCustomer | undefined = code ? { erpCode: code, ...same, contacts } : undefined
  return { row, contacts, erp }
}

const NOTES: Record<number, string> = {
  0: 'Atención de urgencia las 24 horas. Anunciarse en portería con la patente del vehículo.',
  5: 'En vendimia (marzo y abril) solo se puede detener la línea los domingos.',
  9: 'Toda compra pasa por orden de compra de Mercado Público.',
  22: 'Zona franca: las guías van sin IVA.',
  31: 'Ingreso a cámara de frío con ropa térmica propia.',
  38: 'Ingreso a faena con examen de altura y curso de seguridad al día.',
}

/** Most are in the ERP by the body of their RUT, some by codes of another kind, some not at all. */
function erpCodeOf(place: number, body: string, abroad: boolean): string | undefined {
  if (abroad) return 'EXT/PE 01'
  if (place % 8 === 7) return undefined
  if (place === 55) return '401'
  if (place === 23) return '23'
  return place === 33 ? 'SUC/12 B' : body
}

type Bought = {
  code: string
  name: string
  serial: string | null
  boughtOn: string
  document: string
  fromErp: boolean
}

const nameInCatalogue = new Map(products.map(([code, name]) => [code, name]))

/** The pieces that each customer bought and did not give back, as the invoices of the ERP have them. */
function piecesByCode(all: ReturnType<typeof demoRows>): Map<string, Bought[]> {
  const returned = new Set<unknown>()
  for (const line of all.all('iw_gmovi')) if (line.Tipo === 'N') returned.add(line.Pieza)
  const sales = new Map(all.all('iw_gsaen').map((one) => [`${one.Tipo} ${one.NroInt}`, one]))
  const found = new Map<string, Bought[]>()
  for (const line of all.all('iw_gmovi')) {
    const sale = sales.get(`${line.Tipo} ${line.NroInt}`)
    if (!line.Pieza || returned.has(line.Pieza) || sale?.Estado !== 'V' || sale.EnMantencion) continue
    const code = String(sale.CodAux).trim()
    const one = {
      code: String(line.CodProd).trim(),
      // a line without words of its own is called as in the catalogue
      name: String(line.DetProd ?? nameInCatalogue.get(String(line.CodProd).trim()) ?? line.CodProd),
      serial: String(line.Pieza),
      boughtOn: String(sale.Fecha).slice(0, 10),
      document: `${sale.Tipo === 'B' ? 'Boleta' : 'Factura'} ${String(sale.Folio)}`,
      fromErp: true,
    }
    found.set(code, [...(found.get(code) ?? []), one])
  }
  return found
}

const lastBought = (pieces: Bought[]) =>
  pieces.toSorted((one, other) => (one.boughtOn < other.boughtOn ? 1 : one.boughtOn > other.boughtOn ? -1 : 0))

function byHand(random: Random, today: string): Bought {
  const [code, name, , kind] = random.pick(products.filter(([code]) => !/^(SRV|CERT|ROL|ETQ|RIB|CAB)/.test(code)))
  const boughtOn = new Date(Date.parse(today) - random.between(40, 1500) * 86_400_000).toISOString().slice(0, 10)
  const document = `Factura ${random.between(900, 9999)}`
  const serial = kind ? `${random.pick(['XK', 'ZT', 'B2'])}${random.digits(7)}` : null
  return { code, name, serial, boughtOn, document, fromErp: false }
}

import { addDays, daysFrom, lastDayOf } from '../../../../platform/shared/days.ts'
import type { Client } from '../clients.ts'
import { DAY, momentOf } from '../clock.ts'
import type { Rows } from '../rows.ts'
import type { Making } from './contracts.ts'
import { type Covered, isInForce } from './covered.ts'
import { monthsOf } from './warranty-rules.ts'
import { timeOf } from './work.ts'

type Owned = { client: Client; piece: Client['equipment'][number]; age: number }

const LEGAL = 17
const MAKER = 24
const MOST_LEGAL_AGE = 420
const MOST_MAKER_AGE = 620

/** Legal and manufacturer's warranties of what customers bought lately; some are over by now. */
export function makeWarranties(making: Making): Covered[] {
  const { random, clients, today } = making
  const owned = clients
    .flatMap((client): Owned[] =>
      client.equipment.map((piece) => ({ client, piece, age: daysFrom(piece.boughtOn, today) })),
    )
    .filter(({ piece, age }) => piece.serial && age > 3)
  const some = (most: number, count: number) => {
    const young = owned.filter(({ age }) => age < most)
    const mixed = random.shuffle(young)
    // the first customer, which everybody looks at, has one in force
    const first = young.find(({ client }) => client === clients[0])
    return [...(first ? [first] : []), ...mixed.filter((one) => one !== first)].slice(0, count)
  }
  return [
    ...some(MOST_LEGAL_AGE, LEGAL).map((one) => makeWarranty(making, 'legal', one)),
    ...some(MOST_MAKER_AGE, MAKER).map((one) => makeWarranty(making, 'maker', one)),
  ]
}

function makeWarranty(making: Making, kind: 'legal' | 'maker', { client, piece }: Owned): Covered {
  const { random, kinds, supervisor, since, now } = making
  const type = kinds.types[kind]
  const startsOn = piece.boughtOn
  const at = Math.min(Math.max(momentOf(addDays(startsOn, 1), 9 + random.next() * 8), since), now - DAY)
  return {
    id: random.id(at),
    number: 0,
    ledgerId: random.id(at),
    client,
    type,
    terms: type.terms,
    startsOn,
    endsOn: lastDayOf(startsOn, monthsOf(kind, piece.code)),
    endedOn: null,
    reference: null,
    purchaseKey: purchaseKey(piece),
    notes: kind === 'maker' ? random.pick(makerNotes) : null,
    attributes: type.fields[0] ? { [type.fields[0].key]: `RMA-${random.digits(6)}` } : {},
    products: [],
    equipmentIds: [piece.id],
    suspensions: [],
    repairs: [],
    renewed: null,
    takesHoursAlong: false,
    createdAt: at,
    createdBy: supervisor,
    more: [],
  }
}

/** As the product itself names what was bought, so that nobody makes the warranty again. */
function purchaseKey({ id, code, serial, document, fromErp }: Client['equipment'][number]): string {
  const [kind, folio] = document.split(' ')
  return fromErp ? `${kind === 'Boleta' ? 'receipt' : 'invoice'} ${folio} ${code} ${serial}` : `equipment ${id}`
}

const makerNotes = [
  null,
  'No cubre cabezal ni rodillo: son piezas de desgaste.',
  'El fabricante repone en diez días hábiles; se presta equipo mientras tanto.',
  'Registrar la serie en el portal del fabricante antes de enviar.',
]

const repairNotes = [
  'Cambio de cabezal y limpieza general en laboratorio.',
  'Placa lógica enviada al representante del fabricante.',
  'Golpe en el conector: se cambia el puerto de carga.',
]

/** Products that are, or were, with us to be repaired while their legal warranty ran. */
export function addRepairs({ random, today, supervisor }: Making, rows: Rows, warranties: Covered[]): void {
  const since = addDays(today, -8)
  const running = warranties.filter(
    (one) => one.terms.stopsDuringRepair && isInForce(one, since) && daysFrom(one.startsOn, today) > 40,
  )
  const casesOf = ({ equipmentIds }: Covered) => rows.all('cases').filter((row) => row.equipment_id === equipmentIds[0])
  const isPending = (one: Covered) => casesOf(one).some(({ category }) => category === 'open' || category === 'waiting')
  const [present = running[0], ...others] = [...running.filter(isPending), ...running.filter((one) => !isPending(one))]
  const add = (one: Covered, receivedOn: string, returnedOn: string | null, note: string) => {
    const at = momentOf(receivedOn, 11.2)
    const before = casesOf(one).filter((row) => timeOf(row.registered_at) < at)
    rows.add('repairs', {
      id: random.id(at),
      equipment_id: one.equipmentIds[0]!,
      case_id: before.at(-1)?.id ?? null,
      received_on: receivedOn,
      returned_on: returnedOn,
      note,
      recorded_by: supervisor.id,
      recorded_at: new Date(at),
      returned_by: returnedOn && supervisor.id,
      returned_at: returnedOn && new Date(momentOf(returnedOn, 16.1)),
    })
    if (!returnedOn) return
    for (const other of warranties)
      if (other.terms.stopsDuringRepair && other.equipmentIds[0] === one.equipmentIds[0])
        other.repairs.push({ receivedOn, returnedOn })
  }
  if (present) add(present, since, null, 'En laboratorio, a la espera del repuesto.')
  for (const [place, one] of others.slice(0, repairNotes.length).entries()) {
    const receivedOn = addDays(one.startsOn, random.between(5, 25))
    add(one, receivedOn, addDays(receivedOn, random.between(3, 12)), repairNotes[place]!)
  }
}

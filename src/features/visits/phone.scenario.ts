import { FORMAT, type Form } from '../visit-forms/format.contract.ts'
import type { HeldVisit } from './held-pack.rules.ts'
import type { OutboxItem, Reply } from './outbox.rules.ts'
import type { Pack } from './phone.contract.ts'

/** A thing of the outbox for tests; a report that waits unless told otherwise. */
export const anItem = (part: Partial<OutboxItem> = {}): OutboxItem =>
  ({
    id: 'report',
    visitId: 'visit',
    visitNumber: 7,
    place: 1,
    madeAt: '2026-06-15T14:00:00.000Z',
    kind: 'report',
    body: {},
    state: 'waiting',
    attempts: 0,
    notBefore: 0,
    trouble: null,
    receivedAt: null,
    number: null,
    notices: [],
    clockOffsetMinutes: 0,
    rejection: null,
    ...part,
  }) as OutboxItem

type Errors = { field: string; code: string; message: string }[]

/** What the office answers when it does not take something; status 0 when it could not be reached. */
export const refused = (status: number, code: string, errors: Errors = []): Extract<Reply, { received: false }> => {
  return { received: false, rejection: { status, code, title: code, errors, more: {} } }
}

/** A form of a text that has to be answered, and a photo. */
export const aForm: Form = {
  format: FORMAT,
  sections: [
    {
      key: 'trabajo',
      title: 'Trabajo',
      fields: [
        { kind: 'text', key: 'hecho', label: 'Qué se hizo', required: true },
        { kind: 'text', key: 'cliente', label: 'Cliente', start: { from: 'customer.name' } },
        { kind: 'photo', key: 'foto', label: 'Foto' },
      ],
    },
  ],
}

const person = { id: 'tomas', name: 'Tomás' }

/** A visit as the phone has it. */
export const aVisit = (part: Partial<HeldVisit> = {}): HeldVisit => ({
  id: 'visit',
  number: 7,
  state: 'planned',
  case: { id: 'case', number: 12, subject: 'No imprime' },
  customer: { id: 'customer', name: 'Clínica Ñuñoa' },
  technicians: [person],
  startsAt: '2026-06-15T14:00:00.000Z',
  endsAt: '2026-06-15T16:00:00.000Z',
  place: { address: null, district: null, city: null, directions: null },
  equipment: null,
  form: { id: 'form', name: 'Visita técnica', version: 3 },
  travelledAt: null,
  arrivedAt: null,
  departedAt: null,
  cancelledAt: null,
  version: 1,
  contact: null,
  instructions: null,
  parts: [{ code: 'CAB', description: 'Cabezal', quantity: 2 }],
  createdBy: person,
  createdAt: '2026-06-10T14:00:00.000Z',
  cancelledBy: null,
  cancelReason: null,
  report: null,
  coverage: null,
  situation: null,
  facts: { 'customer.name': 'Clínica Ñuñoa' },
  mayMoveCase: true,
  ...part,
})

/** What the office sends to a phone. */
export const aPack = (visits: HeldVisit[] = [aVisit()]): Pack => ({
  at: '2026-06-15T12:00:00.000Z',
  me: person,
  visits,
  forms: [{ id: 'form', version: 3, name: 'Visita técnica', form: aForm }],
  states: [],
  commitmentTypes: [],
  people: [person],
  maxFileBytes: 10_000_000,
})

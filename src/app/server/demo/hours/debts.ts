import { addDays } from '../../../../platform/shared/days.ts'
import type { Client } from '../clients.ts'
import { momentOf } from '../clock.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import type { Rows } from '../rows.ts'
import type { Furnished } from './kinds.ts'

const PREFERRED = [0, 1, 20, 57]
/** They owe invoices that are overdue since months, as the ERP has it. */
const RESTRICTED = [6, 12, 18, 27]

/** What the debt of some customers means. Before the customers are written. */
export function classify(rows: Rows, clients: Client[], { customerClasses }: Furnished): void {
  for (const place of PREFERRED) rows.change(clients[place]!.id, { class_id: customerClasses.preferred })
  for (const place of RESTRICTED) rows.change(clients[place]!.id, { class_id: customerClasses.restricted })
}

type Asking = { random: Random; rows: Rows; clients: Client[]; ana: Person; sofia: Person; today: string; now: number }

type Told = { when: Date; reason: string; to?: { validUntil: string } | null }

/** A supervisor let one of them be served until the end of the week; another one waits for her word. */
export function addAuthorisations({ random, rows, clients, ana, sofia, today, now }: Asking): void {
  const caseOf = (place: number) =>
    rows.all('cases').findLast((row) => row.customer_id === clients[place]!.id && row.category === 'open')
  const add = (
    place: number,
    at: number,
    values: { request_reason: string } & Record<string, string | Date | null>,
  ) => {
    const id = random.id(at)
    const caseId = caseOf(place)?.id ?? null
    rows.add('authorisations', {
      id,
      customer_id: clients[place]!.id,
      case_id: caseId,
      requested_by: ana.id,
      requested_at: new Date(at),
      decision: null,
      decided_by: null,
      decided_at: null,
      decision_reason: null,
      valid_until: null,
      ...values,
    })
    if (!caseId) return
    const tell = (kind: string, by: Person, { when, reason, to = null }: Told) =>
      rows.add('case_events', {
        id: random.id(when.getTime()),
        case_id: caseId,
        at: when,
        actor_id: by.id,
        actor_name: by.name,
        kind,
        subject_id: id,
        from_value: null,
        to_value: to && JSON.stringify(to),
        reason,
      })
    tell('authorisationAsked', ana, { when: new Date(at), reason: values.request_reason })
    if (values.decided_at instanceof Date)
      tell('authorisationGranted', sofia, {
        when: values.decided_at,
        reason: String(values.decision_reason),
        to: { validUntil: String(values.valid_until) },
      })
  }
  const asked = momentOf(addDays(today, -2), 10.4)
  add(18, asked, {
    request_reason: 'Están sin balanza en la planta y pagan el lunes: mandaron el comprobante de la transferencia.',
    decision: 'granted',
    decided_by: sofia.id,
    decided_at: new Date(asked + 25 * 60_000),
    decision_reason: 'Conversado con cobranza. Se atiende por esta semana.',
    valid_until: addDays(today, 5),
  })
  add(12, now - 50 * 60_000, {
    request_reason: 'Tienen detenida la línea de etiquetado en Castro. ¿Atendemos con la deuda que aparece?',
  })
}

import fc from 'fast-check'
import type { Desk, Staffing } from './company.ts'
import {
  anyMoment,
  type Clock,
  momentFrom,
  type NewId,
  pastMoment,
  pastMomentFrom,
  pick,
  pickOrNone,
} from './moments.builders.ts'

const index = fc.nat(11)
const count = (min: number, max: number) => fc.integer({ min, max })

/** People, of whom some left; customers with their products; the company's own words. */
export const staffingDraft = fc.record({
  people: fc.array(fc.record({ role: fc.constantFrom('supervisor', 'agent', 'technician'), active: fc.boolean() }), {
    maxLength: 4,
  }),
  customers: count(1, 4),
  equipment: fc.array(index, { maxLength: 4, size: 'max' }),
  states: fc.array(fc.constantFrom('open', 'waiting', 'solved', 'closed'), { maxLength: 2 }),
  words: fc.record({
    priorities: count(1, 2),
    commitmentTypes: count(1, 3),
    topics: count(0, 2),
    internalActivities: count(0, 2),
    pauseReasons: count(1, 2),
  }),
})
type StaffingDraft = typeof staffingDraft extends fc.Arbitrary<infer D> ? D : never

const NAMES = ['Ana', 'Óscar', 'Ñusta', 'bruno', 'Zoé', 'Ámbar']

export function buildStaffing(draft: StaffingDraft, newId: NewId): Staffing {
  const some = (many: number, name: string) =>
    Array.from({ length: many }, (_, place) => ({ id: newId(), name: `${name} ${pick(NAMES, place)}` }))
  const customers = some(draft.customers, 'Cliente')
  const people = [{ role: 'supervisor', active: true }, ...draft.people].map(({ role, active }, place) => ({
    id: newId(),
    name: pick(NAMES, place),
    role,
    active,
    customerId: null,
  }))
  const contact = { id: newId(), name: 'Contacto', role: 'contact', active: true, customerId: customers[0]!.id }
  const states = ['open', 'waiting', 'solved', 'closed', ...draft.states]
  return {
    people: [...people, contact],
    customers,
    equipment: draft.equipment.map((n) => ({ id: newId(), customerId: pick(customers, n).id })),
    priorities: some(draft.words.priorities, 'Prioridad'),
    caseStates: states.map((category, place) => ({ id: newId(), name: `Estado ${place}`, category, position: place })),
    commitmentTypes: some(draft.words.commitmentTypes, 'Compromiso'),
    topics: some(draft.words.topics, 'Tópico'),
    internalActivities: some(draft.words.internalActivities, 'Actividad'),
    pauseReasons: some(draft.words.pauseReasons, 'Motivo'),
  }
}

/** Those who work here; contacts of customers are people too. */
export const staffOf = ({ people }: Staffing) => people.filter(({ role }) => role !== 'contact')

export const deskDraft = fc.record({
  cases: fc.array(
    fc.record({
      customer: index,
      equipment: index,
      topic: index,
      priority: index,
      state: index,
      responsible: index,
      registered: pastMoment,
      solved: fc.option(pastMoment),
    }),
    { maxLength: 14, size: 'max' },
  ),
  events: fc.array(
    fc.record({
      case: index,
      at: pastMoment,
      kind: fc.constantFrom('stateChanged', 'stateChanged', 'stateChanged', 'responsibleChanged'),
      from: fc.option(fc.constantFrom('solved', 'closed', 'waiting', 'open')),
      to: fc.constantFrom('open', 'open', 'waiting', 'solved', 'closed'),
    }),
    { maxLength: 8, size: 'max' },
  ),
  commitments: fc.array(
    fc.record({
      case: index,
      type: index,
      responsible: index,
      due: anyMoment,
      status: fc.constantFrom('pending' as const, 'pending' as const, 'met' as const, 'cancelled' as const),
      moves: fc.array(fc.record({ to: anyMoment, by: index, told: fc.boolean(), at: pastMoment }), { maxLength: 3 }),
    }),
    { maxLength: 10, size: 'max' },
  ),
})
type DeskDraft = typeof deskDraft extends fc.Arbitrary<infer D> ? D : never

export function buildDesk(draft: DeskDraft, staffing: Staffing, clock: Clock, newId: NewId): Desk {
  const staff = staffOf(staffing)
  const cases = draft.cases.map((one, place) => {
    const customerId = pick(staffing.customers, one.customer).id
    const products = staffing.equipment.filter((product) => product.customerId === customerId)
    const { id: stateId, category } = pick(staffing.caseStates, one.state)
    const registeredAt = pastMomentFrom(one.registered, clock)
    const later = one.solved ? pastMomentFrom(one.solved, clock) : registeredAt
    const settledAt = later < registeredAt ? registeredAt : later
    const over = category === 'solved' || category === 'closed'
    return {
      id: newId(),
      number: place + 1,
      customerId,
      equipmentId: pickOrNone(products, one.equipment)?.id ?? null,
      topicId: pickOrNone(staffing.topics, one.topic)?.id ?? null,
      priorityId: pick(staffing.priorities, one.priority).id,
      stateId,
      category,
      subject: `Asunto ${place + 1}`,
      responsibleId: pickOrNone(staff, one.responsible)?.id ?? null,
      registeredAt,
      // closed without a solution, as duplicates are, where nothing is said
      solvedAt: category === 'solved' || (over && one.solved) ? settledAt : null,
      closedAt: category === 'closed' ? settledAt : null,
    }
  })
  const caseEvents = (cases.length ? draft.events : []).map(({ case: of, at, kind, from, to }) => ({
    id: newId(),
    caseId: pick(cases, of).id,
    at: pastMomentFrom(at, clock),
    kind,
    fromValue: from && { category: from },
    toValue: { category: to },
  }))
  const commitments: Desk['commitments'] = []
  const commitmentMoves: Desk['commitmentMoves'] = []
  for (const one of cases.length ? draft.commitments : []) {
    const of = pick(cases, one.case)
    const id = newId()
    const firstDueAt = momentFrom(one.due, clock)
    let dueAt = firstDueAt
    for (const { to, by, told, at } of one.moves) {
      const move = { id: newId(), commitmentId: id, oldDueAt: dueAt, newDueAt: momentFrom(to, clock) }
      commitmentMoves.push({
        ...move,
        customerTold: told,
        movedBy: pick(staff, by).id,
        movedAt: pastMomentFrom(at, clock),
      })
      dueAt = move.newDueAt
    }
    commitments.push({
      id,
      caseId: of.id,
      customerId: of.customerId,
      typeId: pick(staffing.commitmentTypes, one.type).id,
      responsibleId: pick(staff, one.responsible).id,
      dueAt,
      firstDueAt,
      status: of.category === 'closed' && one.status === 'pending' ? 'met' : one.status,
    })
  }
  return { cases, caseEvents, commitments, commitmentMoves }
}

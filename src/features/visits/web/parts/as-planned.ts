import type { VisitItem } from '../../visits.contract.ts'

/** A visit as conflicts are looked for. */
export const asPlanned = ({ id, number, technicians, startsAt, endsAt, state }: VisitItem) => ({
  id,
  number,
  technicianIds: technicians.map((one) => one.id),
  startsAt,
  endsAt,
  state,
})

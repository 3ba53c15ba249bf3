import { type Fact, FACTS, type FieldKind } from './format.contract.ts'

const FIT: Partial<Record<FieldKind, Fact[]>> = {
  text: FACTS.filter((fact) => fact !== 'today' && fact !== 'now'),
  longText: FACTS.filter((fact) => fact !== 'today' && fact !== 'now'),
  number: ['case.number'],
  date: ['today'],
  time: ['now'],
}

/** What is known of a visit that a field of this kind can begin with. */
export const factsFor = (kind: FieldKind): Fact[] => FIT[kind] ?? []

import type { CommitmentRow, MoveRow } from './company.ts'
import {
  average,
  byAge,
  type Cells,
  countOf,
  dayOf,
  daysAsked,
  daysBetween,
  distinct,
  isAsked,
  isOn,
  nameOf,
  type Naive,
  rowsBy,
  sum,
  wordOf,
} from './naive.ts'

/** Report 5. */
export const commitmentsByType: Naive = (company, asked) => {
  const periods = asked.periods ?? '7,15,30'
  const isDue = ({ dueAt }: CommitmentRow) => company.now > dueAt
  const pending = company.commitments.filter(
    (one) =>
      one.status === 'pending' &&
      isAsked(asked.typeId, one.typeId) &&
      isAsked(asked.personId, one.responsibleId) &&
      isAsked(asked.customerId, one.customerId),
  )
  const agesOf = (group: CommitmentRow[]) =>
    group.filter(isDue).map((one) => daysBetween(dayOf(one.dueAt), company.today))
  const figures = (group: CommitmentRow[]): Cells => ({
    pending: group.length,
    'age:notDue': countOf(group, (one) => !isDue(one)),
    ...byAge(agesOf(group), periods),
  })
  const rows = rowsBy(
    pending,
    ({ typeId, responsibleId }) => `${typeId} ${responsibleId}`,
    (group) => ({
      type: wordOf(company.commitmentTypes, group[0].typeId),
      responsible: nameOf(company, group[0].responsibleId),
      ...figures(group),
      oldestDays: agesOf(group).length ? Math.max(...agesOf(group)) : null,
      cases: distinct(group.map(({ caseId }) => caseId)),
    }),
  )
  return { rows, totals: figures(pending) }
}

/** Report 11. */
export const commitmentMoves: Naive = (company, asked) => {
  const days = daysAsked(asked, company, 'month')
  const of = ({ commitmentId }: MoveRow) => company.commitments.find(({ id }) => id === commitmentId)!
  const { by = 'person' } = asked
  const keyOf = (move: MoveRow): string => {
    if (by === 'person') return move.movedBy
    const { responsibleId, customerId, typeId } = of(move)
    return by === 'responsible' ? responsibleId : by === 'customer' ? customerId : typeId
  }
  const told = (key: string) => {
    if (by === 'customer') return wordOf(company.customers, key)
    return by === 'type' ? wordOf(company.commitmentTypes, key) : nameOf(company, key)
  }
  const slipOf = ({ oldDueAt, newDueAt }: MoveRow) => daysBetween(dayOf(oldDueAt), dayOf(newDueAt))
  const moves = company.commitmentMoves.filter(
    (move) => isOn(dayOf(move.movedAt), days) && isAsked(asked.customerId, of(move).customerId),
  )
  const figures = (group: MoveRow[]): Cells => ({
    moves: group.length,
    slippedDays: sum(group, slipOf),
    averageSlip: average(sum(group, slipOf), group.length),
    told: countOf(group, ({ customerTold }) => customerTold),
    notTold: countOf(group, ({ customerTold }) => !customerTold),
  })
  const rows = rowsBy(moves, keyOf, (group) => ({
    [by]: told(keyOf(group[0])),
    ...figures(group),
    commitments: distinct(group.map(({ commitmentId }) => commitmentId)),
  }))
  return { rows, totals: figures(moves) }
}

import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { lateAnswer, lateSolution } from '../../../cases/server/case-conditions.ts'
import { dueOn } from '../../../commitments/server/commitments.queries.ts'
import { notOver } from '../../../coverage/server/coverage-items.ts'
import { plannedOn } from '../../../visits/server/read-board.ts'
import type { FigureGroup, Place, Scope } from '../../dashboard.contract.ts'
import type { FigureKey } from '../../dashboard.text.ts'
import type { Sql } from '../engine/define.ts'
import { timeFacts } from '../facts/time-facts.ts'
import { figureOfReport, type OfReport, placeOf, reportPlace } from './places.ts'

/** Whose figures are asked for, and on which day. */
export type Asking = { ctx: Ctx; today: string; scope: Scope }

/** A figure with the expression that counts it and the place whose rows it counts. */
export type Counted = { key: FigureKey; group: FigureGroup; value: Sql; place: Place; late?: true }

const EXPIRING_DAYS = 30
const FEW_MINUTES = 300

/** Pending cases are walked once for all figures of them: `p`. */
export const pendingCases = ({ ctx, scope }: Asking): Sql => sql`(
  select count(*) as pending, count(*) filter (where responsible_id is null) as unassigned,
    count(*) filter (where category = 'open') as open, count(*) filter (where category = 'waiting') as waiting
  from cases where category in ('open', 'waiting') ${ownAnd(ctx, scope)}) p`

const ownAnd = ({ actor }: Ctx, scope: Scope) => (scope === 'own' ? sql`and responsible_id = ${actor.id}` : sql``)

/** The figures that make sense for whoever asks, in the order they stand. */
export async function figuresFor(asking: Asking): Promise<Counted[]> {
  return [
    ...ofCases(asking),
    ...(await ofReports(asking, [
      [
        'registeredToday',
        'cases',
        { key: 'cases-by-responsible-and-state', asked: { range: 'today' }, column: 'cases' },
      ],
      ['solvedToday', 'cases', { key: 'statistics-by-responsible', asked: { range: 'today' }, column: 'solved' }],
    ])),
    ...ofCommitments(asking),
    ...(await ofReports(asking, [['movedThisWeek', 'commitments', movesOf(asking, { range: 'thisWeek' }, 'moves')]])),
    ...(asking.scope === 'all' ? await ofCoverages(asking) : []),
    ...(await ofWork(asking)),
  ]
}

/** Of the report of moved dates: the own ones are those of the commitments one answers for. */
export const movesOf = ({ scope }: Asking, asked: Record<string, string>, column: string): OfReport => ({
  key: 'commitment-date-changes',
  asked: scope === 'own' ? { ...asked, by: 'responsible' } : asked,
  column,
})

function ofCases({ ctx, scope }: Asking): Counted[] {
  const own = scope === 'own'
  const view = own ? 'mine' : 'pending'
  const late = (which: 'response' | 'solution', isLate: Sql): Pick<Counted, 'value' | 'place' | 'late'> => ({
    value: sql`(select count(*) from cases where ${isLate} ${ownAnd(ctx, scope)})`,
    place: placeOf('/cases', { view: 'breached', late: which, responsibleId: own ? ctx.actor.id : undefined }),
    late: true,
  })
  const group = 'cases'
  return [
    { key: 'pending', group, value: sql`p.pending`, place: placeOf('/cases', { view }) },
    ...(own
      ? []
      : [
          {
            key: 'unassigned',
            group,
            value: sql`p.unassigned`,
            place: placeOf('/cases', { view: 'unassigned' }),
          } as const,
        ]),
    { key: 'open', group, value: sql`p.open`, place: placeOf('/cases', { view, category: 'open' }) },
    { key: 'waiting', group, value: sql`p.waiting`, place: placeOf('/cases', { view, category: 'waiting' }) },
    { key: 'lateResponse', group, ...late('response', lateAnswer(ctx)) },
    { key: 'lateSolution', group, ...late('solution', lateSolution(ctx)) },
  ]
}

function ofCommitments({ ctx, scope, today }: Asking): Counted[] {
  const own = scope === 'own'
  const count = (condition: Sql) =>
    sql`(select count(*) from commitments where status = 'pending' and ${condition} ${ownAnd(ctx, scope)})`
  return [
    {
      key: 'dueToday',
      group: 'commitments',
      value: count(dueOn(today)),
      place: placeOf('/commitments', { view: own ? 'mine' : 'all', dueOn: today }),
    },
    {
      key: 'overdue',
      group: 'commitments',
      value: count(sql`due_at < ${ctx.now}`),
      place: placeOf('/commitments', { view: 'overdue', responsibleId: own ? ctx.actor.id : undefined }),
      late: true,
    },
  ]
}

async function ofCoverages(asking: Asking): Promise<Counted[]> {
  const { today } = asking
  return [
    ...(await ofReports(asking, [
      ['expiring', 'coverages', { key: 'coverages-expiring', asked: { withinDays: String(EXPIRING_DAYS) } }],
    ])),
    {
      key: 'fewHours',
      group: 'coverages',
      value: fewHours(today),
      place: placeOf('/coverages', { atMostMinutes: FEW_MINUTES }),
    },
  ]
}

/**
 * As the list of those with few hours counts them: what is left today, or on the first day of what has not begun. The
 * balances of all ledgers are added up at once; asked one by one they take ten times as long.
 */
const fewHours = (today: string) => sql`(
  select count(*) from coverages left join (
    select ledger_id, sum(greatest(granted_minutes - used_minutes, 0)) as minutes from grant_balances
    where ${today}::date between starts_on and expires_on group by ledger_id
  ) hours on hours.ledger_id = coverages.ledger_id
  where ${notOver(today)} and coverages.grant_minutes is not null
    and coalesce(case when coverages.starts_on <= ${today}::date then hours.minutes else (
      select sum(greatest(b.granted_minutes - b.used_minutes, 0)) from grant_balances b
      where b.ledger_id = coverages.ledger_id and coverages.starts_on between b.starts_on and b.expires_on
    ) end, 0) <= ${FEW_MINUTES})`

async function ofWork(asking: Asking): Promise<Counted[]> {
  const { ctx, scope, today } = asking
  if (scope === 'own') {
    const mine = timeFacts({ from: today, until: today }, [sql`t.person_id = ${ctx.actor.id}`])
    const value = sql`(select coalesce(sum(worked_minutes), 0) from (${mine}) f)`
    return [{ key: 'workedToday', group: 'work', value, place: placeOf('/time', { on: today }) }]
  }
  const people = (kind: 'available' | 'paused') => sql`(select count(*) from availability_periods a
    join people on people.id = a.person_id
    where a.ended_at is null and a.kind = ${kind} and people.active and people.role <> 'contact')`
  const worked = { key: 'statistics-by-responsible', asked: { range: 'today' }, column: 'workedMinutes' } as const
  return [
    ...(await ofReports(asking, [['workedToday', 'work', worked]])),
    { key: 'available', group: 'work', value: people('available'), place: placeOf('/', {}, 'people') },
    { key: 'paused', group: 'work', value: people('paused'), place: placeOf('/', {}, 'people') },
    {
      key: 'visitsToday',
      group: 'work',
      value: sql`(select count(*) from visits v where ${plannedOn({ from: today, to: today })})`,
      place: placeOf('/visits', { view: 'day', on: today }),
    },
  ]
}

/** Figures that reports have, as far as this person may read them; the own ones are those of the own row. */
async function ofReports(
  { ctx, scope }: Asking,
  figures: [key: FigureKey, group: FigureGroup, of: OfReport][],
): Promise<Counted[]> {
  const counted: Counted[] = []
  for (const [key, group, of] of figures) {
    const mine = scope === 'own' ? { ...of, row: ctx.actor.id } : of
    const place = reportPlace(ctx, mine)
    if (place) counted.push({ key, group, place, value: await figureOfReport(ctx, mine) })
  }
  return counted
}

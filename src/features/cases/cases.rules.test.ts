import { describe, expect, test } from 'vitest'
import type { Role } from '../../platform/shared/actor.ts'
import type { Category } from '../settings/settings.contract.ts'
import {
  caseAbilities,
  type CaseFacts,
  instantsAfter,
  maySeeCase,
  stateBeginsAt,
  whyNotClose,
  whyNotCover,
  whyNotMove,
} from './cases.rules.ts'

const me = 'me'
const actor = (role: Role) => ({ id: me, role, customerId: role === 'contact' ? 'ours' : null })
const facts = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  customerId: 'ours',
  responsibleId: 'somebody',
  category: 'open',
  hasOwnCommitment: false,
  hasOwnVisit: false,
  ...more,
})

describe('who sees a case', () => {
  test.each<[Role, Partial<CaseFacts>, boolean]>([
    ['admin', {}, true],
    ['supervisor', {}, true],
    ['agent', {}, true],
    ['technician', {}, false],
    ['technician', { responsibleId: me }, true],
    ['technician', { hasOwnCommitment: true }, true],
    ['technician', { hasOwnVisit: true }, true],
    ['contact', {}, true],
    ['contact', { customerId: 'others' }, false],
    ['contact', { customerId: 'others', responsibleId: me }, false],
  ])('%s of a case with %o: %s', (role, more, seen) => expect(maySeeCase(actor(role), facts(more))).toBe(seen))
})

describe('what a person may do to a case', () => {
  const all = ['edit', 'addEntry', 'addInternalEntry', 'take', 'assign', 'changeState', 'link', 'commit']
  test.each<[Role, Partial<CaseFacts>, string[]]>([
    ['supervisor', {}, all.filter((one) => one !== 'take')],
    ['supervisor', { responsibleId: null }, all],
    ['agent', {}, ['edit', 'addEntry', 'addInternalEntry', 'changeState', 'link', 'commit']],
    ['agent', { responsibleId: null }, all],
    ['agent', { responsibleId: me }, all.filter((one) => one !== 'take')],
    ['agent', { category: 'closed', responsibleId: me }, ['addEntry', 'addInternalEntry', 'changeState', 'link']],
    ['technician', {}, []],
    ['technician', { hasOwnCommitment: true }, ['addEntry', 'addInternalEntry']],
    ['technician', { hasOwnVisit: true }, ['addEntry', 'addInternalEntry', 'changeState', 'commit']],
    ['technician', { responsibleId: me }, ['addEntry', 'addInternalEntry', 'changeState', 'commit']],
    ['contact', {}, ['addEntry']],
    ['contact', { customerId: 'others' }, []],
  ])('%s of a case with %o: %o', (role, more, expected) => {
    const abilities = caseAbilities(actor(role), facts(more))
    expect(all.filter((one) => abilities[one as keyof typeof abilities])).toEqual(expected)
  })
})

describe('going from one state to another', () => {
  const state = (category: Category, id: string = category) => ({ id, name: id, category, active: true })
  const nothing = { pendingCommitments: [], unfinishedVisits: [] }
  const why = (from: Category, to: Category, more: object = {}) =>
    whyNotMove({ from: state(from), to: state(to, `to ${to}`), pending: nothing, ...more }).map((reason) => reason.code)

  const allowed = {
    open: 'open waiting solved',
    waiting: 'open waiting solved',
    solved: 'open solved closed',
    closed: '',
  }
  const categories: Category[] = ['open', 'waiting', 'solved', 'closed']
  for (const from of ['open', 'waiting', 'solved'] as const) {
    test.each(categories)(`from ${from} to %s`, (to) =>
      expect(why(from, to)).toEqual(allowed[from].includes(to) ? [] : ['case.transition_not_allowed']),
    )
  }
  test.each<[Category, object, string[]]>([
    ['open', {}, ['case.reopen_needs_reason']],
    ['open', { reason: 'Volvió a fallar' }, []],
    ['waiting', { reason: 'x' }, ['case.transition_not_allowed']],
    ['solved', { reason: 'x' }, ['case.transition_not_allowed']],
    ['closed', {}, []],
  ])('from closed to %s with %o', (to, more, codes) => expect(why('closed', to, more)).toEqual(codes))

  test('a duplicate may be closed without having been solved', () =>
    expect(why('open', 'closed', { isDuplicate: true })).toEqual([]))
  test('into the same state is refused', () => {
    const same = { from: state('open'), to: state('open'), pending: nothing }
    expect(whyNotMove(same)[0]?.code).toBe('case.already_in_state')
  })
  test('into a state that is no longer used is refused', () => {
    const to = { ...state('waiting'), active: false }
    expect(whyNotMove({ from: state('open'), to, pending: nothing })[0]?.code).toBe('case.state_inactive')
  })
  test('what is pending is told even when the transition does not exist either', () => {
    const pending = { pendingCommitments: [{ type: 'Llamar', description: 'a' }], unfinishedVisits: [] }
    expect(why('open', 'closed', { pending })).toEqual(['case.has_pending_commitments', 'case.transition_not_allowed'])
  })
})

describe('closing', () => {
  test('is refused naming the pending commitments', () => {
    const pendingCommitments = [
      { type: 'Llamar al cliente', description: 'Avisar la llegada' },
      { type: 'Visita', description: 'x'.repeat(300) },
    ]
    const [reason] = whyNotClose({ pendingCommitments, unfinishedVisits: [] })
    expect(reason).toMatchObject({
      code: 'case.has_pending_commitments',
      values: { count: 2, type: 'Llamar al cliente', description: 'Avisar la llegada' },
    })
    expect(reason!.values!.names).toBe(`Llamar al cliente: Avisar la llegada · Visita: ${'x'.repeat(79)}…`)
  })
  test('is refused naming the unfinished visits', () => {
    const reasons = whyNotClose({ pendingCommitments: [], unfinishedVisits: [{ name: 'Salida 4' }] })
    expect(reasons).toEqual([{ code: 'case.has_unfinished_visits', values: { count: 1, names: 'Salida 4' } }])
  })
  test('meets nothing when nothing is pending', () =>
    expect(whyNotClose({ pendingCommitments: [], unfinishedVisits: [] })).toEqual([]))
})

describe('the instants of a case', () => {
  const [before, now] = [new Date('2026-01-01'), new Date('2026-02-02')]
  test.each<[Category, Category, { solvedAt: Date | null; closedAt: Date | null }]>([
    ['open', 'solved', { solvedAt: now, closedAt: null }],
    ['open', 'closed', { solvedAt: null, closedAt: now }],
    ['solved', 'closed', { solvedAt: before, closedAt: now }],
    ['solved', 'open', { solvedAt: null, closedAt: null }],
    ['closed', 'open', { solvedAt: null, closedAt: null }],
    ['closed', 'closed', { solvedAt: before, closedAt: before }],
  ])('from %s to %s', (category, to, expected) => {
    const solvedAt = category === 'solved' || category === 'closed' ? before : null
    const closedAt = category === 'closed' ? before : null
    expect(instantsAfter({ category, solvedAt, closedAt }, to, now)).toEqual(expected)
  })
})

test.each([
  ['now, as a rule', '12:00:00.000', '11:59:59.999', '12:00:00.000'],
  ['now, at the very same moment', '12:00:00.000', '12:00:00.000', '12:00:00.000'],
  ['after the state that somebody else set meanwhile', '12:00:00.000', '12:00:00.040', '12:00:00.041'],
])('a state begins %s', (_, now, since, expected) => {
  const at = (clock: string) => new Date(`2026-11-23T${clock}Z`)
  expect(stateBeginsAt(at(now), at(since))).toEqual(at(expected))
})

describe('a coverage that somebody chooses for a case', () => {
  const today = '2026-11-23'
  const one = { number: 7, startsOn: '2026-01-01', lastDay: '2026-12-31', suspensions: [] }
  const suspended = { ...one, suspensions: [{ fromOn: '2026-11-20', untilOn: null }] }
  test.each([
    ['covers it', one, true, false, undefined],
    ['does not cover it', one, false, false, 'case.coverage_does_not_cover'],
    ['does not cover it, but a supervisor says so', one, false, true, undefined],
    ['has ended, whoever says so', { ...one, lastDay: '2026-11-22' }, true, true, 'case.coverage_not_in_force'],
    ['has not begun', { ...one, startsOn: '2026-11-24' }, true, true, 'case.coverage_not_in_force'],
    ['is suspended', suspended, true, true, 'case.coverage_not_in_force'],
  ])('%s', (_, coverage, covers, supervises, code) => {
    expect(whyNotCover(coverage, { covers, supervises }, today)?.code).toBe(code)
  })
})

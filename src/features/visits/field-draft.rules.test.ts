import { describe, expect, test } from 'vitest'
import {
  adjusted,
  beginCorrection,
  beginDraft,
  correcting,
  type FieldDraft,
  filesIn,
  onForm,
  proposedTimes,
  reportOf,
  toldAtLength,
  whyNotFinish,
  withMoment,
  wrongIn,
} from './field-draft.rules.ts'
import type { Form } from '../visit-forms/format.contract.ts'
import { aForm, aVisit } from './phone.scenario.ts'
import { phoneStateOf } from './phone-state.rules.ts'

const now = new Date('2026-06-15T20:00:00Z')
const at = (time: string) => `2026-06-15T${time}:00.000Z`
const blank = beginDraft(aVisit(), aForm, { today: '2026-06-15', now: '16:00' })
const done = (part: Partial<FieldDraft> = {}): FieldDraft => ({
  ...blank,
  answers: { hecho: 'Se cambió el cabezal' },
  times: { arrivedAt: at('10:00'), departedAt: at('11:00') },
  ...part,
})
const fields = (draft: FieldDraft) => whyNotFinish(draft, aForm, now).map(({ field }) => field)

test('a draft begins with the facts of the form and with none of the parts used', () => {
  expect(blank.answers).toEqual({ cliente: 'Clínica Ñuñoa' })
  expect(blank.parts).toEqual([{ code: 'CAB', description: 'Cabezal', quantity: 0 }])
})

describe('a moment', () => {
  test('that is tapped is of the phone, one that is typed is of a watch', () => {
    const tapped = withMoment(blank, 'arrivedAt', at('10:00'), false)
    expect([tapped.times, tapped.byHand]).toEqual([{ arrivedAt: at('10:00') }, []])
    expect(withMoment(tapped, 'arrivedAt', at('09:55'), true)).toMatchObject({ byHand: ['arrivedAt'] })
  })
  test('can be taken back', () => {
    const typed = withMoment(blank, 'arrivedAt', at('10:00'), true)
    expect(withMoment(typed, 'arrivedAt', null, true)).toMatchObject({ times: {}, byHand: [] })
  })
})

describe('against finishing stands', () => {
  const commitment = { id: 'c', typeId: '', description: ' ', responsibleId: 'tomas', dueAt: '' }
  test.each([
    ['nothing when all is told', done(), []],
    ['what the form asks', done({ answers: {} }), ['answers.hecho']],
    ['the journey that was not tapped', done({ times: {} }), ['times.arrivedAt', 'times.departedAt']],
    [
      'leaving before arriving',
      done({ times: { arrivedAt: at('12:00'), departedAt: at('11:00') } }),
      ['times.departedAt'],
    ],
    ['a solution without words', done({ isSolution: true }), ['summary']],
    ['a correction without its reason', done({ corrects: 1 }), ['reason']],
    [
      'a used part without a name',
      done({ parts: [{ code: null, description: '', quantity: 1 }] }),
      ['parts.0.description'],
    ],
    [
      'time of no minutes',
      done({ timeEntries: [{ id: 't', personId: 'tomas', mode: 'onSite', workedMinutes: 0 }] }),
      ['timeEntries.0.workedMinutes'],
    ],
    [
      'half a commitment',
      done({ commitments: [commitment] }),
      ['commitments.0.typeId', 'commitments.0.description', 'commitments.0.dueAt'],
    ],
  ] as const)('%s', (_, draft, expected) => expect(fields(draft)).toEqual(expected))
})

test('the time of every technician is proposed by the journey', () => {
  const ids = ['1', '2', '3', '4']
  const proposed = proposedTimes(
    done({ times: { travelStartedAt: at('09:30'), arrivedAt: at('10:00'), departedAt: at('11:00') } }),
    ['tomas', 'pedro'],
    () => ids.shift()!,
  )
  expect(proposed.map(({ personId, mode, workedMinutes }) => [personId, mode, workedMinutes])).toEqual([
    ['tomas', 'travel', 30],
    ['tomas', 'onSite', 60],
    ['pedro', 'travel', 30],
    ['pedro', 'onSite', 60],
  ])
  expect(proposedTimes(blank, ['tomas'], () => '1')).toEqual([])
})

describe('the report', () => {
  const sent = (draft: FieldDraft) => reportOf(draft, aForm, { id: 'report', finishedAt: at('11:05') })

  test('has only what counts: parts that were used, answers that are shown, times as proposed unless adjusted', () => {
    const report = sent(done({ parts: [{ code: null, description: 'Cinta', quantity: 2 }, ...blank.parts] }))
    expect(report.parts).toEqual([{ code: null, description: 'Cinta', quantity: 2 }])
    expect(report).not.toHaveProperty('timeEntries')
    expect(report).not.toHaveProperty('corrects')
    expect(report).toMatchObject({ id: 'report', formVersion: 3, summary: null, isSolution: false })
  })

  test('of a correction says which report it puts right, and why', () =>
    expect(sent(correcting(done(), 2, ' Faltaba ')).reason).toBe('Faltaba'))
})

test('a photo that the office refused is wrong in the answer that names it', () => {
  const draft = done({ answers: { foto: [{ fileId: 'f1' }] } })
  expect(filesIn(draft.answers)).toEqual(['f1'])
  expect(wrongIn(draft, [{ field: 'file.f1', code: 'file.too_large', message: 'Muy grande' }])).toMatchObject([
    { field: 'answers.foto' },
  ])
  expect(wrongIn(draft, [{ field: 'times.arrivedAt', code: 'x', message: '' }])).toMatchObject([
    { field: 'times.arrivedAt' },
  ])
})

test('on another version of the form what it does not ask any more is left out', () =>
  expect(onForm(done({ answers: { hecho: 'Sí', antes: 'No' } }), aForm, 4)).toMatchObject({
    formVersion: 4,
    answers: { hecho: 'Sí' },
  }))

describe('a correction on another phone begins with what the office has', () => {
  const part = { code: 'CAB', description: 'Cabezal' }
  const told = {
    number: 2,
    sentBy: { id: 'p', name: 'Pedro' },
    receivedAt: at('12:00'),
    answers: { hecho: 'Algo' },
    times: { travelStartedAt: null, arrivedAt: at('10:00'), departedAt: at('11:00'), byHand: [] },
    summary: 'Se cambió',
    isSolution: true,
    parts: [
      { ...part, quantity: 1 },
      { code: null, description: 'Cable', quantity: 3 },
    ],
    commitments: [
      { id: 'c', typeId: 't', description: 'Volver', responsibleId: 'tomas', dueAt: at('18:00'), typeName: 'Visita' },
    ],
    timeEntries: [{ id: 'w', personId: 'tomas', mode: 'onSite' as const, workedMinutes: 60 }],
  }
  const begun = (part: Partial<typeof told> = {}) => beginCorrection(blank, aVisit({ report: { ...told, ...part } }))

  test('its answers, moments, words, parts and commitments', () =>
    expect(begun()).toMatchObject({
      corrects: 2,
      answers: { hecho: 'Algo' },
      times: { arrivedAt: at('10:00'), departedAt: at('11:00') },
      byHand: ['arrivedAt', 'departedAt'],
      summary: 'Se cambió',
      isSolution: true,
      parts: [
        { ...part, quantity: 1 },
        { code: null, description: 'Cable', quantity: 3 },
      ],
      commitments: [{ id: 'c', typeId: 't', description: 'Volver', responsibleId: 'tomas', dueAt: at('18:00') }],
    }))

  test('work that was adjusted stays so; as the times propose it, it follows them', () => {
    const adjusted = [{ ...told.timeEntries[0]!, workedMinutes: 45 }]
    expect([begun().timeEntries, begun({ timeEntries: adjusted }).timeEntries]).toEqual([null, adjusted])
  })
})

test.each([
  ['planned', {}, null, 'planned'],
  ['planned', { travelStartedAt: at('09:00') }, null, 'travelling'],
  ['travelling', { arrivedAt: at('10:00') }, null, 'onSite'],
  ['onSite', { arrivedAt: at('10:00'), departedAt: at('11:00') }, at('11:05'), 'done'],
  ['cancelled', { arrivedAt: at('10:00') }, null, 'cancelled'],
] as const)('a visit that is %s with %o, finished %s, is %s on this phone', (state, times, finishedAt, shown) =>
  expect(phoneStateOf({ state }, { times, finishedAt })).toBe(shown),
)

test('what another phone told of the journey is known where the work begins', () => {
  const visit = aVisit({ state: 'onSite', travelledAt: at('09:00'), arrivedAt: at('10:00') })
  expect(beginDraft(visit, aForm, { today: '2026-06-15', now: '16:00' })).toMatchObject({
    times: { travelStartedAt: at('09:00'), arrivedAt: at('10:00') },
    byHand: ['travelStartedAt', 'arrivedAt'],
  })
})

test('a time that is made longer than until now is told without its beginning', () => {
  const entry = { id: 't', personId: 'tomas', mode: 'onSite', startedAt: at('19:00'), workedMinutes: 30 } as const
  expect(adjusted(entry, 60, now)).toMatchObject({ startedAt: at('19:00'), workedMinutes: 60 })
  expect(adjusted(entry, 61, now)).not.toHaveProperty('startedAt')
})

test('what was told at length offers itself as the summary, as far as it is asked', () => {
  const form: Form = {
    format: 1,
    sections: [
      {
        key: 'trabajo',
        title: 'Trabajo',
        fields: [
          { kind: 'yesNo', key: 'operativo', label: '¿Quedó operativo?' },
          { kind: 'longText', key: 'hecho', label: 'Qué se hizo' },
          {
            kind: 'longText',
            key: 'falta',
            label: 'Qué falta',
            showIf: { field: 'operativo', is: 'equal', to: false },
          },
          { kind: 'longText', key: 'nota', label: 'Nota' },
        ],
      },
    ],
  }
  const answers = { hecho: 'Se cambió el cabezal', falta: 'La chapa', nota: '  ' }
  expect(toldAtLength(form, { ...answers, operativo: true }).map(({ label }) => label)).toEqual(['Qué se hizo'])
  expect(toldAtLength(form, { ...answers, operativo: false })).toEqual([
    { label: 'Qué se hizo', text: 'Se cambió el cabezal' },
    { label: 'Qué falta', text: 'La chapa' },
  ])
})

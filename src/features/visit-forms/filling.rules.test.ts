import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAnswers, anyForm, keys, soundForm } from './any-form.builders.ts'
import { askedBy } from './filling.rules.ts'
import { judge } from './finishing.rules.ts'
import { filling, formOf, number, calculated, sectionOf, text, yesNo } from './forms.scenario.ts'
import { type Answers, type Form, form as formShape } from './format.contract.ts'

const repaired = { field: 'reparado', is: 'equal', to: true } as const

test('a field is shown once what it waits for is answered so, and goes again', () => {
  const visit = filling(
    formOf(yesNo('reparado'), text('motivo', { showIf: { field: 'reparado', is: 'equal', to: false } })),
  )
  expect(visit.shown()).toEqual(['reparado'])
  expect(visit.answer('reparado', false).shown()).toEqual(['reparado', 'motivo'])
  expect(visit.answer('reparado', true).shown()).toEqual(['reparado'])
})

test('a hidden field never blocks, is not kept, and is empty for whoever asks it', () => {
  const visit = filling(
    formOf(
      yesNo('reparado'),
      number('horas', { required: true, min: 1, showIf: repaired }),
      text('aviso', { showIf: { field: 'horas', is: 'filled' } }),
      calculated('costo', 'horas * 100'),
    ),
  )
  visit.answer('reparado', true).answer('horas', 0)
  expect(visit.reasons()).toEqual(['horas: form.too_small'])
  visit.answer('reparado', false)
  expect(visit.reasons()).toEqual([])
  expect(visit.shown()).toEqual(['reparado', 'costo'])
  expect(visit.counted()).toEqual({ reparado: false })
})

test('what is in a hidden section is hidden with it', () => {
  const form: Form = {
    format: 1,
    sections: [
      sectionOf('inicio', yesNo('reparado')),
      { ...sectionOf('detalle', text('repuesto', { required: true })), showIf: repaired },
    ],
  }
  expect(filling(form).answer('reparado', false).reasons()).toEqual([])
  expect(filling(form).answer('reparado', true).reasons()).toEqual(['repuesto: form.missing'])
})

test('a field is required where its condition holds', () => {
  const visit = filling(
    formOf(yesNo('reparado'), text('motivo', { requiredIf: { field: 'reparado', is: 'equal', to: false } })),
  )
  expect(visit.required()).toEqual([])
  expect(visit.answer('reparado', false).required()).toEqual(['motivo'])
})

test('calculated values follow what is typed, also through others and before their place in the form', () => {
  const visit = filling(
    formOf(calculated('total', 'neto * 1.19', { decimals: 0 }), number('horas'), calculated('neto', 'horas * 35000')),
  )
  expect(visit.value('total')).toBeUndefined()
  expect(visit.answer('horas', 1.5).value('total')).toBe(62475)
  expect(visit.answer('total', 1).counted()).toMatchObject({ total: 62475 })
})

test.each(['Zebra', 'zebra ', ' ZÉBRA'])('%j is the text that a condition waits for', (typed) => {
  const visit = filling(
    formOf(
      text('marca'),
      text('modelo', { showIf: { field: 'marca', is: 'equal', to: 'Zebra' } }),
      text('otra', { showIf: { field: 'marca', is: 'different', to: 'Zebra' } }),
    ),
  )
  expect(visit.answer('marca', typed).shown()).toEqual(['marca', 'modelo'])
  expect(visit.answer('marca', 'Cebra').shown()).toEqual(['marca', 'otra'])
})

test('a row in which nothing was answered is not counted and not kept', () => {
  const columns = [{ kind: 'text' as const, key: 'nombre', label: 'Nombre' }]
  const visit = filling(
    formOf(
      { kind: 'table', key: 'partes', label: 'Partes', columns },
      calculated('cuantas', 'count(partes)'),
      text('detalle', { showIf: { field: 'partes', is: 'filled' } }),
    ),
  )
  expect(visit.answer('partes', [{}]).shown()).toEqual(['partes', 'cuantas'])
  expect(visit.answer('partes', [{}, { nombre: 'Fusible' }, { nombre: ' ' }]).counted()).toEqual({
    partes: [{ nombre: 'Fusible' }],
    cuantas: 1,
  })
})

test('a form begins with the facts of its visit and with what the company chose', () => {
  const visit = filling(
    formOf(
      text('cliente', { start: { from: 'customer.name' } }),
      text('serie', { start: { from: 'equipment.serial' } }),
      number('numero', { start: { from: 'case.number' } }),
      yesNo('reparado', { start: { value: false } }),
      yesNo('conforme', { start: { from: 'customer.name' } }),
    ),
    { 'customer.name': 'Clínica Los Ángeles', 'case.number': '481' },
  )
  expect(visit.counted()).toEqual({ cliente: 'Clínica Los Ángeles', numero: 481, reparado: false })
})

test('conditions that go round in a circle end', () => {
  const visit = filling(
    formOf(
      text('a', { showIf: { field: 'b', is: 'empty' } }),
      text('b', { showIf: { field: 'a', is: 'empty' } }),
      calculated('c', 'c + 1'),
    ),
  )
  visit.answer('a', 'x').answer('b', 'y')
  expect(visit.reasons()).toEqual([])
})

test('three hundred fields that ask one another are worked out at once', () => {
  const fields = Array.from({ length: 300 }, (_, n) =>
    text(
      `f${n}`,
      n < 5
        ? {}
        : { showIf: { all: [1, 2, 3, 4, 5].map((back) => ({ field: `f${n - back}`, is: 'filled' as const })) } },
    ),
  )
  const answers = Object.fromEntries(fields.map(({ key }) => [key, 'x']))
  expect(Object.keys(judge(formOf(...fields), answers).answers)).toHaveLength(300)
})

test('a table that three hundred formulas add up forty times each is read once', () => {
  const columns = [{ kind: 'number' as const, key: 'c', label: 'C' }]
  const sums = Array.from({ length: 40 }, () => 'sum(t.c)').join('+')
  const form = formOf(
    { kind: 'table', key: 't', label: 'T', columns },
    ...Array.from({ length: 299 }, (_, n) => calculated(`f${n}`, sums)),
  )
  let reads = 0
  const row = {
    get c() {
      reads++
      return 1
    },
  }
  expect(judge(form, { t: [row] }).answers.f298).toBe(40)
  expect(reads).toBeLessThan(20)
})

test('the phone and the office come to the same verdict on the same answers', () => {
  fc.assert(
    fc.property(anyForm, anyAnswers, (form, answers) => {
      const phone = judge(form, answers)
      // over the wire, and judged again: what the phone kept is judged as what was typed
      const office = judge(
        formShape.parse(JSON.parse(JSON.stringify(form))),
        JSON.parse(JSON.stringify(answers)) as Answers,
      )
      expect(office).toEqual(phone)
    }),
  )
})

test('what was kept of a form that can be published is kept again', () => {
  fc.assert(
    fc.property(soundForm, anyAnswers, (form, answers) => {
      const { answers: kept } = judge(form, answers)
      expect(judge(form, JSON.parse(JSON.stringify(kept)) as Answers).answers).toEqual(kept)
    }),
    { numRuns: 500 },
  )
})

test('whatever the form, a hidden field neither blocks nor is kept', () => {
  fc.assert(
    fc.property(anyForm, anyAnswers, (form, answers) => {
      const { shown } = askedBy(form, answers)
      const verdict = judge(form, answers)
      for (const key of keys.filter((one) => !shown.has(one))) {
        expect(verdict.answers).not.toHaveProperty(key)
        expect(verdict.reasons.filter(({ field }) => field === key)).toEqual([])
      }
    }),
  )
})

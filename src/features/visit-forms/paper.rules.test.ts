import { describe, expect, test } from 'vitest'
import type { Answers, Field, Form } from './format.contract.ts'
import { calculated, formOf, number, sectionOf, text, yesNo } from './forms.scenario.ts'
import { paperOf, sectionsOnPaper } from './paper.rules.ts'

const half = { print: { half: true } }
const photo = (key: string, print?: object): Field => ({ kind: 'photo', key, label: key, ...(print && { print }) })

/** Each section as its key and its rows, fields of a row joined: `trabajo: a+b, c`. */
const told = (form: Form, answers: Answers = {}) =>
  paperOf(form, answers).map(
    ({ key, rows }) => `${key}: ${rows.map((row) => row.map(({ field }) => field.key).join('+')).join(', ')}`,
  )

describe('on paper', () => {
  const examples: [string, Form, Answers, string[]][] = [
    ['fields stand one below the other', formOf(text('a'), text('b')), {}, ['visita: a, b']],
    ['two halves share a row', formOf(text('a', half), text('b', half), text('c')), {}, ['visita: a+b, c']],
    [
      'a third half begins another row',
      formOf(text('a', half), text('b', half), text('c', half)),
      {},
      ['visita: a+b, c'],
    ],
    [
      'a half before a whole one stays alone',
      formOf(text('a', half), text('b'), text('c', half)),
      {},
      ['visita: a, b, c'],
    ],
    [
      'halves meet where the one between them is not printed',
      formOf(text('a', half), text('b', { print: { hidden: true } }), text('c', half)),
      {},
      ['visita: a+c'],
    ],
    [
      'a hidden field is not there',
      formOf(text('a', { print: { hidden: true } }), text('b')),
      { a: 'x' },
      ['visita: b'],
    ],
    [
      'what the form did not ask is not there, whatever was typed',
      formOf(yesNo('a'), text('b', { showIf: { field: 'a', is: 'equal', to: false } })),
      { a: true, b: 'x' },
      ['visita: a'],
    ],
    [
      'a section that was not shown is not there',
      {
        format: 1,
        sections: [{ ...sectionOf('s', text('a')), showIf: { field: 'b', is: 'filled' } }, sectionOf('t', text('b'))],
      },
      { a: 'x' },
      ['t: b'],
    ],
    [
      'a section that is hidden is not there',
      { format: 1, sections: [{ ...sectionOf('s', text('a')), print: { hidden: true } }, sectionOf('t', text('b'))] },
      { a: 'x' },
      ['t: b'],
    ],
    ['a section of hidden fields is not there', formOf(text('a', { print: { hidden: true } })), { a: 'x' }, []],
    [
      'what was not answered goes when the form says so, with the section that is left without anything',
      {
        format: 1,
        print: { unanswered: 'hidden' },
        sections: [sectionOf('s', text('a'), yesNo('b'), number('c')), sectionOf('t', text('d'))],
      },
      { a: ' ', b: false, c: 0 },
      ['s: b, c'],
    ],
    [
      'what is calculated counts as answered when there is a number',
      {
        ...formOf(number('a'), calculated('b', 'a * 2'), calculated('c', 'd * 2'), number('d')),
        print: { unanswered: 'hidden' },
      },
      { a: 2 },
      ['visita: a, b'],
    ],
    [
      'sections have their own order',
      {
        format: 1,
        print: { order: ['u', 's'] },
        sections: [sectionOf('s', text('a')), sectionOf('t', text('b')), sectionOf('u', text('c'))],
      },
      {},
      ['u: c', 's: a', 't: b'],
    ],
    [
      'names of the order that are not there change nothing',
      { format: 1, print: { order: ['away', 't'] }, sections: [sectionOf('s', text('a')), sectionOf('t', text('b'))] },
      {},
      ['t: b', 's: a'],
    ],
    ['an empty form is an empty paper', { format: 1, sections: [] }, {}, []],
  ]
  test.each(examples)('%s', (_, form, answers, expected) => expect(told(form, answers)).toEqual(expected))

  test.each([
    [undefined, 3],
    [{ half: true }, 2],
    [{ columns: 4 }, 4],
    [{ half: true, columns: 1 }, 1],
  ])('photos printed as %j stand %i side by side', (print, columns) => {
    expect(paperOf(formOf(photo('fotos', print)), {})[0]!.rows[0]![0]!.columns).toBe(columns)
  })

  test('every field carries what counts of its answer', () => {
    const [section] = paperOf(formOf(number('a'), calculated('b', 'a * 2'), text('c')), { a: 2, b: 99 })
    expect(section!.rows.flat().map(({ answer }) => answer)).toEqual([2, 4, undefined])
  })
})

test('the order of the phone stays as it is', () => {
  const form: Form = { format: 1, print: { order: ['t'] }, sections: [sectionOf('s'), sectionOf('t')] }
  expect(sectionsOnPaper(form).map(({ key }) => key)).toEqual(['t', 's'])
  expect(form.sections.map(({ key }) => key)).toEqual(['s', 't'])
})

import fc from 'fast-check'
import { calculated, formOf, number, text, yesNo } from './forms.scenario.ts'
import type { Answers, Condition, Form } from './format.contract.ts'

const scalar = fc.oneof(
  fc.boolean(),
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom('', 'x', 'uno', '10:30', '2026-11-26'),
)
export const keys = ['a', 'b', 'c', 'd'] as const
type Key = (typeof keys)[number]
const conditionOn = (asked: readonly Key[]): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.record({ field: fc.constantFrom(...asked), is: fc.constantFrom('filled' as const, 'empty' as const) }),
    fc.record({
      field: fc.constantFrom(...asked),
      is: fc.constantFrom('equal' as const, 'different' as const),
      to: scalar,
    }),
    fc.record({
      field: fc.constantFrom(...asked),
      is: fc.constantFrom('above' as const, 'below' as const),
      to: fc.integer({ min: -3, max: 3 }),
    }),
  )
/** What the field at each place may ask. */
const formWhere = (mayAsk: (place: number) => readonly Key[]): fc.Arbitrary<Form> =>
  fc
    .tuple(
      ...keys.map((key, place) => {
        const asked = mayAsk(place)
        const condition = asked.length ? fc.option(conditionOn(asked), { nil: undefined }) : fc.constant(undefined)
        const kinds = ['text', 'number', 'yesNo', ...(asked.includes('b') ? ['calculated'] : [])]
        return fc.tuple(fc.constantFrom(...kinds), condition, condition, fc.boolean(), fc.constant(key))
      }),
    )
    .map((fields) =>
      formOf(
        ...fields.map(([kind, showIf, requiredIf, required, key]) => {
          const shown = showIf && { showIf }
          const asked = { ...shown, ...(requiredIf && { requiredIf }), required }
          if (kind === 'calculated') return calculated(key, 'a + b * 2', shown)
          return kind === 'text' ? text(key, asked) : kind === 'number' ? number(key, asked) : yesNo(key, asked)
        }),
      ),
    )
export const anyForm = formWhere(() => keys)
/** Nothing goes round in a circle: each field only asks those before it. */
export const soundForm = formWhere((place) => keys.slice(0, place))
export const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...keys), scalar)

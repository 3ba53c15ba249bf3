import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cursorOf, positionOf } from './cursor.ts'
import { keyOf, refOf } from './refs.ts'

describe('a reference', () => {
  test.each([
    ['invoices', 'F.123', { letter: 'F', number: 123 }],
    ['invoices', 'N.0', { letter: 'N', number: 0 }],
    ['quotations', '812', { letter: null, number: 812 }],
    ['salesNotes', '2147483647', { letter: null, number: 2_147_483_647 }],
  ] as const)('of %s is %s', (panel, ref, key) => {
    expect(keyOf(panel, ref)).toEqual(key)
    const { letter, number } = key
    expect(panel === 'invoices' ? refOf.invoices(letter, number) : refOf[panel](number)).toBe(ref)
  })

  test.each([
    ['invoices', '123'],
    ['invoices', 'S.123'], // a dispatch guide
    ['invoices', 'f.123'],
    ['invoices', 'F.'],
    ['invoices', 'F.1.2'],
    ['invoices', 'F.0123'],
    ['invoices', 'constructor.1'],
    ['quotations', 'F.1'],
    ['quotations', '1.5'],
    ['quotations', '--1'],
    ['salesNotes', '2147483648'],
    ['salesNotes', '99999999999999999999'],
    ['salesNotes', ''],
  ] as const)('of %s is never %j', (panel, ref) => expect(keyOf(panel, ref)).toBeUndefined())
})

describe('a cursor', () => {
  test.each([
    ['invoices', { issuedOn: '2026-10-01', number: 18_200, ref: 'F.7' }],
    ['invoices', { issuedOn: null, number: 0, ref: 'N.7' }],
    ['quotations', { issuedOn: '1950-01-01', number: 5, ref: '5' }],
  ] as const)('of %s leads back to its document', (panel, head) => {
    expect(positionOf(panel, cursorOf(head))).toEqual({
      day: head.issuedOn ?? '',
      number: head.number,
      key: keyOf(panel, head.ref),
    })
  })

  test.each([
    ['invoices', ''],
    ['invoices', '2026-10-01'],
    ['invoices', '2026-02-30_1_F.1'],
    ['invoices', '2026-10-01_1_5'],
    ['invoices', "2026-10-01_1_F.1' or 1=1"],
    ['invoices', '2026-10-01_x_F.1'],
    ['invoices', '2026-10-01_1_F.1_'],
    ['quotations', '2026-10-01_1_F.1'],
    ['salesNotes', '01981d5e-0000-7000-8000-000000000e47'],
  ] as const)('of %s is never %j', (panel, cursor) => expect(positionOf(panel, cursor)).toBeUndefined())

  test('that anybody makes up is a place or none, never a failure', () => {
    const text = fc.oneof(fc.string({ maxLength: 40 }), fc.stringMatching(/^[0-9-]{0,10}_[0-9]{0,20}_[A-Z.0-9]{0,12}$/))
    fc.assert(fc.property(text, (cursor) => void positionOf('invoices', cursor)))
  })
})

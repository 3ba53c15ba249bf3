import { describe, expect, test } from 'vitest'
import { mayChangeSaved, maySeeSaved, whyNotName, whyNotOneMore } from './saved.rules.ts'

const ana = { id: 'ana', role: 'agent' } as const
const pedro = { id: 'pedro', role: 'agent' } as const
const sofia = { id: 'sofia', role: 'supervisor' } as const
const own = { ownerId: 'ana', shared: false }
const shared = { ownerId: 'ana', shared: true }

describe('a saved report', () => {
  test.each([
    ['the owner, their own', ana, own, true, true],
    ['the owner, one they share', ana, shared, true, true],
    ['another agent, not theirs', pedro, own, false, false],
    ['another agent, a shared one', pedro, shared, true, false],
    ['a supervisor, not theirs', sofia, own, false, false],
    ['a supervisor, a shared one', sofia, shared, true, true],
  ] as const)('is seen and changed by %s', (_, actor, one, see, change) => {
    expect([maySeeSaved(actor, one), mayChangeSaved(actor, one)]).toEqual([see, change])
  })

  test('has a name of its own, whatever its case and accents', () => {
    const others = [{ id: '1', name: 'Mi Día' }]
    expect(whyNotName(others, 'mi dia')).toEqual([
      { code: 'saved.name_taken', field: 'name', values: { name: 'Mi Día' } },
    ])
    expect(whyNotName(others, 'mi mes')).toEqual([])
  })

  test('is one of two hundred at most', () => {
    const others = Array.from({ length: 200 }, (_, n) => ({ id: String(n), name: String(n) }))
    expect(whyNotOneMore(others.slice(1))).toBeUndefined()
    expect(whyNotOneMore(others)?.code).toBe('saved.too_many')
  })
})
